/**
 * The files of a drop, folders walked. The entries must be taken while the event runs: afterwards the browser has
 * emptied the transfer.
 */
import { isLitter } from '../engine/names';

export function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  const pending: Promise<File[]>[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) {
      pending.push(filesBelow(entry as FileSystemDirectoryEntry));
    } else {
      const file = item.getAsFile();
      if (file) pending.push(Promise.resolve([file]));
    }
  }
  return Promise.all(pending).then((lists) => lists.flat());
}

async function filesBelow(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const files: File[] = [];
  // A folder that may not be read gives none of its files; those beside it are read.
  for (const entry of await entriesOf(folder).catch(() => [])) {
    if (isLitter(entry.name)) continue;
    if (entry.isDirectory) files.push(...(await filesBelow(entry as FileSystemDirectoryEntry)));
    else files.push(await fileOf(entry as FileSystemFileEntry));
  }
  return files;
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // Chromium hands out 100 entries a call; an empty answer is the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
