/**
 * Every way in which a script of a page or a worker may try to send something, each to a path of its own. Runs where it
 * is sent to, so it stands for itself. Whether anything was sent is seen where it would arrive.
 */
export async function tryToSend(address: string): Promise<void> {
  const page = typeof document === 'object';
  const attempt = (act: () => unknown): void => {
    try {
      Promise.resolve(act()).catch(() => undefined);
    } catch {
      // Refused at once.
    }
  };
  const element = (name: string, values: object): void =>
    attempt(() => document.head.append(Object.assign(document.createElement(name), values)));

  attempt(() => fetch(`${address}/fetch?secret`, { method: 'POST', body: 'secret', mode: 'no-cors' }));
  attempt(() => fetch(`${address}/keepalive?secret`, { keepalive: true, mode: 'no-cors' }));
  attempt(() => {
    const asked = new XMLHttpRequest();
    asked.open('POST', `${address}/xhr?secret`);
    asked.send('secret');
  });
  attempt(() => new WebSocket(`${address.replace('http', 'ws')}/socket?secret`));
  attempt(() => new EventSource(`${address}/events?secret`));
  if (page) {
    attempt(() => navigator.sendBeacon(`${address}/beacon?secret`, 'secret'));
    attempt(() => (new Image().src = `${address}/image?secret`));
    attempt(() => new Audio(`${address}/audio?secret`).load());
    for (const rel of ['prefetch', 'preload', 'modulepreload', 'stylesheet', 'icon', 'manifest', 'prerender']) {
      element('link', { rel, as: rel === 'preload' ? 'image' : '', href: `${address}/${rel}?secret` });
    }
    element('iframe', { src: `${address}/frame?secret` });
    element('object', { data: `${address}/object?secret` });
    attempt(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`body { background: url('${address}/adopted?secret') }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    attempt(() => (document.body.style.backgroundImage = `url('${address}/style?secret')`));
    attempt(
      () =>
        document.fonts.add(new FontFace('secret', `url('${address}/font?secret')`)) &&
        document.fonts.load('1em secret'),
    );
    attempt(() => {
      const form = Object.assign(document.createElement('form'), {
        action: `${address}/form?secret`,
        method: 'post',
        target: 'frame',
      });
      document.body.append(form);
      form.submit();
    });
    attempt(() => import(`${address}/module?secret`));
  } else {
    attempt(() => {
      (globalThis as unknown as { importScripts: (address: string) => void }).importScripts(`${address}/script?secret`);
    });
  }
  // Time for whatever was let through to arrive: both are on one machine.
  await new Promise((resolve) => setTimeout(resolve, 1500));
}
