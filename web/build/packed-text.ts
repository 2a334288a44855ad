import { fileURLToPath } from 'node:url';
import { packed } from './pack.mjs';

const unpacking = fileURLToPath(new URL('../engine/core/packed-text.ts', import.meta.url));

/** The line that a module begins with in which packed texts stand. */
export const importUnpackText = `import { unpackText } from ${JSON.stringify(unpacking)};`;

/** An expression that gives a text, packed: for script that people do not read and that is not needed at once. */
export function packedText(text: string): string {
  return `unpackText("${packed(Buffer.from(text)).toString('base64')}")`;
}
