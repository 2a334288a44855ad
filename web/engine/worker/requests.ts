/**
 * The requests that a page or a worker makes, as the browser itself counts them. Nothing is taken over: the browser
 * lists every resource that was asked for, whoever did it, and reports what the policy stopped.
 */

export interface RequestSeen {
  address: string;
  /** The policy kept it from being sent. */
  stopped: boolean;
}

/** Tells of every request since the page was there: since its `load` event; in a worker, since its start. */
export function watchRequests(tell: (seen: RequestSeen) => void): void {
  addEventListener('securitypolicyviolation', ({ blockedURI, disposition }) => {
    if (disposition === 'enforce' && leaves(blockedURI)) tell({ address: blockedURI, stopped: true });
  });
  new PerformanceObserver((list) => {
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    // 0 before the event: until then all requests are those that make up the page.
    const since = page === undefined ? 0 : page.loadEventStart || Infinity;
    for (const { name, startTime, initiatorType } of list.getEntries() as PerformanceResourceTiming[]) {
      // Of a frame that the policy stopped browsers tell no more than the origin.
      const address = initiatorType === 'iframe' ? new URL(name).origin : name;
      if (startTime >= since && leaves(name)) tell({ address, stopped: false });
    }
  }).observe({ type: 'resource', buffered: true });
}

/** What stays inside the browser (`blob:`, `data:`) is no request, and keywords (`inline`, `eval`) are no addresses. */
function leaves(address: string): boolean {
  return /^(?!blob:|data:)[a-z]+:/.test(address);
}
