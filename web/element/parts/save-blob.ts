import { EngineError } from '../../engine/api/errors';

/** Gives a file to the browser's downloads. What becomes of it there, a page does not hear. */
export function saveBlob(blob: Blob, name: string): void {
  let url: string;
  try {
    url = URL.createObjectURL(blob);
  } catch (error) {
    throw new EngineError({ code: 'download-refused', parameters: { name, detail: String(error) } });
  }
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the Blob once it began; a minute is ample even for a slow disk prompt.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
