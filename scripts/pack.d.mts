/** What the builds of the page, written in TypeScript, use of pack.mjs. */
export type Content = 'wasm' | 'script';
export function packed(content: Uint8Array, kind: Content): Buffer;
export function kindOf(content: Uint8Array): Content;
export function packedUrl(content: Uint8Array, kind: Content): string;
