import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { InputSource } from '../../../web/engine/api/types';
import {
  access,
  csvText,
  departments,
  directory,
  everything,
  input,
  memberships,
  newEngine,
  onceSource,
  rejection,
  services,
  streamOf,
  textSource,
  users,
} from '../support/engine';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function expected(): Promise<string> {
  const engine = newEngine();
  await engine.add(everything());
  return csvText(engine);
}

describe('the table of a small company', () => {
  it('has the last access date and the access days of each user, in display order', async () => {
    expect(await expected()).toBe(
      [
        '\uFEFF"User","User (Login Name)","Department","Department (Department Code)","Last Access Date","Number of Access Days (in the last 30 days)"',
        '"Kato Misaki","kato","Sales East","east","2026-11-18","1"',
        '"Sato Sakura","sato","Sales","sales","2026-11-21","2"',
        '"Ito Ren","ito","","","","0"',
        '',
      ].join('\r\n'),
    );
  });

  it('tells of every input what it is', async () => {
    const state = await newEngine().add(everything());
    expect(state.inputs.map(({ name, kind, state: use, lines }) => [name, kind, use, lines])).toEqual([
      ['user.csv', 'users', 'used', 3],
      ['organization.csv', 'departments', 'used', 2],
      ['userOrganizations.csv', 'memberships', 'used', 2],
      ['userServices.csv', 'services', 'used', 3],
      ['access.csv', 'access', 'used', 5],
    ]);
    expect(input(state, 'access.csv')).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      delimiter: 'comma',
      firstDay: '2026-11-16',
      lastDay: '2026-11-21',
      ledger: { lines: 5, counted: 3, failed: 1, system: 1 },
    });
    expect(state).toMatchObject({ ready: true, rows: 3, shown: 3, newestDay: '2026-11-21', oldestDay: '2026-11-18' });
  });
});

describe('bytes may come', () => {
  const bodies: Record<string, string> = {
    'user.csv': users,
    'organization.csv': departments,
    'userOrganizations.csv': memberships,
    'userServices.csv': services,
    'access.csv': access,
  };

  it.each<[string, (name: string, text: string) => InputSource]>([
    ['from a blob', (name, text) => textSource(name, text)],
    ['from a file', (name, text) => ({ name, blob: new File([text], name) })],
    ['from a function that opens a stream', (name, text) => ({ name, open: () => streamOf(bytesOf(text), 5) })],
    [
      'from a function that promises a stream',
      (name, text) => ({ name, open: async () => streamOf(bytesOf(text), 64) }),
    ],
    ['from a stream that can be read once, byte by byte', (name, text) => onceSource(name, text, 1)],
    ['compressed', (name, text) => ({ name: `${name}.gz`, blob: new Blob([new Uint8Array(gzipSync(text))]) })],
    [
      'compressed, from a stream that can be read once',
      (name, text) => ({ name, stream: streamOf(new Uint8Array(gzipSync(text)), 2) }),
    ],
  ])('%s', async (_, source) => {
    const engine = newEngine();
    const state = await engine.add(Object.entries(bodies).map(([name, text]) => source(name, text)));
    expect(state.inputs.filter(({ state: use }) => use !== 'used')).toEqual([]);
    expect(await csvText(engine)).toBe(await expected());
  });

  it('in any order of calls: what waits for a users file is read when it comes, streams too', async () => {
    const engine = newEngine();
    const waiting = await engine.add([onceSource('access.csv', access)]);
    expect(waiting).toMatchObject({ ready: false, rows: 0 });
    expect(waiting.notes.map(({ code }) => code)).toEqual(['no-users-file']);
    expect(await rejection(engine.csv())).toMatchObject({ code: 'no-users-file' });
    for (const source of directory().reverse()) await engine.add([source]).catch((error: unknown) => error);
    expect(input(await engine.state(), 'access.csv')).toMatchObject({ state: 'used', lines: 5 });
    expect(await csvText(engine)).toBe(await expected());
  });

  it('with a name that is a path, in the order of base names', async () => {
    const engine = newEngine();
    const first = 'Login Name,Display Name\nsato,From a\n';
    const second = 'Login Name,Display Name\nsato,From b\n';
    await engine.add([textSource('1/b.csv', second), textSource('2\\a.csv', first)]);
    expect((await engine.rows(0, 1))[0]).toMatchObject({ login: 'sato', name: 'From a' });
  });
});

describe('the order of files of one kind decides which of two users with one login is first', () => {
  const one = 'Login Name,Display Name\nsato,One\n';
  const two = 'Login Name,Display Name\nsato,Two\n';

  it.each([
    ['base names by code point, not by UTF-16 unit', '\uFF01.csv', '\u{1F600}.csv'],
    ['capitals before small letters', 'B.csv', 'a.csv'],
    ['a name before the same with more', 'a.csv', 'a.csv2'],
  ])('%s', async (_, first, second) => {
    for (const sources of [
      [textSource(first, one), textSource(second, two)],
      [textSource(second, two), textSource(first, one)],
    ]) {
      const engine = newEngine();
      const state = await engine.add(sources);
      expect((await engine.rows(0, 1))[0]!.name).toBe('One');
      expect(input(state, second).problems).toMatchObject([{ code: 'duplicate-login', count: 1 }]);
    }
  });

  it('then the bytes of many, each of which is read no oftener for that', async () => {
    const count = 64;
    let opened = 0;
    // From the last to the first, each longer than the one before, so that no two need a hash.
    const sources = Array.from({ length: count }, (_, at): InputSource => {
      const row = String(count - at).padStart(3, '0');
      const text = `Login Name,Display Name\nu${row},${'x'.repeat(at)}\nsame,Of ${row}\n`;
      const open = () => {
        opened += 1;
        return streamOf(bytesOf(text), 1000);
      };
      return { name: `${at}/user.csv`, open, bytes: text.length };
    });
    const engine = newEngine();
    const state = await engine.add(sources);
    expect(state.rows).toBe(count + 1);
    expect((await engine.profile('same')).name).toBe('Of 001');
    // Once to be recognised, once to be read.
    expect(opened).toBe(2 * count);
  });

  it('then the bytes, also where the files begin alike for long', async () => {
    const long = `Login Name,Display Name\n${Array.from({ length: 2000 }, (_, at) => `user${at},Name ${at}\n`).join('')}`;
    for (const order of [
      ['Two', 'One'],
      ['One', 'Two'],
    ]) {
      const engine = newEngine();
      const sources = order.map((name, at) => textSource(`${at}/user.csv`, `${long}sato,${name}\n`));
      await engine.add([
        sources[0]!,
        onceSource('stream/user.csv', 'Login Name,Display Name\nsato,Stream\n'),
        sources[1]!,
      ]);
      expect((await engine.profile('sato')).name).toBe('One');
    }
  });

  it('then the bytes', async () => {
    for (const sources of [
      [textSource('x/user.csv', one), textSource('y/user.csv', two)],
      [textSource('x/user.csv', two), textSource('y/user.csv', one)],
    ]) {
      const engine = newEngine();
      await engine.add(sources);
      expect((await engine.rows(0, 1))[0]!.name).toBe('One');
    }
  });
});

describe('the same bytes given twice', () => {
  it('change nothing, whatever the names', async () => {
    const engine = newEngine();
    await engine.add(everything());
    const before = await engine.state();
    const state = await engine.add([textSource('again.csv', access), textSource('user (1).csv', users)]);
    expect(input(state, 'again.csv')).toMatchObject({ state: 'duplicate', duplicateOf: input(state, 'access.csv').id });
    expect(input(state, 'again.csv').ledger).toMatchObject({ lines: 0, counted: 0 });
    // Its name comes first in the order, but it is the other one that is read already.
    expect(input(state, 'user (1).csv')).toMatchObject({
      state: 'duplicate',
      duplicateOf: input(state, 'user.csv').id,
    });
    expect(state.ledger).toEqual(before.ledger);
    expect(await csvText(engine)).toBe(await expected());
  });

  it('are found in one call, and the first in the order is the one that is read', async () => {
    const engine = newEngine();
    const state = await engine.add([textSource('z.csv', access), ...directory(), textSource('a.csv', access)]);
    expect(input(state, 'a.csv').state).toBe('used');
    expect(input(state, 'z.csv')).toMatchObject({ state: 'duplicate', duplicateOf: input(state, 'a.csv').id });
    expect(state.ledger.lines).toBe(5);
  });

  it('are found in streams that can be read once, after reading them', async () => {
    const engine = newEngine();
    await engine.add(everything());
    const state = await engine.add([onceSource('once.csv', access), onceSource('once more.csv', access)]);
    expect(input(state, 'once.csv').state).toBe('duplicate');
    expect(input(state, 'once more.csv').state).toBe('duplicate');
    expect(state.ledger.lines).toBe(5);
  });

  it('stand in for the first when that is removed', async () => {
    const engine = newEngine();
    const state = await engine.add([...everything(), textSource('copy.csv', access)]);
    const left = await engine.remove([input(state, 'access.csv').id]);
    expect(input(left, 'copy.csv')).toMatchObject({ state: 'used', lines: 5 });
    expect(await csvText(engine)).toBe(await expected());
  });

  it('of another size are no duplicates, nor other bytes of the same size', async () => {
    const engine = newEngine();
    const other = access.replace('kato', 'sato');
    expect(other).toHaveLength(access.length);
    const state = await engine.add([
      ...everything(),
      textSource('other.csv', other),
      textSource('b.csv', `${access}\n`),
    ]);
    expect(state.inputs.every(({ state: use }) => use === 'used')).toBe(true);
  });
});

describe('a file that cannot be used', () => {
  const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]);
  const gzip = new Uint8Array(gzipSync(access.repeat(500)));

  it.each<[string, string, string | Uint8Array<ArrayBuffer>]>([
    ['empty-file', 'empty.csv', ''],
    ['empty-file', 'mark.csv', '\uFEFF'],
    ['empty-file', 'blank.csv', '\r\n  \r\n\t'],
    ['xlsx-file', 'user.xlsx', zip],
    ['xlsx-file', 'user.dat', new Uint8Array([...zip, ...bytesOf('[Content_Types].xml')])],
    ['xlsx-file', 'old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['zip-cut-short', 'archive.zip', zip],
    ['binary-file', 'picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['empty-file', 'zeros.csv', new Uint8Array(5000)],
    ['binary-file', 'bells.csv', new Uint8Array(5000).fill(7)],
    ['gzip-cut-short', 'cut.csv.gz', gzip.slice(0, gzip.length - 20)],
    ['gzip-cut-short', 'short.csv.gz', gzip.slice(0, 12)],
    ['gzip-broken', 'junk.csv.gz', new Uint8Array([...gzip.slice(0, 10), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
    ['kind-not-recognised', 'colours.json', '{"colour": "blue"}'],
    ['date-order-unproven', 'dates.csv', 'Time,User\n03/04/2026 10:00,sato\n'],
  ])('%s: %s is listed with its problem and changes nothing', async (code, name, content) => {
    const engine = newEngine();
    await engine.add(everything());
    const state = await engine.add([textSource(name, content)]);
    expect(input(state, name)).toMatchObject({ state: 'failed', problem: { code } });
    expect(await csvText(engine)).toBe(await expected());
    expect(await rejection(engine.add([{ name: 'nothing' } as unknown as InputSource]))).toMatchObject({
      code: 'wrong-call',
    });
  });

  it.each([
    ['BZhang,ki\n', 'services', 'BZhang'],
    ['GIF8,sales\nsato,sales\n', 'memberships', 'GIF8'],
    ['Rar!,ki\n', 'services', 'Rar!'],
    ['%PDF-user,ki\n', 'services', '%PDF-user'],
  ])('but no text is taken for one by its first letters: %j', async (text, kind) => {
    const engine = newEngine();
    const state = await engine.add([...directory(), textSource('rows.csv', text)]);
    expect(input(state, 'rows.csv')).toMatchObject({ state: 'used', kind, lines: text.split('\n').length - 1 });
  });

  it.each([
    ['GIF89a', 'GIF89a\u0001\0\u0001\0'],
    ['PDF', '%PDF-1.7\n1 0 obj'],
    ['bzip2', 'BZh91AY&SY0123'],
    ['bzip2 of nothing', Uint8Array.from([0x42, 0x5a, 0x68, 0x39, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90, 0, 0, 0, 0])],
    ['RAR', 'Rar!\u001a\u0007\u0001\0'],
  ])('and other formats still are: %s', async (_, content) => {
    const engine = newEngine();
    const state = await engine.add([textSource('file.dat', content)]);
    expect(input(state, 'file.dat').problem).toEqual({ code: 'binary-file' });
  });

  it.each([
    [
      'a heading in unknown words',
      'Seen at,Badge holder\nnoon,Sato S.\n',
      [['Seen at', 'Badge holder']],
      'kind-not-recognised',
      null,
    ],
    ['dates that can be read in two ways', 'Time,User\n03/04/2026 10:00,sato\n', null, 'date-order-unproven', 'access'],
  ])('shows what was seen of it, so that its columns can be named: %s', async (_, text, preview, code, kind) => {
    const engine = newEngine();
    const state = await engine.add([textSource('log.csv', text)]);
    const seen = input(state, 'log.csv');
    expect(seen).toMatchObject({ state: 'failed', kind, problem: { code }, encoding: 'utf-8' });
    if (preview === null) expect(seen.heading).toEqual(['Time', 'User']);
    else expect(seen.preview.slice(0, 1)).toEqual(preview);
  });

  it('is used once a person has said what it is', async () => {
    const engine = newEngine();
    await engine.add(directory());
    const dates = textSource('dates.csv', 'Time,User\n03/04/2026 10:00,sato\n');
    const failed = await engine.add([dates]);
    const { id } = input(failed, 'dates.csv');
    expect(input(await engine.override(id, { dateOrder: 'dmy' }), 'dates.csv')).toMatchObject({
      state: 'used',
      dateOrder: 'dmy',
      firstDay: '2026-04-03',
    });
    expect(input(await engine.override(id, { dateOrder: 'mdy' }), 'dates.csv').firstDay).toBe('2026-03-04');
  });

  it('stays in use as it was where a later override makes no sense', async () => {
    const engine = newEngine();
    const { inputs } = await engine.add(everything());
    const { id } = inputs.find(({ name }) => name === 'access.csv')!;
    expect(await rejection(engine.override(id, { kind: 'access', delimiter: 'tab' }))).toMatchObject({
      input: 'access.csv',
    });
    expect(input(await engine.state(), 'access.csv')).toMatchObject({ state: 'used', overrides: {} });
    expect(await csvText(engine)).toBe(await expected());
  });

  it('is forgotten when it is removed', async () => {
    const engine = newEngine();
    const state = await engine.add([...everything(), textSource('empty.csv', '')]);
    const left = await engine.remove([input(state, 'empty.csv').id]);
    expect(left.inputs).toHaveLength(5);
    expect(await rejection(engine.remove([4711]))).toMatchObject({ code: 'wrong-call' });
  });
});
