/** Archives as inputs: their members, their names, and what is refused of them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ByteReader, HostSource } from '../../../web/engine/bytes/byte-source';
import { fileSource } from '../../../web/engine/node';
import type { EngineState, InputSource } from '../../../web/engine/api/types';
import { limits } from '../../../web/engine/api/limits';
import { encoded } from '../support/encoded';
import {
  access,
  csvText,
  departments,
  directory,
  everything,
  folderWith,
  input,
  memberships,
  newEngine,
  rejection,
  services,
  streamOf,
  textSource,
  users,
} from '../support/engine';
import type { ZipEntry, ZipOptions } from '../support/zips';
import { unicodeNameField, zip } from '../support/zips';

const texts: Record<string, string> = {
  'user.csv': users,
  'organization.csv': departments,
  'userOrganizations.csv': memberships,
  'userServices.csv': services,
  'access.csv': access,
};
const entries: ZipEntry[] = Object.entries(texts).map(([name, content]) => ({ name, content }));

const archive = (members: ZipEntry[], options?: ZipOptions, name = 'a.zip'): InputSource => ({
  name,
  blob: new Blob([zip(members, options)]),
});
const log = (name: string, more: Partial<ZipEntry> = {}): ZipEntry => ({ name, content: access, ...more });

async function expected(): Promise<string> {
  const engine = newEngine();
  await engine.add(everything());
  return csvText(engine);
}

const listed = (state: EngineState) => state.inputs.map(({ name, kind, state: use }) => [name, kind, use]);
const problems = (state: EngineState) =>
  state.inputs.filter(({ problem }) => problem !== null).map(({ name, problem }) => [name, problem!.code]);

/** What is refused must leave the table as it was, and the next drop must work. */
async function refused(source: InputSource): Promise<EngineState> {
  const engine = newEngine();
  await engine.add(everything());
  const before = await csvText(engine);
  const state = await engine.add([source]);
  expect(await csvText(engine)).toBe(before);
  const more = await engine.add([archive([log('more.csv', { content: `${access}2026-11-21 11:00:00,ito,ki,OK\n` })])]);
  expect(input(more, 'a.zip/more.csv').state).toBe('used');
  expect(await csvText(engine)).not.toBe(before);
  return state;
}

describe('an archive', () => {
  const folder = folderWith.bind(null, texts);

  it.each<[string, string[]]>([
    ['by Info-ZIP', ['zip', '-q', '-r', 'exports.zip', '.', '-i', '*.csv']],
    ['by Info-ZIP, not packed', ['zip', '-q', '-0', 'exports.zip', ...Object.keys(texts)]],
    ['by Info-ZIP with 64-bit numbers', ['zip', '-q', '-fz', 'exports.zip', ...Object.keys(texts)]],
    [
      'by Info-ZIP into a pipe, which writes lengths behind the members',
      ['sh', '-c', 'zip -q - *.csv | cat >exports.zip'],
    ],
    ['by Python', ['python3', '-m', 'zipfile', '-c', 'exports.zip', ...Object.keys(texts)]],
  ])('made %s gives the table of the files in it', async (_, [program, ...words]) => {
    const path = folder();
    execFileSync(program!, words, { cwd: path });
    const fromFile = newEngine();
    const fromBlob = newEngine();
    await fromFile.add([fileSource(join(path, 'exports.zip'), 'exports.zip')]);
    const bytes = readFileSync(join(path, 'exports.zip'));
    const state = await fromBlob.add([{ name: 'exports.zip', blob: new Blob([bytes]) }]);
    expect(state.inputs.map(({ state: use }) => use)).toEqual(['used', 'used', 'used', 'used', 'used']);
    expect(await csvText(fromFile)).toBe(await expected());
    expect(await csvText(fromBlob)).toBe(await expected());
  });

  it('is replaced by its members, each an input with a name, a size and a kind of its own', async () => {
    const engine = newEngine();
    const members = [...entries.slice(0, 4), log('logs/2026/access.csv')];
    const state = await engine.add([archive(members, {}, 'exports.zip')]);
    expect(listed(state)).toEqual([
      ['exports.zip/user.csv', 'users', 'used'],
      ['exports.zip/organization.csv', 'departments', 'used'],
      ['exports.zip/userOrganizations.csv', 'memberships', 'used'],
      ['exports.zip/userServices.csv', 'services', 'used'],
      ['exports.zip/logs/2026/access.csv', 'access', 'used'],
    ]);
    expect(input(state, 'exports.zip/logs/2026/access.csv')).toMatchObject({
      archive: 'exports.zip',
      bytes: access.length,
      lines: 5,
      ledger: { counted: 3, lines: 5 },
    });
    expect(await csvText(engine)).toBe(await expected());
  });

  it('tells in the manifest the member, its archive, and its own size and hash', async () => {
    const engine = newEngine();
    await engine.add([archive([...entries.slice(0, 4), log('logs/access.csv')], {}, 'folder/exports.zip')]);
    const { inputs } = await engine.manifest();
    expect(inputs.find(({ kind }) => kind === 'access')).toMatchObject({
      name: 'access.csv',
      archive: 'exports.zip',
      bytes: access.length,
      sha256: createHash('sha256').update(access).digest('hex'),
    });
    const plain = newEngine();
    await plain.add(everything());
    const manifest = await plain.manifest();
    expect(inputs.map(({ archive: _, ...rest }) => rest)).toEqual(manifest.inputs);
    expect(manifest.inputs.every((each) => !('archive' in each))).toBe(true);
  });

  it('holds what a file outside of it or in another archive holds too: the same bytes change nothing', async () => {
    const engine = newEngine();
    await engine.add(everything());
    const before = await csvText(engine);
    const state = await engine.add([
      archive([log('a.csv', { method: 0 }), log('b.csv')]),
      archive([log('c.csv')], {}, 'c.zip'),
    ]);
    const { id } = input(state, 'access.csv');
    for (const name of ['a.zip/a.csv', 'a.zip/b.csv', 'c.zip/c.csv']) {
      expect(input(state, name)).toMatchObject({ state: 'duplicate', duplicateOf: id });
    }
    expect(await csvText(engine)).toBe(before);
  });

  it('puts its members in the order of their own names', async () => {
    // Of two users files the first row of a user wins.
    const first = users.replace('Sato Sakura', 'First');
    const second = users.replace('Sato Sakura', 'Second');
    for (const [early, late] of [
      ['z/a.csv', 'a/b.csv'],
      ['1/same.csv', '2/same.csv'],
    ] as const) {
      const engine = newEngine();
      await engine.add([
        archive([
          { name: late, content: second },
          { name: early, content: first },
        ]),
      ]);
      expect((await engine.rows(0, 3)).map(({ name }) => name)).toContain('First');
    }
  });

  it.each<[string, (engine: ReturnType<typeof newEngine>, id: number) => Promise<EngineState>]>([
    ['for another zone', (engine) => engine.configure({ timeZone: 'UTC' })],
    ['when another file is removed', (engine, id) => engine.remove([id])],
    ['when another file is overridden', (engine, id) => engine.override(id, { kind: 'services' })],
  ])('is read again %s', async (_, change) => {
    const packed = newEngine();
    const plain = newEngine();
    const held = await packed.add([archive(entries), textSource('more.csv', 'sato,ki\n')]);
    const same = await plain.add([...everything(), textSource('more.csv', 'sato,ki\n')]);
    await change(packed, input(held, 'more.csv').id);
    await change(plain, input(same, 'more.csv').id);
    expect(await csvText(packed)).toBe(await csvText(plain));
  });

  it('has members that can be removed and overridden one by one', async () => {
    const engine = newEngine();
    const dates = { name: 'dates.csv', content: 'Time,User\n03/04/2026 10:00,sato\n' };
    const state = await engine.add([archive([...entries, dates])]);
    expect(problems(state)).toEqual([['a.zip/dates.csv', 'date-order-unproven']]);
    const { id } = input(state, 'a.zip/dates.csv');
    const overridden = await engine.override(id, { dateOrder: 'dmy' });
    expect(input(overridden, 'a.zip/dates.csv')).toMatchObject({ state: 'used', firstDay: '2026-04-03' });
    const removed = await engine.remove([id]);
    expect(removed.inputs).toHaveLength(5);
    expect(await csvText(engine)).toBe(await expected());
  });

  it('hands what was decided about it to its members, and more to those that are named', async () => {
    const engine = newEngine();
    const text = 'Time,User\n03/04/2026 10:00,sato\n';
    const members = [log('a.csv', { content: text }), log('b.csv', { content: `${text}\n` })];
    const state = await engine.add([...directory(), archive(members)], {
      overrides: [{}, {}, {}, {}, { dateOrder: 'dmy', members: { 'b.csv': { dateOrder: 'mdy' }, 'c.csv': {} } }],
    });
    expect(input(state, 'a.zip/a.csv').firstDay).toBe('2026-04-03');
    expect(input(state, 'a.zip/b.csv').firstDay).toBe('2026-03-04');
    expect(problems(state)).toEqual([['a.zip/c.csv', 'file-missing']]);
    const only = newEngine();
    const one = await only.add([archive(members)], {
      overrides: [{ dateOrder: 'dmy', members: { 'b.csv': {} }, onlyMembers: true }],
    });
    expect(listed(one)).toEqual([['a.zip/b.csv', 'access', 'used']]);
    expect(
      await rejection(
        only.add([archive(members)], { overrides: [{ members: { 'b.csv': { kind: 'x' as 'users' } } }] }),
      ),
    ).toMatchObject({ code: 'bad-setting' });
  });

  it('passes over what file managers leave behind, and says so', async () => {
    const engine = newEngine();
    const litter = [
      'logs/',
      'win\\',
      '__MACOSX/._user.csv',
      '.DS_Store',
      'logs/Thumbs.db',
      'desktop.ini',
      'logs/.hidden/a.csv',
    ];
    const link = log('link.csv', { content: '/etc/passwd', madeBy: 3, attributes: 0o120777 * 2 ** 16 });
    const state = await engine.add([archive([...entries, ...litter.map((name) => ({ name, content: '' })), link])]);
    expect(state.inputs).toHaveLength(5);
    const note = { code: 'archive-passed-over', parameters: { name: 'a.zip', count: 8 }, input: null };
    expect(state.notes).toContainEqual(note);
    expect((await engine.manifest()).assumptions).not.toContain(note.code);
    const waiting = await newEngine().add([archive([log('access.csv'), { name: 'logs/', content: '' }])]);
    expect(waiting.notes.map(({ code }) => code)).toEqual(['no-users-file', 'archive-passed-over']);
    const gone = await engine.remove(state.inputs.map(({ id }) => id));
    expect(gone.notes).toEqual([]);
  });

  it('lists members that cannot be used, and uses the others', async () => {
    const engine = newEngine();
    const bad: ZipEntry[] = [
      { name: 'empty.csv', content: '' },
      { name: 'stored-empty.csv', content: '', method: 0 },
      { name: 'picture.png', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) },
      { name: 'book.xlsx', content: zip([{ name: '[Content_Types].xml', content: '' }]) },
    ];
    const state = await engine.add([archive([...bad, ...entries])]);
    expect(problems(state)).toEqual([
      ['a.zip/empty.csv', 'empty-file'],
      ['a.zip/stored-empty.csv', 'empty-file'],
      ['a.zip/picture.png', 'binary-file'],
      ['a.zip/book.xlsx', 'xlsx-file'],
    ]);
    expect(await csvText(engine)).toBe(await expected());
  });

  it('may hold members that are gzip, once', async () => {
    const engine = newEngine();
    const packed = gzipSync(access);
    const twice = { name: 'twice.csv.gz', content: gzipSync(packed) };
    const state = await engine.add([
      archive([...entries.slice(0, 4), { name: 'access.csv.gz', content: packed }, twice]),
    ]);
    expect(input(state, 'a.zip/access.csv.gz')).toMatchObject({
      state: 'used',
      compression: 'gzip',
      bytes: packed.length,
    });
    expect(problems(state)).toEqual([['a.zip/twice.csv.gz', 'archive-nested']]);
    expect(await csvText(engine)).toBe(await expected());
    const { inputs } = await engine.manifest();
    expect(inputs.at(-1)!.sha256).toBe(createHash('sha256').update(packed).digest('hex'));
  });

  it('may hold lines beyond any piece, packed and not', async () => {
    const line = '2026-11-10 10:00:00,ito,kintone,SUCCESS\n';
    const large = `Time,User,Service,Result\n${line.repeat(200_000)}`;
    for (const method of [0, 8]) {
      const engine = newEngine();
      const state = await engine.add([...directory(), archive([{ name: 'large.csv', content: large, method }])]);
      expect(state.ledger.lines).toBe(200_000);
    }
  });

  it('comes as a stream too, and can then be read again', async () => {
    const bytes = zip(entries);
    const once = newEngine();
    const twice = newEngine();
    await once.add([{ name: 'a.zip', stream: streamOf(bytes, 7) }]);
    await twice.add([{ name: 'a.zip', open: () => streamOf(bytes, 1000) }]);
    for (const engine of [once, twice]) {
      await engine.configure({ timeZone: 'UTC' });
      await engine.configure({ timeZone: 'Asia/Tokyo' });
      expect(await csvText(engine)).toBe(await expected());
    }
  });
});

describe('the name of a member', () => {
  const names = async (members: ZipEntry[]): Promise<string[]> => {
    const state = await newEngine().add([archive(members)]);
    return state.inputs.map(({ name }) => name.slice('a.zip/'.length));
  };

  it('is UTF-8 where the entry says so', async () => {
    expect(await names([log('組織/アクセス.csv')])).toEqual(['組織/アクセス.csv']);
  });

  it('is told as the encoding of a file is where it does not: on a Japanese Windows CP932', async () => {
    const japanese = ['組織/アクセスログ.csv', 'ソース表.csv', '十二月.csv'];
    expect(await names(japanese.map((name) => log('', { name: encoded(name, 'shift_jis') })))).toEqual(japanese);
    const chinese = ['访问日志.csv', '用户.csv', '组织.csv'];
    expect(await names(chinese.map((name) => log('', { name: encoded(name, 'gbk') })))).toEqual(chinese);
    expect(await names([log('', { name: Buffer.from('ログ.csv') })])).toEqual(['ログ.csv']);
  });

  it('is the one in UTF-8 beside it, where that was made of it', async () => {
    const rawName = encoded('アクセス.csv', 'shift_jis');
    const other = Buffer.from('renamed.csv');
    expect(
      await names([
        log('', { name: rawName, extra: unicodeNameField(rawName, 'ｱｸｾｽ ログ.csv') }),
        log('', { name: other, extra: unicodeNameField(rawName, 'アクセス.csv') }),
      ]),
    ).toEqual(['ｱｸｾｽ ログ.csv', 'renamed.csv']);
  });

  it('has folders behind / even where a program wrote backslashes', async () => {
    expect(await names([log('logs\\2026\\access.csv')])).toEqual(['logs/2026/access.csv']);
  });

  it('may occur twice: both are read, as two dropped files of one name are', async () => {
    const engine = newEngine();
    const state = await engine.add([...directory(), archive([log('a.csv'), log('a.csv', { content: `${access}\n` })])]);
    expect(state.inputs.slice(4).map(({ name, state: use }) => [name, use])).toEqual([
      ['a.zip/a.csv', 'used'],
      ['a.zip/a.csv', 'used'],
    ]);
    expect(state.ledger.lines).toBe(10);
  });

  it.each([
    '../x.csv',
    'a/../../x.csv',
    'a/..',
    '..',
    '/etc/x.csv',
    '\\\\server\\x.csv',
    'C:\\x.csv',
    'c:x.csv',
    'a\0.csv',
    'a\nb.csv',
    '',
  ])('%j is refused', async (name) => {
    const state = await refused(archive([log(name), log('good.csv', { content: `${access}\n` })]));
    expect(problems(state)).toEqual([[`a.zip/${name.replaceAll('\\', '/')}`, 'zip-unsafe-name']]);
    expect(input(state, 'a.zip/good.csv').state).toBe('used');
  });

  it('with dots that lead nowhere is used', async () => {
    expect(problems(await newEngine().add([archive([log('a..b/c../x...csv')])]))).toEqual([]);
  });

  it.each([
    [limits.memberNameBytes, []],
    [limits.memberNameBytes + 1, ['zip-long-name']],
  ])('may have %i bytes: %j', async (length, codes) => {
    const state = await newEngine().add([archive([log(`${'x'.repeat(length - 4)}.csv`)])]);
    expect(problems(state).map(([, code]) => code)).toEqual(codes);
    expect(state.inputs[0]!.name.length).toBeLessThan(limits.memberNameBytes + 20);
  });
});

describe('of an archive is refused', () => {
  const good = log('good.csv', { content: `${access}\n` });

  it.each<[string, string, ZipEntry]>([
    ['an encrypted member', 'zip-encrypted', log('x.csv', { flags: 0x0801 })],
    ['a member with an encrypted header', 'zip-encrypted', log('x.csv', { flags: 0x2800 })],
    ['a member packed in an unknown way', 'zip-method', log('x.csv', { method: 9 })],
    ['a member packed by the method of an encrypted one', 'zip-method', log('x.csv', { method: 99 })],
    ['an archive in it', 'archive-nested', { name: 'inner.zip', content: zip(entries) }],
    ['an archive in it that is gzip', 'archive-nested', { name: 'inner.zip.gz', content: gzipSync(zip(entries)) }],
    ['a member with another checksum', 'zip-broken', log('x.csv', { crc: 7 })],
    ['a stored member with another checksum', 'zip-broken', log('x.csv', { crc: 7, method: 0 })],
    ['a member that is longer than it says', 'zip-broken', log('x.csv', { bytes: access.length - 1 })],
    ['a member that is shorter than it says', 'zip-broken', log('x.csv', { bytes: access.length + 1 })],
    [
      'a member that says 4 GiB more than it has',
      'zip-broken',
      log('x.csv', { bytes: access.length, packed: Buffer.from([3, 0]) }),
    ],
    ['a stored member of two lengths', 'zip-broken', log('x.csv', { method: 0, bytes: access.length - 1 })],
    ['a member whose packed bytes end too early', 'zip-broken', log('x.csv', { packedBytes: 20 })],
    [
      'a member with bytes behind the packed ones',
      'zip-broken',
      log('x.csv', { packed: Buffer.concat([Buffer.from([3, 0]), Buffer.alloc(50)]) }),
    ],
    ['a member that is no deflate', 'zip-broken', log('x.csv', { packed: Buffer.alloc(60, 0xff) })],
    ['a member whose local header has another name', 'zip-broken', log('x.csv', { localName: 'y.csv' })],
    ['a member whose local header has another length of name', 'zip-broken', log('x.csv', { localName: 'xy.csv' })],
    ['a member whose local header has another method', 'zip-broken', log('x.csv', { localMethod: 0 })],
    ['a member whose local header stands elsewhere', 'zip-broken', log('x.csv', { begin: 3 })],
    [
      'a member that is a gzip file cut short',
      'gzip-cut-short',
      { name: 'x.csv.gz', content: gzipSync(access).subarray(0, 60) },
    ],
  ])('%s: %s', async (_, code, member) => {
    const state = await refused(archive([member]));
    expect(state.inputs.filter(({ problem }) => problem !== null).map(({ problem }) => problem!.code)).toEqual([code]);
    // Behind another, as one that says it is longer than it is reaches into what follows.
    const both = await newEngine().add([archive(member.begin === undefined ? [good, member] : [good])]);
    expect(input(both, 'a.zip/good.csv').state).toBe('used');
  });

  it('a member whose local header leads beyond it', async () => {
    const bytes = Buffer.from(zip([good]));
    bytes.writeUInt16LE(1, 28);
    const state = await refused({ name: 'a.zip', blob: new Blob([bytes]) });
    expect(problems(state)).toEqual([['a.zip/good.csv', 'zip-broken']]);
  });

  it('one that is encrypted by Info-ZIP', async () => {
    const path = folderWith(texts);
    execFileSync('zip', ['-q', '-P', 'secret', 'a.zip', 'access.csv'], { cwd: path });
    const state = await refused(fileSource(join(path, 'a.zip'), 'a.zip'));
    expect(problems(state)).toEqual([['a.zip/access.csv', 'zip-encrypted']]);
  });

  const whole = zip(entries);
  const notes = 'junk in front\n';
  it.each<[string, string, Uint8Array]>([
    ['without a member', 'zip-empty', zip([])],
    ['with folders alone', 'zip-empty', zip([{ name: 'logs/', content: '' }])],
    ['that is a document', 'xlsx-file', zip([...entries, { name: '[Content_Types].xml', content: '' }])],
    ['whose offsets count from elsewhere', 'zip-broken', Buffer.concat([zip([good]), whole])],
    [
      'with bytes between members and directory that no one counts',
      'zip-broken',
      Buffer.concat([zip([good]).subarray(0, 60), zip([good]).subarray(70)]),
    ],
    ['with bytes behind its end', 'zip-cut-short', Buffer.concat([whole, Buffer.from('\n')])],
    ['with more entries than it has', 'zip-broken', zip(entries, { entries: 6 })],
    ['with fewer entries than it has', 'zip-broken', zip(entries, { entries: 4 })],
    ['that is one part of several', 'zip-broken', zip(entries, { disk: 1 })],
    ['whose members are the same bytes', 'zip-overlapping', zip([good, { ...good, name: 'also.csv', begin: 0 }])],
    [
      'whose member reaches into the next',
      'zip-overlapping',
      zip([{ ...good, packedBytes: 2000 }, log('x.csv', { content: access.repeat(30), method: 0 })]),
    ],
    ['whose member reaches into the directory', 'zip-broken', zip([{ ...good, packedBytes: 200 }])],
    ['whose member begins beyond it', 'zip-broken', zip([{ ...good, begin: 100_000 }])],
  ])('one %s: %s', async (_, code, bytes) => {
    const state = await refused({ name: 'whole.zip', blob: new Blob([new Uint8Array(bytes)]) });
    expect(problems(state)).toEqual([['whole.zip', code]]);
    // Said again where a person tries to override it.
    const engine = newEngine();
    const { inputs } = await engine.add([{ name: 'whole.zip', blob: new Blob([new Uint8Array(bytes)]) }]);
    expect(problems(await engine.override(inputs[0]!.id, { kind: 'users' }))).toEqual([['whole.zip', code]]);
  });

  it('one with bytes in front, unless they are text', async () => {
    const stub = Buffer.concat([Buffer.from('MZ\0\0\0\0'), Buffer.alloc(500), whole]);
    expect(problems(await refused({ name: 'self.zip', blob: new Blob([new Uint8Array(stub)]) }))).toEqual([
      ['self.zip', 'zip-broken'],
    ]);
    const text = await newEngine().add([textSource('a.zip', 'sato,ki\n'), textSource('b.csv', notes)]);
    expect(input(text, 'a.zip')).toMatchObject({ state: 'used', kind: 'services' });
  });

  it('everything where it is cut anywhere, without an exception', async () => {
    const bytes = zip([good, log('x.csv', { content: users })], { comment: Buffer.from('a comment') });
    const engine = newEngine();
    for (let length = 4; length < bytes.byteLength; length += 7) {
      const state = await engine.add([{ name: `cut ${length}.zip`, blob: new Blob([bytes.subarray(0, length)]) }]);
      expect(problems(state).at(-1)).toEqual([`cut ${length}.zip`, 'zip-cut-short']);
    }
  });

  it('or read rightly what has one byte changed, and never read wrongly', async () => {
    const text = `Login Name\n${'abcdefghij'.split('').join('\n')}\n`;
    const bytes = zip([
      { name: 'u.csv', content: text },
      { name: 'v.csv', content: `${text}k\n`, method: 0 },
    ]);
    const engine = newEngine();
    const seen = new Set<string>();
    for (let at = 0; at < bytes.byteLength; at += 1) {
      const changed = bytes.slice();
      changed[at]! ^= 1 << (at % 8);
      const state = await engine.add([{ name: 'z.zip', blob: new Blob([changed]) }]);
      for (const { problem, lines, bytes: size } of state.inputs) {
        seen.add(problem === null ? 'used' : problem.code);
        if (problem === null)
          expect([
            [10, text.length],
            [11, text.length + 2],
          ]).toContainEqual([lines, size]);
      }
      await engine.remove(state.inputs.map(({ id }) => id));
    }
    expect([...seen]).toEqual(expect.arrayContaining(['used', 'zip-broken', 'zip-cut-short', 'zip-overlapping']));
  }, 60_000);
});

describe('of numbers in 64 bits', () => {
  it('the members are found', async () => {
    const engine = newEngine();
    await engine.add([archive(entries, { zip64: true, comment: Buffer.from('with a comment') })]);
    expect(await csvText(engine)).toBe(await expected());
  });

  it.each<[string, (bytes: Buffer) => void]>([
    ['a place beyond any file', (bytes) => bytes.writeBigUInt64LE(2n ** 60n, bytes.byteLength - 22 - 12)],
    ['a record of another length', (bytes) => bytes.writeBigUInt64LE(45n, bytes.byteLength - 22 - 20 - 52)],
    ['a directory beyond any file', (bytes) => bytes.writeBigUInt64LE(2n ** 40n, bytes.byteLength - 22 - 20 - 8)],
    [
      'a number of members that the small record contradicts',
      (bytes) => bytes.writeUInt16LE(4, bytes.byteLength - 22 + 10),
    ],
  ])('%s is refused', async (_, change) => {
    const bytes = Buffer.from(zip(entries, { zip64: true }));
    change(bytes);
    const state = await newEngine().add([{ name: 'a.zip', blob: new Blob([bytes]) }]);
    expect(problems(state)).toEqual([['a.zip', 'zip-broken']]);
  });
});

describe('an archive on a disk', () => {
  const packed = () => {
    const path = join(folderWith(), 'a.zip');
    writeFileSync(
      path,
      zip([...entries.slice(0, 4), log('access.csv', { content: access.repeat(50_000), method: 0 })]),
    );
    return path;
  };

  it.each<[string, string, (path: string) => void]>([
    ['vanished', 'file-missing', (path) => execFileSync('rm', [path])],
    ['grew', 'file-changed', (path) => writeFileSync(path, 'more', { flag: 'a' })],
    ['was cut off', 'file-changed', (path) => execFileSync('truncate', ['-s', '500', path])],
    ['was written anew', 'file-changed', (path) => writeFileSync(path, zip(entries))],
  ])('that %s ends the next reading with %s, and nothing changes', async (_, code, happen) => {
    const engine = newEngine();
    const path = packed();
    await engine.add([fileSource(path, 'a.zip')]);
    const before = await csvText(engine);
    happen(path);
    expect(await rejection(engine.configure({ timeZone: 'UTC' }))).toMatchObject({ code });
    expect(await csvText(engine)).toBe(before);
    const state = await engine.add([textSource('more.csv', 'Time,User\n2026-11-21 10:00:00,ito\n')]);
    expect(input(state, 'more.csv').state).toBe('used');
  });

  it.each<[string, string, (path: string) => void]>([
    ['vanishes', 'file-missing', (path) => rmSync(path)],
    ['grows', 'file-changed', (path) => writeFileSync(path, 'more', { flag: 'a' })],
    ['is cut off', 'file-changed', (path) => truncateSync(path, 3_000_000)],
    ['is written anew', 'file-changed', (path) => writeFileSync(path, zip(entries))],
  ])('that %s while a member is read is %s, and nothing changes', async (_, code, happen) => {
    const path = packed();
    const file = fileSource(path, 'a.zip') as unknown as HostSource;
    let pieces = 0;
    const watched = (reader: ByteReader): ByteReader => ({
      read() {
        pieces += 1;
        // The large member is looked at, then read: the second piece of the second reading.
        if (pieces === 20) happen(path);
        return reader.read();
      },
      close: () => reader.close(),
    });
    const source: HostSource = {
      hostSource: true,
      name: file.name,
      bytes: file.bytes,
      once: false,
      open: async () => watched(await file.open()),
      openStretch: (begin, end) => watched(file.openStretch!(begin, end)),
    };
    const engine = newEngine();
    await engine.add([...everything()]);
    const before = await csvText(engine);
    const result = await engine.add([source as unknown as InputSource]).then(
      (state) => problems(state).map(([, each]) => each),
      (error: unknown) => [(error as { code: string }).code],
    );
    expect(pieces).toBeGreaterThanOrEqual(20);
    expect(result).toContain(code);
    expect(await csvText(engine)).toBe(before);
  });

  it('is never in memory as a whole, nor is a member', async () => {
    const line = '2026-11-10 10:00:00,ito,kintone,SUCCESS\n';
    const content = (lines: number) => Buffer.from(`Time,User,Service,Result\n${line.repeat(lines)}`);
    const members = [
      { name: 'stored.csv', content: content(1_000_000), method: 0 },
      { name: 'packed.csv', content: content(1_500_000) },
    ];
    const path = join(folderWith(), 'a.zip');
    writeFileSync(path, zip(members));
    const engine = newEngine();
    await engine.add([...directory(), fileSource(path, 'a.zip')]);
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    await engine.configure({ timeZone: 'UTC' });
    expect(members.every(({ content: { byteLength } }) => byteLength >= 40e6)).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(40e6);
    expect((await engine.state()).ledger.lines).toBe(2_500_000);
  });
});
