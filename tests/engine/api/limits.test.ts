/** The limits of the host: what is at them is read, what is over them is refused with the figure. */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { checkGrowth, limits } from '../../../web/engine/api/limits';
import { fileSource } from '../../../web/engine/node';
import type { EngineState, InputSource, Problem } from '../../../web/engine/api/types';
import {
  access,
  csvText,
  directory,
  everything,
  folderWith,
  input,
  newEngine,
  rejection,
  streamOf,
} from '../support/engine';
import type { ZipOptions } from '../support/zips';
import { zip } from '../support/zips';

// Thousands of files take a slow machine its time.
vi.setConfig({ testTimeout: 120_000 });

const blobOf = (name: string, bytes: Uint8Array): InputSource => ({
  name,
  blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
});

const failures = (state: EngineState): [string, Problem][] =>
  state.inputs.flatMap(({ name, problem }) => (problem === null ? [] : [[name, problem]]));

/** The table of the small company is what it was. */
async function unchanged(check: (engine: ReturnType<typeof newEngine>) => Promise<void>): Promise<void> {
  const engine = newEngine();
  await engine.add(everything());
  const before = await csvText(engine);
  await check(engine);
  expect(await csvText(engine)).toBe(before);
}

/** A day of one user in each file, so that all of them together are seen in the table. */
const smallLog = (index: number): string =>
  `Time,User\n2026-11-${String(1 + (index % 20)).padStart(2, '0')} 10:${String(index % 60).padStart(2, '0')}:00,ito\n${'x,'.repeat(index % 97)}\n`;

describe('files', () => {
  it('at once: 1,000 are read, and give what one of all gives', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'logs'));
    const sources = Array.from({ length: 1000 }, (_, index) => {
      const path = join(folder, 'logs', `${index}.csv`);
      writeFileSync(path, smallLog(index));
      return fileSource(path, `${index}.csv`);
    });
    const many = newEngine();
    const state = await many.add([...directory(), ...sources]);
    expect(failures(state)).toEqual([]);
    expect(state.ledger.lines).toBe(
      state.inputs.reduce(
        (sum, { state: use, lines, kind }) => sum + (use === 'used' && kind === 'access' ? lines : 0),
        0,
      ),
    );
    expect((await many.rows(0, 3)).find(({ login }) => login === 'ito')).toMatchObject({ accessDays: 20 });
  });

  it('held: as many as the limit are, members of archives among them; one more is refused', async () => {
    // Encrypted ones are listed and not opened, which would take its time.
    const half = zip(
      Array.from({ length: limits.members }, (_, index) => ({ name: `${index}`, content: '', flags: 1 })),
    );
    const [one, other] = [blobOf('1.zip', half), blobOf('2.zip', half)];
    const engine = newEngine();
    const state = await engine.add([one, other]);
    expect(state.inputs).toHaveLength(limits.inputs);
    const more = blobOf('more.zip', zip([{ name: 'access.csv', content: access }]));
    expect(await rejection(engine.add([more]))).toMatchObject({ code: 'too-many-files' });
    await engine.remove([state.inputs[0]!.id]);
    expect(
      await rejection(
        engine.add([
          blobOf(
            'a.zip',
            zip([
              { name: 'a', content: '' },
              { name: 'b', content: '' },
            ]),
          ),
        ]),
      ),
    ).toMatchObject({
      code: 'too-many-files',
    });
    expect(input(await engine.add([more]), 'more.zip/access.csv').state).toBe('used');
  });

  it('at once: more than the limit are refused before any is opened', async () => {
    await unchanged(async (engine) => {
      const open = (): never => {
        throw new Error('opened');
      };
      const sources = Array.from({ length: limits.inputs - 4 }, (_, index) => ({ name: `${index}.csv`, open }));
      expect(await rejection(engine.add(sources))).toMatchObject({ code: 'too-many-files' });
    });
  });
});

describe('members of an archive', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `logs/${index}.csv`, content: smallLog(index) }));

  it('as many as the limit are read', async () => {
    const engine = newEngine();
    const state = await engine.add([...directory(), blobOf('a.zip', zip(entries(limits.members)))]);
    expect(failures(state)).toEqual([]);
    expect(state.inputs).toHaveLength(4 + limits.members);
    expect((await engine.rows(0, 3)).find(({ login }) => login === 'ito')).toMatchObject({ accessDays: 20 });
  });

  it('one more is refused', async () => {
    await unchanged(async (engine) => {
      const state = await engine.add([blobOf('a.zip', zip(entries(limits.members + 1)))]);
      const parameters = { count: limits.members + 1, most: limits.members };
      expect(failures(state)).toEqual([['a.zip', { code: 'zip-too-many', parameters }]]);
    });
  });

  it('with a directory up to its limit are read, beyond it refused', async () => {
    // Each entry has a field of 64 KB that nobody reads.
    const field = Buffer.alloc(0xffff - 100);
    field.writeUInt16LE(0xcafe, 0);
    field.writeUInt16LE(field.byteLength - 4, 2);
    const perEntry = 46 + '000.csv'.length + field.byteLength;
    const at = Math.floor(limits.directoryBytes / perEntry);
    for (const [count, codes] of [
      [at, []],
      [at + 1, ['zip-broken']],
    ] as const) {
      const members = Array.from({ length: count }, (_, index) => ({
        name: `${String(index).padStart(3, '0')}.csv`,
        content: smallLog(index),
        extra: field,
      }));
      const state = await newEngine().add([blobOf('a.zip', zip(members))]);
      expect(failures(state).map(([, { code }]) => code)).toEqual(codes);
    }
  });
});

describe('growth', () => {
  const { growth, unsuspectedBytes, unpackedBytes } = limits;
  const far = (packed: number, unpacked: number): boolean => {
    try {
      checkGrowth('x', packed, unpacked);
      return false;
    } catch (error) {
      expect(error).toMatchObject({ problem: { code: 'unpacks-too-far', parameters: { times: growth } } });
      return true;
    }
  };

  it.each([
    [1, unsuspectedBytes, false],
    [1, unsuspectedBytes + 1, true],
    [2 ** 20, 2 ** 20 * growth, false],
    [2 ** 20, 2 ** 20 * growth + 1, true],
    [unpackedBytes, unpackedBytes, false],
    [unpackedBytes, unpackedBytes + 1, true],
    // What logs pack to: a fortieth.
    [unpackedBytes / 40, unpackedBytes, false],
  ])('of %i packed bytes to %i is too much: %s', (packed, unpacked, refused) => {
    expect(far(packed, unpacked)).toBe(refused);
  });

  /** One line again and again packs to a 340th. */
  const line = '2026-11-10 10:00:00,ito,kintone,SUCCESS\n';
  const heading = 'Time,User,Service,Result\n';
  const textOf = (bytes: number): Buffer => {
    const text = Buffer.alloc(bytes, line);
    text.write(heading.padEnd(line.length - 1, ',') + '\n');
    return text;
  };
  const at = textOf(unsuspectedBytes);
  const over = textOf(unsuspectedBytes + 1);

  it.each<[string, (text: Buffer) => Uint8Array, string]>([
    ['a gzip file', (text) => gzipSync(text), 'bomb.gz'],
    ['a member of an archive', (text) => zip([{ name: 'bomb', content: text }]), 'bomb.gz/bomb'],
    ['a gzip file in an archive', (text) => zip([{ name: 'bomb', content: gzipSync(text) }]), 'bomb.gz/bomb'],
  ])('of %s: what is small unpacked is read, what is more is refused', async (_, packed, name) => {
    await unchanged(async (engine) => {
      const state = await engine.add([blobOf('bomb.gz', packed(at))]);
      expect(failures(state)).toEqual([]);
      await engine.remove([state.inputs.at(-1)!.id]);
    });
    await unchanged(async (engine) => {
      const [failure] = failures(await engine.add([blobOf('bomb.gz', packed(over))]));
      expect(failure![1]).toEqual({ code: 'unpacks-too-far', parameters: { times: growth } });
      expect(['bomb.gz', name]).toContain(failure![0]);
    });
  });

  it('of an archive is that of all its members together', async () => {
    const half = textOf(unsuspectedBytes / 2 + 1);
    const members = ['a.csv', 'b.csv'].map((name) => ({ name, content: half }));
    const [failure] = failures(await newEngine().add([blobOf('a.zip', zip(members))]));
    expect(failure).toEqual(['a.zip', { code: 'unpacks-too-far', parameters: { times: growth } }]);
  });

  it('of an archive to a quarter of an hour of reading is begun, beyond it refused', async () => {
    // A file that is mostly a hole, packed as far as may be. What lies in the hole is nothing that unpacks.
    const packedBytes = Math.ceil(unpackedBytes / growth);
    const cases = [
      [unpackedBytes - 1, 'a.zip/a.csv', { code: 'zip-broken' }],
      [unpackedBytes, 'a.zip/a.csv', { code: 'zip-broken' }],
      [unpackedBytes + 1, 'a.zip', { code: 'unpacks-too-far', parameters: { times: growth } }],
    ] as const;
    for (const [bytes, ...failure] of cases) {
      const member = { name: 'a.csv', content: '', packed: new Uint8Array(), packedBytes, bytes };
      const whole = zip([member], { zip64: true, hole: packedBytes });
      const front = 30 + member.name.length;
      const file = join(folderWith(), 'a.zip');
      const descriptor = openSync(file, 'w');
      writeSync(descriptor, whole, 0, front, 0);
      writeSync(descriptor, whole, front, whole.byteLength - front, front + packedBytes);
      closeSync(descriptor);
      expect(failures(await newEngine().add([fileSource(file, 'a.zip')]))).toEqual([failure]);
      rmSync(file);
    }
  });

  it('that an archive hides ends where it says that the member ends', async () => {
    await unchanged(async (engine) => {
      const state = await engine.add([blobOf('a.zip', zip([{ name: 'bomb.csv', content: over, bytes: 5_000_000 }]))]);
      expect(failures(state)).toEqual([['a.zip/bomb.csv', { code: 'zip-broken' }]]);
    });
  });

  it('of what is packed as logs are is no matter', async () => {
    // Counted up, so that it packs to a twentieth.
    const rows: string[] = [heading];
    for (let index = 0; index < 400_000; index += 1) {
      rows.push(`2026-11-${10 + (index % 10)} 10:${10 + (index % 50)}:00,ito,kintone,SUCCESS,${index % 9973}\n`);
    }
    const text = Buffer.from(rows.join('').repeat(5));
    const packed = gzipSync(text);
    expect(text.byteLength).toBeGreaterThan(unsuspectedBytes);
    expect(text.byteLength / packed.byteLength).toBeGreaterThan(5);
    const state = await newEngine().add([...directory(), blobOf('a.csv.gz', packed)]);
    // A heading that is repeated is no line.
    expect(input(state, 'a.csv.gz').lines).toBe(2_000_000);
  });
});

describe('an archive that comes as a stream', () => {
  const archive = (bytes: number): Uint8Array<ArrayBuffer> => {
    const entry = { name: 'access.csv', content: access };
    const options: ZipOptions = { gap: new Uint8Array(bytes - zip([entry]).byteLength) };
    return zip([entry], options);
  };

  it.each([
    [limits.streamedArchiveBytes, null],
    [limits.streamedArchiveBytes + 1, { code: 'zip-stream-too-large', parameters: { most: 64 } }],
  ])('may have %i bytes: %j', async (bytes, problem) => {
    const whole = archive(bytes);
    expect(whole.byteLength).toBe(bytes);
    const sources: InputSource[] = [
      { name: 'a.zip', stream: streamOf(whole, 1 << 22) },
      { name: 'b.zip', open: () => streamOf(whole, 1 << 22) },
    ];
    for (const source of sources) {
      const state = await newEngine().add([source]);
      expect(state.inputs.map((each) => each.problem)).toEqual([problem]);
    }
    // One that can be read anywhere need not be held.
    const file = join(folderWith({ 'c.zip': whole }), 'c.zip');
    expect((await newEngine().add([fileSource(file)])).inputs[0]!.problem).toBeNull();
  });
});
