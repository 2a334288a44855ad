/** What builds, written in TypeScript, use of pack.mjs. */
export function packed(content: Uint8Array): Buffer;
