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

/** The manifest of the CSV that the same request gives; it names it. */
export async function downloadManifest(
  engine: MonitoringEngine,
  request: CsvRequest,
  language: Language,
  options: ChangeOptions,
): Promise<{ name: string; bytes: number; rows: number }> {
  const manifest = await engine.manifest({ ...options, csv: { ...request, language } });
  const blob = new Blob([`${JSON.stringify(manifest, null, 2)}\n`], { type: 'application/json' });
  const { name, rows } = manifest.csv!;
  const saved = name.replace(/csv$/, 'manifest.json');
  saveBlob(blob, saved);
  return { name: saved, bytes: blob.size, rows };
}
