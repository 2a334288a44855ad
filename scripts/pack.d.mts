/** What the builds of the page, written in TypeScript, use of pack.mjs. */
export function packed(content: Uint8Array): Buffer;
export function packedUrl(content: Uint8Array): string;
