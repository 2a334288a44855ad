import type { Plugin } from 'vite';

/**
 * Lit makes a Trusted Types policy named `lit-html` when it is loaded. A portal may have a Lit of its own and a policy
 * header that takes each name once: then the second Lit would not load at all. So the copy in our bundles makes one of
 * another name. Where even that one is there already, by a second copy of the bundle, it does without: the registry of
 * elements keeps the first copy's, and the second one renders nothing.
 */
export const templatePolicy = 'user-access-monitor-html';

export function ownPolicy(): Plugin {
  const make = /(\w+)\.createPolicy\(("|')lit-html\2,(\s*\{[^}]*\})\)/;
  return {
    name: 'user-access-monitor:own-policy',
    transform: {
      filter: { id: /lit-html\/(development\/|node\/)*lit-html\.js/ },
      handler(code) {
        if (!make.test(code)) this.error('Lit makes its policy in another way than expected.');
        return code.replace(
          make,
          (_all, factory: string, _quote, rules: string) =>
            `(()=>{try{return ${factory}.createPolicy("${templatePolicy}",${rules})}catch(refused){console.warn(refused)}})()`,
        );
      },
    },
  };
}
