import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator } from '@playwright/test';
import { inRepository } from './paths';

export interface InputFile {
  name: string;
  bytes: Buffer;
  /** Milliseconds since 1970; now where it is not said. */
  lastModified?: number;
}

export function readInput(path: string): InputFile {
  return { name: basename(path), bytes: readFileSync(inRepository(path)) };
}

export const sampleNames = readdirSync(inRepository('sample')).filter((name) => name.endsWith('.csv'));

export function sampleFiles(): InputFile[] {
  return sampleNames.map((name) => readInput(`sample/${name}`));
}

export function textFile(name: string, text: string): InputFile {
  return { name, bytes: Buffer.from(text, 'utf8') };
}

/** Drops files on an element, as a person does: a real DataTransfer that holds Files. */
export async function dropFiles(target: Locator, files: InputFile[]): Promise<void> {
  const sent = files.map(({ name, bytes, lastModified }) => ({
    name,
    text: bytes.toString('base64'),
    dated: lastModified === undefined ? {} : { lastModified },
  }));
  const transfer = await target.page().evaluateHandle((contents) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text, dated } of contents) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name, dated));
    }
    return dataTransfer;
  }, sent);
  await target.dispatchEvent('dragover', { dataTransfer: transfer });
  await target.dispatchEvent('drop', { dataTransfer: transfer });
}
