/** Keeps the page in the browser for times without a network, once somebody asks for it, and takes it away again. */
import { countRequest } from '../../element/help/request-count';

/** Beside the page, so that its scope is the page's folder and no more. */
const script = './offline.js';

/** Made with the page: from then on no other script of it can become a worker. */
const policy = window.trustedTypes?.createPolicy('user-access-monitor-offline', {
  createScriptURL(url) {
    if (url !== script) throw new TypeError('Only the page itself may be kept.');
    return url;
  },
});

/** Only pages of secure origins can be kept. */
export const canBeKept = 'serviceWorker' in navigator;

/** The registration of this page; others of the same site are none of its business. */
async function registration(): Promise<ServiceWorkerRegistration | null> {
  const address = new URL(script, location.href).href;
  // eslint-disable-next-line no-restricted-syntax -- only to find and take away what somebody asked for
  const all = await navigator.serviceWorker.getRegistrations();
  const own = all.find(({ active, waiting, installing }) =>
    [active, waiting, installing].some((worker) => worker?.scriptURL === address),
  );
  return own ?? null;
}

export async function isKept(): Promise<boolean> {
  return canBeKept && (await registration()) !== null;
}

/** Resolves when the page opens without a network. */
export async function keep(): Promise<void> {
  const url = policy ? policy.createScriptURL(script) : script;
  countRequest(new URL(script, location.href).href);
  // The library's types know only addresses as text.
  // eslint-disable-next-line no-restricted-syntax -- the one thing that is kept, at the press of a button
  const { installing, waiting, active } = await navigator.serviceWorker.register(url as unknown as string);
  const worker = installing ?? waiting ?? active;
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (worker?.state === 'activated') resolve();
      else if (worker?.state === 'redundant') reject(new Error(worker.state));
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

export async function forget(): Promise<void> {
  if (canBeKept) await (await registration())?.unregister();
}
