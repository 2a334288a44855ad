/** Answers of the core, which are JSON text, as values or thrown errors. */
import type { Outcome } from '../../../wasm/user_access_core';
import { EngineError } from '../api/errors';

export function outcome<T>(answer: string, input: string | null = null): { ok: true } & T {
  const parsed = JSON.parse(answer) as Outcome<T>;
  if (!parsed.ok) throw new EngineError(parsed.error, input);
  return parsed;
}
