/**
 * How a page notices that its worker ended without a word: the worker holds a lock of the platform's, which is free again
 * however the worker ends. Nothing is asked in between, so that no work, however long, is taken for death. Where there
 * are no locks (a page that came over http without encryption, a sandbox), only ends that raise an event are noticed.
 */
const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;

/** In the worker: holds the lock from now on, and says when it does. */
export function holdForLife(name: string, held: () => void): void {
  const forLife = (): Promise<never> => {
    held();
    return new Promise(() => undefined);
  };
  locks?.request(name, forLife).catch(() => undefined);
}

/** In the page, when the worker said that it holds the lock. */
export function whenReleased(name: string, released: () => void): void {
  locks?.request(name, released).catch(() => undefined);
}
