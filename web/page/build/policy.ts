import { templatePolicy } from './own-policy.ts';

/**
 * The content security policy of both builds of the page. Nothing can be sent: the worker comes from a Blob and so
 * inherits this policy whole, where a worker from a URL would have none.
 */
const common = [
  "default-src 'none'",
  'worker-src blob:',
  "connect-src 'none'",
  "style-src 'none'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types user-access-monitor ${templatePolicy}`,
];

/** `scripts`: what `script-src` allows, `'self'` or the hash of the one inline script. */
export function contentSecurityPolicy(scripts: string): string {
  return [common[0], `script-src ${scripts} 'wasm-unsafe-eval'`, ...common.slice(1)].join('; ');
}

/** Puts the policy first in the head: what stands before it would not be held by it. */
export function withPolicy(html: string, scripts: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(scripts)}" />`;
  return html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`);
}
