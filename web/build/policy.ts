import { templatePolicy } from './own-policy.ts';

/**
 * The content security policy of both builds of the page. Nothing can be sent: the worker comes from a Blob and so
 * inherits this policy whole, where a worker from a URL would have none. The hosted page may be kept offline by a
 * service worker, whose script must have an address; which one that is, its Trusted Types policy says.
 */
const common = [
  "default-src 'none'",
  "connect-src 'none'",
  "style-src 'none'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

const policies = `trusted-types user-access-monitor ${templatePolicy}`;
const own = {
  hosted: ["worker-src blob: 'self'", "manifest-src 'self'", `${policies} user-access-monitor-offline`],
  single: ['worker-src blob:', policies],
};

/** `scripts`: what `script-src` allows, `'self'` or the hash of the one inline script. */
export function contentSecurityPolicy(build: 'hosted' | 'single', scripts: string): string {
  return [common[0], `script-src ${scripts} 'wasm-unsafe-eval'`, ...common.slice(1), ...own[build]].join('; ');
}

/** Puts the policy first in the head: what stands before it would not be held by it. */
export function withPolicy(html: string, build: 'hosted' | 'single', scripts: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(build, scripts)}" />`;
  return html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`);
}
