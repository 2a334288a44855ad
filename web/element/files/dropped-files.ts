/** Files that are dropped, and the folders among them. */
import { isLitter } from '../../engine/text/names';

/** Says that files may be dropped here, and nowhere around; false where it is no files that are held over it. */
export function takesFiles(event: DragEvent): boolean {
  if (!event.dataTransfer?.types.includes('Files')) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** The files of a drop that nobody around is to take. */
export async function takenFiles(event: DragEvent): Promise<File[]> {
  event.preventDefault();
  event.stopPropagation();
  return event.dataTransfer ? filesOfDrop(event.dataTransfer) : [];
}

/**
 * The files of a drop, folders walked. The entries must be taken while the event runs: afterwards the browser has
 * emptied the transfer.
 */
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
