import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/run.mjs';
import { formatInputs, keepInputs, keptInputs, parseInputs } from '../../scripts/suites/fuzz-corpus.mjs';
import { targets } from '../../scripts/suites/fuzz.mjs';

const folder = join(root, 'tests/fuzz/corpus');

describe('the kept inputs of the fuzzers', () => {
  it('have one file a target, in the order and with the escapes that they are written with', () => {
    const names = targets().map(({ name }) => name);
    const files = readdirSync(folder).filter((name) => !name.startsWith('.'));
    expect(files.sort()).toEqual(names.map((name) => `${name}.txt`).sort());
    for (const name of names) {
      const inputs = keptInputs(name);
      expect(inputs.size, name).toBeGreaterThan(0);
      expect(formatInputs(inputs), name).toBe(readFileSync(join(folder, `${name}.txt`), 'latin1'));
    }
  });

  it('come back byte for byte', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const inputs = new Map([
      ['all', all],
      ['empty', new Uint8Array()],
      ['looks-escaped', new TextEncoder().encode('\\x41\\n"\\')],
      ['trailing', new TextEncoder().encode(' "\n')],
    ]);
    expect(parseInputs(formatInputs(inputs))).toEqual(inputs);
    expect(formatInputs(inputs)).toMatch(/^[\n -~]*$/);
  });

  it('refuse lines that are none, and a name twice', () => {
    for (const text of ['a\n', 'a "\n', 'a b"\n', 'a "\\y"\n', 'a "\\xZZ"\n', '../a ""\n', 'a "\t"\n', 'a """\n']) {
      expect(() => parseInputs(text), text).toThrow(/is no input/);
    }
    expect(() => parseInputs('a "1"\na "2"\n')).toThrow(/name of another/);
  });

  it('take no input twice, and no other one under a name that is taken', () => {
    const [name = '', bytes = new Uint8Array()] = [...keptInputs('intake')][0] ?? [];
    expect(keepInputs('intake', new Map([['another-name', bytes]]))).toEqual([]);
    expect(() => keepInputs('intake', new Map([[name, new Uint8Array([...bytes, 1])]]))).toThrow(/of the name/);
  });
});
