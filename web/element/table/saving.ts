/** What goes to the browser's downloads: made by the engine, named, handed over. */
import type { ChangeOptions, CsvResult, Language, MonitoringEngine } from '../../engine/api/types';
import { saveBlob } from '../parts/save-blob';

export interface CsvRequest {
  rows: 'all' | 'shown';
  raw: boolean;
}

export async function downloadCsv(
  engine: MonitoringEngine,
  request: CsvRequest,
  language: Language,
): Promise<CsvResult> {
  const made = await engine.csv({ ...request, language });
  saveBlob(made.blob, made.name);
  return made;
}

export async function downloadManifest(
  engine: MonitoringEngine,
  options: ChangeOptions,
): Promise<{ name: string; bytes: number; rows: number }> {
  const manifest = await engine.manifest(options);
  const blob = new Blob([`${JSON.stringify(manifest, null, 2)}\n`], { type: 'application/json' });
  const name = `user-access_${manifest.settings.asOf}.manifest.json`;
  saveBlob(blob, name);
  return { name, bytes: blob.size, rows: manifest.rows };
}
