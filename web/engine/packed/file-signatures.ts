/** Files that are no text, told by their first bytes, so that the message can name what to do. */
import type { Problem } from '../api/types';
import { isZip } from './zip-directory';

/** The problem; null where the file may be text, or an archive. */
export function refusedSignature(name: string, head: Uint8Array): Problem | null {
  if (isZip(head)) return isWorkbook(name, head) ? { code: 'xlsx-file' } : null;
  // The container of Excel 97 to 2003.
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return { code: 'xlsx-file' };
  return signatures.some((signature) => startsWith(head, signature)) ? { code: 'binary-file' } : null;
}

/**
 * Long enough that no text begins so: a login name may well begin with the letters `BZh`, `GIF8`, `Rar!` or `%PDF`
 * alone, so those formats are known by more than their first letters.
 */
const signatures: number[][] = [
  ascii('%PDF-1.'),
  ascii('%PDF-2.'),
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  ascii('GIF87a'),
  ascii('GIF89a'),
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x00, 0x61, 0x73, 0x6d], // wasm
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], // 7z
  [...ascii('Rar!'), 0x1a, 0x07],
  // bzip2: its version, the size of its blocks, then the number that begins the first block or an empty file's end.
  ...Array.from({ length: 9 }, (_, size) => [...ascii(`BZh${size + 1}`), 0x31, 0x41, 0x59, 0x26, 0x53, 0x59]),
  ...Array.from({ length: 9 }, (_, size) => [...ascii(`BZh${size + 1}`), 0x17, 0x72, 0x45, 0x38, 0x50, 0x90]),
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // Zstandard
];

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

function startsWith(head: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => head[index] === byte);
}

function isWorkbook(name: string, head: Uint8Array): boolean {
  if (/\.xls[xmb]$/i.test(name)) return true;
  // The names of the parts stand in the archive uncompressed.
  const names = String.fromCharCode(...head.subarray(0, 4096));
  return names.includes('[Content_Types].xml') || names.includes('xl/');
}
