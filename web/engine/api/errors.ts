import type { EngineErrorShape, Problem, ProblemCode } from './types';

/** What every rejected promise of the engine carries: a code, a place and parameters; words are made at the face. */
export class EngineError extends Error implements EngineErrorShape {
  override readonly name = 'EngineError';
  readonly code: ProblemCode;
  readonly problem: Problem;
  readonly input: string | null;

  constructor(problem: Problem, input: string | null = null) {
    // The message is for logs and debuggers only.
    super(input === null ? problem.code : `${problem.code}: ${input}`);
    this.code = problem.code;
    this.problem = problem;
    this.input = input;
  }
}

/** A call that is wrong in itself, whatever is loaded. */
export function wrongCall(detail: string): EngineError {
  return new EngineError({ code: 'wrong-call', parameters: { detail } });
}

/** A setting whose value cannot be used. */
export function badSetting(setting: string, value: unknown): EngineError {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return new EngineError({ code: 'bad-setting', parameters: { setting, value: shown } });
}

/** The error as it crosses from a worker to its page. */
export interface ErrorMessage {
  problem: Problem;
  input: string | null;
}

/** Any thrown value as what promises are rejected with; what it was is its cause. */
export function toEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return Object.assign(new EngineError({ code: 'unexpected', parameters: { detail } }), { cause: error });
}

/** Any thrown value as an error that can be sent. */
export function toErrorMessage(error: unknown): ErrorMessage {
  const { problem, input } = toEngineError(error);
  return { problem, input };
}
