/** The command: reads the words, reads the files, writes the table. */
import { basename } from 'node:path';
import { Engine } from '../engine/engine';
import { EngineError, toErrorMessage } from '../engine/api/errors';
import { loadInlineCore } from '../engine/core/inline-wasm';
import { fileSource } from '../engine/hosts/node-files';
import { nodeHost } from '../engine/hosts/node-host';
import type { EngineState, Language, Progress } from '../engine/api/types';
import { createMessages } from './messages';
import { help } from './help';
import type { CommandOptions } from './options';
import { languageOf, readCommandLine } from './options';
import {
  errorLine,
  failedInputs,
  noteLine,
  progressLine,
  reportAliases,
  reportInputs,
  reportState,
  unmatchedLines,
} from './report';
import type { Target } from './targets';
import { fileTarget, standardOutput, TargetError } from './targets';
import { oneLine } from './one-line';
import { writeTable } from './write-table';
import { WrongUse } from './wrong-use';

/** 0: written; 1: an input could not be used; 2: wrong call. */
export type ExitStatus = 0 | 1 | 2;

export async function run(words: string[]): Promise<ExitStatus> {
  const language = languageOf(words);
  try {
    const line = readCommandLine(words);
    if (line.show === 'help') await standardOutput().write(help);
    if (line.show === 'version') await standardOutput().write(`${(await loadInlineCore()).version()}\n`);
    return line.show === null ? await monitor(line.options) : 0;
  } catch (error) {
    return failed(error, language);
  }
}

async function monitor(options: CommandOptions): Promise<ExitStatus> {
  const { language, quiet } = options;
  const engine = new Engine(nodeHost(loadInlineCore), { settings: options.settings });
  // Checked before anything is read: a wrong call must not take the time of a gigabyte.
  await engine.view({ sort: options.sort, filters: options.filters });
  let state = await engine.add(
    options.inputs.map(({ path }) => fileSource(path)),
    {
      overrides: options.inputs.map(({ overrides }) => overrides),
      ...(quiet || !process.stderr.isTTY ? {} : { onProgress: showProgress(language) }),
    },
  );
  clearProgress(quiet);
  const failures = failedInputs(language, state);
  if (failures.length > 0 || !state.ready) {
    failures.forEach(say);
    unmatchedLines(language, state).forEach(say);
    // Which file was taken for what shows why there is no users file.
    if (!state.ready && !quiet) reportInputs(language, state, say);
    if (!state.ready) say(errorLine(language, new EngineError({ code: 'no-users-file' })));
    return 1;
  }
  state = await engine.view({ sort: options.sort, filters: options.filters });
  // A slip in a name would give a table that is empty or counts nothing, and a script would take it for the truth.
  const unmatched = unmatchedLines(language, state);
  if (unmatched.length > 0) {
    unmatched.forEach(say);
    return 2;
  }
  // A snapshot of another day would be taken for the table of the day that was asked for.
  const asOf = state.notes.find(({ code }) => code === 'as-of-without-effect');
  if (asOf !== undefined && state.basis?.dayGuessed === false) {
    say(noteLine(language, asOf));
    return 2;
  }
  const { altered, aliases } = await write(engine, state, options);
  if (!quiet) {
    reportState(language, state, say);
    reportAliases(language, state, aliases, options.saveAliases, say);
    const messages = createMessages(language);
    for (const { position, login, column } of altered.first) {
      say(messages.text('command-altered', { position, login, column: messages.text(`csv-column-${column}`) }));
    }
    if (altered.count > 0) say(messages.text('command-altered-count', { count: altered.count }));
    say(messages.text('command-rows', { rows: state.rows, shown: state.shown }));
    const unsaid = unsaidPart(state, options);
    if (unsaid !== null) say(messages.text('command-warning', { message: messages.text('command-part', unsaid) }));
  }
  return 0;
}

/** A file named like a whole table that holds a part of one: whoever finds it takes it for all. */
function unsaidPart({ shown, rows, resolved }: EngineState, { output, format }: CommandOptions) {
  const name = output === null ? '' : basename(output);
  const part = `-${shown}-of-${rows}`;
  if (shown === rows || name.includes(part) || !/^user-access_\d{4}-\d{2}-\d{2}/.test(name)) return null;
  return { name, shown, rows, better: `user-access_${resolved.asOf}${part}.${format}` };
}

/** Everything that can fail comes before the first target is made visible, standard output last of all. */
async function write(engine: Engine, state: EngineState, options: CommandOptions) {
  const targets: Target[] = [];
  try {
    if (options.manifest !== null) {
      const manifest = await fileTarget(options.manifest);
      targets.push(manifest);
      const { format, raw, output } = options;
      const csv = { rows: 'shown', raw, ...(output === null ? {} : { name: basename(output) }) } as const;
      const document = await engine.manifest(format === 'csv' ? { csv } : {});
      await manifest.write(`${JSON.stringify(document, null, 2)}\n`);
    }
    let aliases = 0;
    if (options.saveAliases !== null) {
      const target = await fileTarget(options.saveAliases);
      targets.push(target);
      const { blob, rows } = await engine.aliasFile();
      await target.write(new Uint8Array(await blob.arrayBuffer()));
      aliases = rows;
    }
    const table = options.output === null ? standardOutput() : await fileTarget(options.output);
    targets.push(table);
    const altered = await writeTable(engine, state, options, table);
    for (const target of targets) await target.finish();
    for (const target of [...targets].reverse()) target.keep();
    return { altered, aliases };
  } catch (error) {
    for (const target of targets) target.drop();
    throw error;
  }
}

function failed(reason: unknown, language: Language): ExitStatus {
  clearProgress(false);
  // A target that fails while the engine writes to it is the cause of the engine's error.
  const error = reason instanceof EngineError && reason.cause instanceof TargetError ? reason.cause : reason;
  if (error instanceof WrongUse) {
    const messages = createMessages(language);
    const sentence = messages.text(error.sentence, error.parameters);
    say(messages.text('command-error', { message: `${sentence} [wrong-call]` }));
    return 2;
  }
  if (error instanceof EngineError) {
    say(errorLine(language, error));
    return error.code === 'bad-setting' || error.code === 'wrong-call' ? 2 : 1;
  }
  if (error instanceof TargetError) {
    // The reader of the pipe has seen enough (`head`): nothing to say.
    if (error.systemCode !== 'EPIPE') {
      say(createMessages(language).text('command-not-written', { target: error.target, reason: error.message }));
    }
    return 1;
  }
  say(errorLine(language, new EngineError(toErrorMessage(error).problem)));
  return 1;
}

function say(line: string): void {
  process.stderr.write(`${oneLine(line)}\n`);
}

let progressShown = false;

function showProgress(language: Language): (progress: Progress) => void {
  return (progress) => {
    progressShown = true;
    const width = process.stderr.columns ?? 80;
    process.stderr.write(`\r\u001B[K${oneLine(progressLine(language, progress)).slice(0, width - 1)}`);
  };
}

function clearProgress(quiet: boolean): void {
  if (progressShown && !quiet) process.stderr.write('\r\u001B[K');
  progressShown = false;
}
