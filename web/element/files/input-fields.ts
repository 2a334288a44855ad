/** Encodings by the names that people know, in the order in which the dialog offers them. */
import type { Encoding } from '../../engine/api/types';

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  shift_jis: 'Shift_JIS',
  gbk: 'GBK',
  'windows-1252': 'Latin-1',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
