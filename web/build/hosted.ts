import type { Plugin } from 'vite';
import { withPolicy } from './policy.ts';

/** The hosted page: scripts of its own origin only. */
export function hostedPage(): Plugin {
  return {
    name: 'user-access-monitor:hosted-page',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => withPolicy(html, 'hosted', "'self'"),
    },
  };
}
