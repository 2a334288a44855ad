/**
 * The oracle's long campaign: `ORACLE_WORLDS` random worlds (2,400 unless said) from the seed `ORACLE_SEED` (10,001
 * unless said) on.
 */
import { vitest } from './vitest.mjs';

export async function oracleLong() {
  process.env['ORACLE_WORLDS'] ??= '2400';
  process.env['ORACLE_SEED'] ??= '10001';
  return vitest('tests/oracle/worlds.test.ts');
}
