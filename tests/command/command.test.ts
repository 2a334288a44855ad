import { createHash } from 'node:crypto';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  access,
  command,
  commandFile,
  csvText,
  departments,
  everything,
  folderWith,
  memberships,
  newEngine,
  root,
  services,
  users,
} from '../engine/support/engine';
import { zip } from '../engine/support/zips';
import type { RowsDocument } from '../../web/engine/api/rows-document';
import type { Manifest } from '../../web/engine/api/types';

const files = {
  'user.csv': users,
  'organization.csv': departments,
  'userOrganizations.csv': memberships,
  'userServices.csv': services,
  'access.csv': access,
};
const names = Object.keys(files);
const settled = ['--as-of', '2026-11-21', '--time-zone', 'Asia/Tokyo'];

/** Runs the command on the small company. */
function run(words: string[] = [], more: Record<string, string | Uint8Array> = {}) {
  const folder = folderWith({ ...files, ...more });
  return { folder, ...command([...names, ...settled, ...words], folder) };
}

/** Cells of the CSV without its heading. */
function cells(stdout: Buffer): string[][] {
  return stdout
    .toString('utf8')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.slice(1, -1).split('","'));
}
const logins = (stdout: Buffer) => cells(stdout).map((row) => row[1]);

describe('the table', () => {
  it('goes to standard output as the very bytes of the module, everything else to standard error', async () => {
    const engine = newEngine();
    await engine.add(everything());
    const { status, stdout, stderr } = run();
    expect(status).toBe(0);
    expect(stdout.toString('utf8')).toBe(await csvText(engine));
    expect([...stdout.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(stderr).toContain('access.csv: access, utf-8, 5 lines');
    expect(stderr).toContain('Written: 3 of 3 rows');
    expect(stderr).toContain('malformed 0, system 1, guest 0, unknownUser 0, otherService 0, failed 1');
    expect(stderr).not.toContain('\r');
  });

  it('goes to a file with --output, and nothing but that file is left', () => {
    const plain = run();
    const { folder, status, stdout } = run(['--output', 'out.csv']);
    expect(status).toBe(0);
    expect(stdout.byteLength).toBe(0);
    expect(readFileSync(join(folder, 'out.csv'))).toEqual(plain.stdout);
    expect(readdirSync(folder).sort()).toEqual([...names, 'out.csv'].sort());
  });

  it('replaces an older file whole, through a link to it as well', () => {
    const folder = folderWith({ ...files, 'old.csv': 'x'.repeat(100_000) });
    symlinkSync('old.csv', join(folder, 'link.csv'));
    expect(command([...names, ...settled, '--output', 'link.csv'], folder).status).toBe(0);
    expect(readFileSync(join(folder, 'old.csv'))).toEqual(run().stdout);
  });

  it('goes through a pipe as it is', () => {
    const { folder } = run();
    const piped = execFileSync(
      '/bin/sh',
      ['-c', `'${process.execPath}' '${commandFile}' *.csv ${settled.join(' ')} --quiet | cat`],
      {
        cwd: folder,
      },
    );
    expect(piped).toEqual(run().stdout);
  });

  it('is written as JSON with --format json, the rows as the module gives them', async () => {
    const engine = newEngine();
    await engine.add(everything());
    const { stdout, status } = run(['--format', 'json', '--sort', 'access-days:desc']);
    const state = await engine.view({ sort: { key: 'access-days', descending: true } });
    expect(status).toBe(0);
    expect(JSON.parse(stdout.toString('utf8'))).toEqual({
      schema: 'user-access-monitor/rows/1',
      settings: { ...state.resolved, sort: state.view.sort, filters: state.view.filters },
      inputs: [
        {
          name: 'user.csv',
          kind: 'users',
          columns: {
            login: 'Login Name',
            name: 'Display Name',
            email: 'E-mail Address',
            status: 'Status',
            displayOrder: 'Display Order',
          },
          notTaken: {},
        },
        {
          name: 'organization.csv',
          kind: 'departments',
          columns: {
            name: 'Display Name',
            departmentCode: 'Department Code',
            parentCode: 'Parent Department Code',
          },
          notTaken: {},
        },
        { name: 'userOrganizations.csv', kind: 'memberships', columns: { login: 'Login name' }, notTaken: {} },
        { name: 'userServices.csv', kind: 'services', columns: { login: 'Login Name' }, notTaken: {} },
        {
          name: 'access.csv',
          kind: 'access',
          columns: { time: 'Time', user: 'User', service: 'Service', result: 'Result' },
          notTaken: {},
        },
      ],
      rows: await engine.rows(0, 10),
    });
  });

  it('tells in JSON what a list does not say, and what the table stands on', () => {
    const list = 'login,name,last login,last seen\nsato,Sato,2026-11-19,2026-11-18\nkato,Kato,########,\n';
    const folder = folderWith({ 'list.csv': list });
    const words = ['list.csv', '--snapshot-date', '2026-11-20=list.csv', '--column', 'lastAccess=last login'];
    const { stdout } = command([...words, '--kind', 'snapshot=list.csv', '--format', 'json', '--quiet'], folder);
    const document = JSON.parse(stdout.toString('utf8')) as RowsDocument;
    expect(document.basis).toEqual({ name: 'list.csv', day: '2026-11-20', dayGuessed: false, hasNumbers: false });
    expect(document.inputs[0]!.columns).toEqual({ login: 'login', name: 'name', lastAccess: 'last login' });
    expect(document.rows).toMatchObject([
      { login: 'sato', lastAccess: '2026-11-19', accessDays: null },
      { login: 'kato', lastAccess: null, accessDays: null, lastAccessUnknown: true },
    ]);
  });

  it('matches the documented schema as JSON', () => {
    interface Schema {
      required: string[];
      properties: { schema: { const: string }; settings: { required: string[] } };
      $defs: { row: { required: string[] } };
    }
    const schema = JSON.parse(readFileSync(join(root, 'dist/module/rows.schema.json'), 'utf8')) as Schema;
    const document = JSON.parse(run(['--format', 'json']).stdout.toString('utf8')) as RowsDocument;
    expect(Object.keys(document)).toEqual(schema.required);
    expect(document.schema).toBe(schema.properties.schema.const);
    for (const name of schema.properties.settings.required) expect(document.settings).toHaveProperty(name);
    for (const row of document.rows) expect(Object.keys(row).sort()).toEqual([...schema.$defs.row.required].sort());
  });
});

describe('what is not said', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-11-21'],
    ['Pacific/Pago_Pago', '2026-11-19'],
  ])('is the zone of this machine, and English: %s', (zone, day) => {
    const folder = folderWith({ ...files, 'access.csv': 'Time,User\n2026-11-20T10:30:00Z,sato\n' });
    const { stdout } = command([...names, '--as-of', '2026-11-21'], folder, { TZ: zone });
    expect(cells(stdout).find(([, login]) => login === 'sato')![4]).toBe(day);
    expect(stdout.toString('utf8')).toContain('"Last Access Date"');
  });
});

describe('options', () => {
  it.each<[string[], string[]]>([
    [
      ['--sort', 'user'],
      ['ito', 'kato', 'sato'],
    ],
    [
      ['--sort', 'user:desc'],
      ['sato', 'kato', 'ito'],
    ],
    [
      ['--sort', 'department'],
      ['sato', 'kato', 'ito'],
    ],
    [
      ['--sort', 'department:desc'],
      ['ito', 'kato', 'sato'],
    ],
    [
      ['--sort', 'last-access'],
      ['ito', 'kato', 'sato'],
    ],
    [
      ['--sort', 'last-access:desc'],
      ['sato', 'kato', 'ito'],
    ],
    [
      ['--sort', 'access-days'],
      ['ito', 'kato', 'sato'],
    ],
    [['--text', 'ＳＡＴＯ'], ['sato']],
    [['--text', 'sales e'], ['kato']],
    [['--department', 'sales'], ['sato']],
    [
      ['--department', 'sales', '--with-below'],
      ['kato', 'sato'],
    ],
    [
      ['--department', 'east', '--department', ''],
      ['kato', 'ito'],
    ],
    [
      ['--last-access-by', '2026-11-18'],
      ['kato', 'ito'],
    ],
    [['--last-access-by', '2026-10'], ['ito']],
    [
      ['--max-days', '1'],
      ['kato', 'ito'],
    ],
    [['--never'], ['ito']],
    [['--never', '--text', 'kato'], []],
    [
      ['--recording-start', '2026-11-19', '--never'],
      ['kato', 'ito'],
    ],
  ])('%j', (words, expected) => {
    const { status, stdout } = run(words);
    expect(status).toBe(0);
    expect(logins(stdout)).toEqual(expected);
  });

  it('--as-of and --window move the window', () => {
    const { stdout } = run(['--as-of', '2026-11-20', '--window', '2']);
    expect(stdout.toString('utf8')).toContain('(in the last 2 days)"');
    expect(cells(stdout).map((row) => row.slice(4))).toEqual([
      ['2026-11-18', '0'],
      ['2026-11-19', '1'],
      ['', '0'],
    ]);
  });

  it('--time-zone and --log-time-zone move the days', () => {
    const { stdout } = run(['--time-zone', 'America/New_York', '--log-time-zone', 'Asia/Tokyo']);
    expect(cells(stdout).map((row) => row[4])).toEqual(['2026-11-17', '2026-11-20', '']);
  });

  it('--disabled takes days out, once for each range', () => {
    const log = 'Time,User\n2022-07-01 10:00:00,kato\n2022-08-01 10:00:00,sato\n2022-08-02 10:00:00,ito\n';
    const words = ['old.csv', '--disabled', '2022-07-01..2022-07-01', '--disabled', '2022-08-01..2022-08-01'];
    const { stdout } = run([...words, '--as-of', '2022-08-02'], { 'old.csv': log });
    expect(cells(stdout).map((row) => row[4])).toEqual(['', '', '2022-08-02']);
  });

  it('says which days of the window no log covers, and --whole-day that one is whole', () => {
    const lines = Array.from({ length: 28 }, (_, at) => {
      const day = new Date(Date.UTC(2026, 9, 20 + at)).toISOString().slice(0, 10);
      return `${day} 10:00:00,kato\n`.repeat(at === 21 ? 2 : 9);
    });
    const visits = { 'access.csv': `Time,User\n${lines.join('')}` };
    const words = ['--as-of', '2026-11-18', '--manifest', 'manifest.json'];
    const { stderr } = run(words, visits);
    expect(stderr).toContain('The logs cover 27 of these 30 days. Missing: 2026-11-10, 2026-11-17 – 2026-11-18.');
    expect(stderr).toContain('2026-11-10: 2 lines, where 9 are usual.');
    expect(stderr).toContain('(--whole-day 2026-11-10)');
    for (const whole of ['2026-11-10', 'all']) {
      const said = run([...words, '--whole-day', whole], visits);
      expect(said.stderr).toContain('The logs cover 28 of these 30 days. Missing: 2026-11-17 – 2026-11-18.');
      expect(said.stderr).not.toContain('are usual');
      const { coverage, settings } = JSON.parse(readFileSync(join(said.folder, 'manifest.json'), 'utf8')) as Manifest;
      expect(settings.wholeDays).toEqual([whole]);
      expect(coverage).toEqual({
        days: [{ from: '2026-10-20', to: '2026-11-16' }],
        gaps: [{ from: '2026-11-17', to: '2026-11-18', reason: 'after-logs' }],
        doubtfulDays: [{ day: '2026-11-10', lines: 2, usual: 9, saidWhole: true }],
      });
    }
  });

  it('says of a day that no log speaks of that it cannot be whole', () => {
    const { stderr } = run(['--whole-day', '2026-11-21', '--whole-day', '2026-01-01']);
    expect(stderr).toContain('2026-01-01: no log speaks of this day');
    expect(run(['--whole-day', 'all']).stderr).not.toContain('no log speaks of this day');
  });

  it('warns of an output that is named like a whole table and holds a part of one', () => {
    const warning = (name: string, ...words: string[]) =>
      run(['--output', name, ...words]).stderr.includes('does not say that it holds');
    expect(warning('user-access_2026-11-21.csv', '--never')).toBe(true);
    expect(run(['--output', 'user-access_2026-11-21.csv', '--never']).stderr).toContain(
      'Name it user-access_2026-11-21-1-of-3.csv.',
    );
    expect(warning('user-access_2026-11-21-1-of-3.csv', '--never')).toBe(false);
    expect(warning('user-access_2026-11-21.csv')).toBe(false);
    expect(warning('idle.csv', '--never')).toBe(false);
  });

  it('--rule screen-or-sign-in counts sign-ins', () => {
    const log =
      'Level,Date,IP Address,User,Service,Module,Action,Result,Error Code,Complement\n' +
      'Information,2026-11-10 10:00:00,203.0.113.9,ito,Common,Authentication,login,SUCCESS,,\n';
    expect(cells(run(['audit.csv'], { 'audit.csv': log }).stdout)[2]![4]).toBe('');
    expect(cells(run(['audit.csv', '--rule', 'screen-or-sign-in'], { 'audit.csv': log }).stdout)[2]![4]).toBe(
      '2026-11-10',
    );
  });

  it.each([
    [
      'ja',
      '"ユーザー","ユーザー（ログイン名）","組織","組織（組織コード）","最終アクセス日","過去30日間のアクセス日数"',
      '出力: 3 行のうち 3 行',
    ],
    [
      'zh',
      '"用户","用户（登录名）","组织","组织（组织代码）","上次访问日期","近30天的访问天数"',
      '已写出：3 行中的 3 行',
    ],
    [
      'zh-TW',
      '"使用者","使用者（登入名稱）","組織","組織（組織代碼）","最後存取日期","近30天的存取天數"',
      '3 列中的 3 列',
    ],
  ])('--language %s', (language, heading, message) => {
    const { stdout, stderr } = run(['--language', language]);
    expect(stdout.toString('utf8')).toContain(heading);
    expect(stderr).toContain(message);
  });

  it('--raw leaves cells as they are; without it they are made harmless and listed', () => {
    const dangerous = { 'user.csv': users.replace('Sato Sakura', '=1+1') };
    const safe = run([], dangerous);
    expect(cells(safe.stdout)[1]![0]).toBe("'=1+1");
    expect(safe.stderr).toContain('Row 2 (sato): user');
    expect(cells(run(['--raw'], dangerous).stdout)[1]![0]).toBe('=1+1');
    const codes = { 'userOrganizations.csv': 'sato,=x\nkato,sales\n' };
    expect(run([], codes).stderr).toContain('Row 2 (sato): department code begins');
    expect(run(['--language', 'ja'], codes).stderr).toContain('2 行目（sato）: 組織コードが');
  });

  it('says names as they are, and nothing that a terminal would obey', () => {
    const name = 'user\u001b[31m\u202e.csv';
    const hostile = 'Login Name,Display Name\n"sa\u001b]0;x\u0007to\u2066\r\n\u200b",=1\n';
    const { stdout, stderr } = run([name], {
      [name]: hostile,
      'userServices.csv': `${services}"sa\u001b]0;x\u0007to\u2066\r\n\u200b",ki\n`,
    });
    expect(stderr).toContain('user␛[31m<U+202E>.csv: users');
    expect(stderr).toContain('(sa␛]0;x␇to<U+2066>␍␊<U+200B>): user');
    expect(stderr).not.toMatch(/[^\P{C}\n]/u);
    expect(stdout.toString('utf8')).toContain('"sa\u001b]0;x\u0007to\u2066\r\n\u200b"');
  });

  it('--kind says what a file is, and reads it if it is not named elsewhere', () => {
    const guests = { 'list.csv': 'Login Name\nsato\n' };
    expect(logins(run(['--kind', 'guests=list.csv'], guests).stdout)).toEqual(['kato', 'ito']);
    expect(logins(run(['list.csv', '--kind', 'guests=./list.csv'], guests).stdout)).toEqual(['kato', 'ito']);
  });

  it('--kind aliases joins the days of a user who was renamed', () => {
    const more = { 'renamed.csv': 'Old,New\nito.ren,ito\n', 'old.csv': 'Time,User\n2026-11-01 09:00:00,ito.ren\n' };
    const { stdout } = run(['old.csv', '--kind', 'aliases=renamed.csv'], more);
    expect(cells(stdout)[2]!.slice(4)).toEqual(['2026-11-01', '1']);
  });

  it('--encoding says how a file is encoded; the name may hold an equals sign', () => {
    const latin = Uint8Array.from(Buffer.from('Login Name,Display Name\nzoe,Zo\u00eb\n', 'latin1'));
    const { stdout, status } = run(['--encoding', 'latin1=a=b.csv'], { 'a=b.csv': latin });
    expect(status).toBe(0);
    expect(cells(stdout).find((row) => row[1] === 'zoe')).toBeUndefined();
    expect(run(['--encoding', 'shift_jis=a=b.csv'], { 'a=b.csv': latin }).stderr).toContain(
      'a=b.csv: users, shift_jis',
    );
  });

  it('--means says what words mean, and the words that nobody knows are named with the option', () => {
    const files = {
      'people.csv': 'login,name,status,guest\nann,Ann,On leave,\nbob,Bob,a=b,\ncyd,Cyd,Working,Contractor\n',
      'gate.csv': 'time,user,result\n2026-11-18,bob,Weiter\n2026-11-19,bob,Halt\n',
    };
    const words = ['people.csv', 'gate.csv', ...settled];
    const plain = command(words, folderWith(files));
    expect(cells(plain.stdout).map(([, login, , , last]) => [login, last])).toEqual([
      ['ann', ''],
      ['bob', ''],
      ['cyd', ''],
    ]);
    expect(plain.stderr).toContain('people.csv: The column status holds words');
    expect(plain.stderr).toContain('On leave (1), a=b (1), Working (1)');
    expect(plain.stderr).toContain('(--means WORD=active|inactive) [status-words-unknown]');
    expect(plain.stderr).toContain('(--means WORD=guest|member) [guest-words-unknown]');
    expect(plain.stderr).toContain('(--means WORD=success|failure) [result-words-unknown]');
    const means = ['ｏｎ LEAVE=inactive', 'a=b=active', 'Working=active', 'Contractor=guest', 'weiter=success'];
    const said = command([...words, ...means.flatMap((pair) => ['--means', pair])], folderWith(files));
    expect(cells(said.stdout).map(([, login, , , last]) => [login, last])).toEqual([['bob', '2026-11-18']]);
    expect(said.stderr).not.toMatch(/(status|guest)-words-unknown/);
    expect(said.stderr).toContain('Halt (1)');
  });

  it('--column names a heading that is not recognised', () => {
    const log = { 'gate.csv': 'Seen at the gate,Badge holder\n2026-11-09 10:00:00,ito\n' };
    expect(run(['--kind', 'access=gate.csv'], log).status).toBe(1);
    const { stdout, status } = run(
      ['gate.csv', '--column', 'time=Seen at the gate', '--column', 'user=Badge holder'],
      log,
    );
    expect(status).toBe(0);
    expect(cells(stdout)[2]![4]).toBe('2026-11-09');
  });

  it('--delimiter and --date-order say how files are read', () => {
    const folder = folderWith({
      'user.csv': users.replaceAll(',', ';'),
      'dates.csv': 'Time;User\n03/04/2026 10:00;sato\n',
    });
    const words = ['user.csv', 'dates.csv', ...settled, '--delimiter', 'semicolon'];
    const unproven = command(words, folder);
    expect(unproven.status).toBe(1);
    expect(unproven.stderr).toContain('[date-order-unproven]');
    expect(cells(command([...words, '--date-order', 'dmy'], folder).stdout)[1]![4]).toBe('2026-04-03');
    expect(cells(command([...words, '--date-order', 'mdy'], folder).stdout)[1]![4]).toBe('2026-03-04');
  });

  it('--delimiter NAME=FILE says it of one file, and above what is said of all', () => {
    const folder = folderWith({
      'user.csv': 'login,name\nsato,"Sato; Ann"\n',
      'gate.csv': 'time;user;note\n2026-11-10 10:00:00;sato;a,b\n',
      'door.csv': 'time|user|note\n2026-11-11 10:00:00|sato|a,b;c\n',
    });
    const words = [...settled, '--delimiter', 'semicolon=gate.csv', '--delimiter', 'comma', 'user.csv'];
    const { stdout, stderr, status } = command([...words, '--delimiter', 'pipe=./door.csv'], folder);
    expect(stderr).toContain('door.csv: access');
    expect(status).toBe(0);
    expect(cells(stdout)[0]).toEqual(['Sato; Ann', 'sato', '', '', '2026-11-11', '2']);
  });

  it('--column with nothing behind the field says that it has no column', () => {
    const log = { 'gate.csv': 'time,user,service,status\n2026-11-09 10:00:00,ito,Garoon,500\n' };
    expect(cells(run(['gate.csv'], log).stdout)[2]![4]).not.toBe('2026-11-09');
    const { stdout } = run(['gate.csv', '--column', 'service=', '--column', 'result='], log);
    expect(cells(stdout)[2]![4]).toBe('2026-11-09');
  });

  it('--quiet leaves standard error empty', () => {
    expect(run(['--quiet']).stderr).toBe('');
  });

  it('--version and --help answer on standard output, whatever else is there', () => {
    expect(command(['--version', '--never']).stdout.toString('utf8')).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { stdout, stderr, status } = command(['--help']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    const named = [
      'as-of time-zone log-time-zone window recording-start disabled whole-day rule language sort text department with-below',
      'last-access-by max-days never kind column encoding delimiter date-order means raw format manifest save-aliases output',
      'quiet help version',
    ];
    for (const name of named.join(' ').split(' ')) expect(stdout.toString('utf8')).toContain(`--${name}`);
  });
});

describe('the manifest', () => {
  it('names the file beside it, with its rows and its SHA-256, and holds no searched text', () => {
    const words = ['--text', 'kato', '--output', 'found.csv', '--manifest', 'manifest.json'];
    const { folder } = run(words);
    const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
    const { csv, rows, settings } = JSON.parse(text) as Manifest;
    const sha256 = createHash('sha256')
      .update(readFileSync(join(folder, 'found.csv')))
      .digest('hex');
    expect(csv).toEqual({ name: 'found.csv', rows: 1, sha256 });
    expect([rows, settings.searched, 'text' in settings.filters]).toEqual([3, true, false]);
    // A table in JSON is no CSV.
    const other = run(['--format', 'json', '--output', 'found.json', '--manifest', 'manifest.json']);
    expect(JSON.parse(readFileSync(join(other.folder, 'manifest.json'), 'utf8'))).not.toHaveProperty('csv');
  });

  it('holds settings, inputs with hashes and ledgers, assumptions and rows', () => {
    const { folder, status } = run(['copy.csv', '--output', 'out.csv', '--manifest', 'manifest.json'], {
      'copy.csv': access,
    });
    expect(status).toBe(0);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    expect(manifest).toMatchObject({
      product: 'user-access-monitor',
      settings: {
        asOf: '2026-11-21',
        timeZone: 'Asia/Tokyo',
        logTimeZone: 'Asia/Tokyo',
        windowDays: 30,
        recordingStart: '2022-06-12',
        disabled: [],
        rule: 'screen',
        language: 'en',
        sort: null,
      },
      rows: 3,
    });
    expect(manifest.settings.offsets['Asia/Tokyo']!.map(([, offset]) => offset)).toEqual([32400]);
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest.assumptions).toContain('no-kind-column');
    expect(manifest.inputs.map(({ name, kind, state }) => [name, kind, state])).toEqual([
      ['user.csv', 'users', 'used'],
      ['organization.csv', 'departments', 'used'],
      ['userOrganizations.csv', 'memberships', 'used'],
      ['userServices.csv', 'services', 'used'],
      ['access.csv', 'access', 'used'],
      ['copy.csv', 'access', 'duplicate'],
    ]);
    const hash = execFileSync('sha256sum', ['access.csv'], { cwd: folder, encoding: 'utf8' }).slice(0, 64);
    expect(manifest.inputs[4]).toMatchObject({
      bytes: access.length,
      sha256: hash,
      encoding: 'utf-8',
      ledger: { counted: 3, failed: 1, system: 1, lines: 5 },
    });
    expect(manifest.inputs[5]).toMatchObject({ sha256: hash, ledger: { lines: 0 } });
    expect(manifest.inputs[0]).not.toHaveProperty('ledger');
  });
});

describe('logins that no file knows', () => {
  const log = [
    'time,user',
    ...['SATO', 'SATO', 'CORP\\kato', 'ghost', 'sato@other.example', '1.23457E+11'].map(
      (login) => `2026-11-20 10:00,${login}`,
    ),
  ].join('\n');

  it('are named, most lines first, with whom they may mean', () => {
    const { stderr } = run(['more.csv'], { 'more.csv': log });
    expect(stderr).toContain(
      'Warning: The logs name SATO (2 lines), who is in no users file; sato may be meant (upper and lower case).',
    );
    expect(stderr).toContain(
      'Warning: The logs name CORP\\kato (one line), who is in no users file; kato may be meant (domain)',
    );
    expect(stderr).toContain('Note: The logs name ghost (one line), who is in no users file. [unknown-login]\n');
    expect(stderr).toContain('1.23457E+11 (one line)');
    expect(stderr.indexOf('name 1.23457E+11')).toBeLessThan(stderr.indexOf('name ghost'));
    expect(stderr).toContain('Note: 3 login names can be joined to users: --save-aliases FILE');
  });

  it('are told in every language, to the hundredth and no further', () => {
    const many = Array.from({ length: 130 }, (_, at) => `2026-11-20 10:00,stranger${at}\n`).join('');
    for (const language of ['ja', 'zh', 'zh-TW']) {
      const { stderr } = run(['more.csv', '--language', language], { 'more.csv': `${log}\n${many}` });
      const unknown = stderr.split('\n').filter((line) => line.includes('[unknown-login]'));
      // Three near ones, and the others up to a hundred, and how many more there are.
      expect(unknown).toHaveLength(98);
      expect(unknown.at(-1)).toContain('35');
      for (const line of stderr.split('\n').filter((each) => each.includes('SATO'))) {
        expect(line).not.toMatch(/[A-Za-z]+ [A-Za-z]+/);
      }
    }
  });

  it('are joined by the list that --save-aliases writes, once it is given, and never before', () => {
    const plain = run(['more.csv'], { 'more.csv': log });
    const { folder, status, stdout, stderr } = run(['more.csv', '--save-aliases', 'joined.csv'], { 'more.csv': log });
    expect(status).toBe(0);
    expect(stdout).toEqual(plain.stdout);
    expect(stderr).toContain('Written: 3 login names to be joined, in joined.csv.');
    expect(readFileSync(join(folder, 'joined.csv'), 'utf8')).toBe(
      '\uFEFF"Old Login","New Login"\r\n"CORP\\kato","kato"\r\n"SATO","sato"\r\n"sato@other.example","sato"\r\n',
    );
    const joined = command([...names, 'more.csv', 'joined.csv', ...settled], folder);
    expect(joined.status).toBe(0);
    expect(joined.stderr).toContain('joined.csv: aliases, utf-8, 3 lines');
    expect(joined.stderr).not.toContain('[near-miss]');
    expect(joined.stderr).toContain('unknownUser 2');
  });

  it('have no list where there is nothing to join, but its heading', () => {
    const { folder, stderr } = run(['--save-aliases', 'joined.csv']);
    expect(readFileSync(join(folder, 'joined.csv'), 'utf8')).toBe('\uFEFF"Old Login","New Login"\r\n');
    expect(stderr).toContain('Written: 0 login names to be joined, in joined.csv');
  });

  it('leave no list where the table cannot be written', () => {
    const { folder, status } = run(['--save-aliases', 'joined.csv', '--output', 'no/such/folder/out.csv']);
    expect(status).toBe(1);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
  });

  it('may be one of several users, of whom none is chosen', () => {
    const { folder, stderr } = run(['more.csv', 'x.csv', '--save-aliases', 'joined.csv'], {
      'more.csv': 'time,user\n2026-11-20,X\n',
      'x.csv': 'login,name\nx@a.example,A\nx@b.example,B\n',
    });
    expect(stderr).toContain(
      'several may be meant: x@a.example (upper and lower case, domain), x@b.example (upper and lower case, domain).',
    );
    expect(stderr).toContain('[near-miss-ambiguous]');
    expect(readFileSync(join(folder, 'joined.csv'), 'utf8').split('\r\n')).toHaveLength(2);
  });
});

describe('a wrong call ends with 2 and writes nothing:', () => {
  it.each<[string[]]>([
    [['--no-such-option']],
    [['--as-of']],
    [['--as-of', '2026-02-30']],
    [['--as-of', 'yesterday']],
    [['--window', '0']],
    [['--window', '367']],
    [['--window', '3.5']],
    [['--window', 'many']],
    [['--time-zone', 'Asia/Tokio']],
    [['--log-time-zone', '+09:00']],
    [['--recording-start', '1969-12-31']],
    [['--disabled', '2022-07-01']],
    [['--whole-day', 'some']],
    [['--disabled', '2022-07-02..2022-07-01']],
    [['--disabled', '2022-07-02..2022-12-01']],
    [['--rule', 'Screen']],
    [['--language', 'fr']],
    [['--sort', 'login']],
    [['--sort', 'user:asc']],
    [['--with-below']],
    [['--last-access-by', '2026-13']],
    [['--max-days', '-1']],
    [['--kind', 'user=user.csv']],
    [['--kind', 'users']],
    [['--kind', '=user.csv']],
    [['--kind', 'users=user.csv', '--kind', 'access=./user.csv']],
    [['--encoding', 'utf-8=user.csv', '--encoding', 'gbk=user.csv']],
    [['--delimiter', 'comma=user.csv', '--delimiter', 'tab=user.csv']],
    [['--delimiter', 'comma=']],
    [['--delimiter', 'dot=user.csv']],
    [['--column', '=Time']],
    [['--encoding', 'ebcdic=user.csv']],
    [['--column', 'colour=Time']],
    [['--column', 'time']],
    [['--means', 'Away']],
    [['--means', 'Away=gone']],
    [['--means', '=active']],
    [['--means', 'Away=active', '--means', 'away=inactive']],
    [['--delimiter', ',']],
    [['--date-order', 'ymd']],
    [['--format', 'xml']],
    [['--output', 'user.csv']],
    [['--manifest', './access.csv']],
    [['--output', 'a.json', '--manifest', './a.json']],
    [['--save-aliases', 'user.csv']],
    [['--save-aliases', '']],
    [['--output', 'a.csv', '--save-aliases', 'a.csv']],
    [['--manifest', 'a.csv', '--save-aliases', './a.csv']],
    [['--quiet=yes']],
  ])('%j', (words) => {
    const { folder, status, stdout, stderr } = run(['--output', 'out.csv', '--manifest', 'm.json', ...words]);
    expect(status).toBe(2);
    expect(stdout.byteLength).toBe(0);
    expect(stderr).toMatch(/^Error: .+\[(wrong-call|bad-setting)\]\n$/);
    expect(readdirSync(folder).sort()).toEqual(names.slice().sort());
    expect(readFileSync(join(folder, 'user.csv'), 'utf8')).toBe(users);
  });

  it('without any file', () => {
    expect(command(settled)).toMatchObject({ status: 2 });
  });

  it.each<[string[], string]>([
    [['--as-of', 'x'], '--as-of'],
    [['--time-zone', 'x'], '--time-zone'],
    [['--log-time-zone', 'x'], '--log-time-zone'],
    [['--window', '0'], '--window'],
    [['--window', 'x'], '--window'],
    [['--recording-start', 'x'], '--recording-start'],
    [['--disabled', '2022-07-02..2022-07-01'], '--disabled'],
    [['--rule', 'x'], '--rule'],
    [['--last-access-by', 'x'], '--last-access-by'],
    [['--max-days', '999'], '--max-days'],
    [['--column', 'x=y'], '--column'],
  ])('naming the option as it is typed: %j', (words, option) => {
    expect(run(words).stderr).toMatch(
      new RegExp(`^Error: The value "\\S+" is not valid for ${option}\\. See --help .+ \\[bad-setting\\]\n$`),
    );
  });

  it.each<[string, string[]]>([
    ['a link to an input', ['--output', 'link.csv']],
    ['an input through the link of its folder', ['--output', 'elsewhere/user.csv']],
    ['the file behind an input that is a link', ['linked-log.csv', '--output', 'log.csv']],
    ['a hard link of an input', ['--output', 'hard.csv']],
    ['a link to an input, as the manifest', ['--manifest', 'link.csv']],
    ['one file for the table and its manifest, through a link', ['--output', 'a.json', '--manifest', 'here/a.json']],
  ])('that would overwrite an input: %s', (_, words) => {
    const folder = folderWith({ ...files, 'log.csv': access });
    symlinkSync('user.csv', join(folder, 'link.csv'));
    symlinkSync('.', join(folder, 'elsewhere'));
    symlinkSync('.', join(folder, 'here'));
    symlinkSync('log.csv', join(folder, 'linked-log.csv'));
    linkSync(join(folder, 'user.csv'), join(folder, 'hard.csv'));
    const before = readdirSync(folder).sort();
    const { status, stdout, stderr } = command([...names, ...settled, ...words], folder);
    expect({ status, stdout: stdout.byteLength }).toEqual({ status: 2, stdout: 0 });
    expect(stderr).toMatch(/^Error: .+\[wrong-call\]\n$/);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readFileSync(join(folder, 'user.csv'), 'utf8')).toBe(users);
    expect(readFileSync(join(folder, 'log.csv'), 'utf8')).toBe(access);
  });

  it.each<[string[], string]>([
    [['--department', 'slaes'], 'slaes'],
    [['--department', 'sales', '--department', 'Sales'], 'Sales'],
  ])('that names a department which no one has: %j', (words, code) => {
    const { folder, status, stdout, stderr } = run([...words, '--output', 'out.csv']);
    expect({ status, stdout: stdout.byteLength }).toEqual({ status: 2, stdout: 0 });
    expect(stderr).toMatch(new RegExp(`^Error: .*department code ${code}\\..*\\[department-not-found\\]\n$`));
    expect(readdirSync(folder).sort()).toEqual(names.slice().sort());
  });

  it('but without a departments file a code that no one has is told and no more: its last user may have left', () => {
    const folder = folderWith(files);
    const words = names.filter((name) => name !== 'organization.csv');
    const { status, stdout, stderr } = command([...words, ...settled, '--department', 'west'], folder);
    expect(status).toBe(0);
    expect(logins(stdout)).toEqual([]);
    expect(stderr).toMatch(/^Note: .*west.*\[department-not-found\]$/m);
  });

  it('but a code that only a user has is known, also where the user is left out', () => {
    const inactive = { 'user.csv': users.replace('ito@example.com,1', 'ito@example.com,0') };
    const leftOut = run(['--department', 'gone'], { ...inactive, 'userOrganizations.csv': 'sato,sales\nito,gone\n' });
    expect(leftOut.status).toBe(0);
    expect(logins(leftOut.stdout)).toEqual([]);
  });

  it('but a code that only a user has is known', () => {
    const more = { 'userOrganizations.csv': 'sato,abroad\nkato,sales\n' };
    const { status, stdout } = run(['--department', 'abroad', '--department', ''], more);
    expect(status).toBe(0);
    expect(logins(stdout)).toEqual(['sato', 'ito']);
  });

  it('that names a heading which no file has', () => {
    const log = { 'gate.csv': 'when,who\n2026-11-09 10:00:00,ito\n' };
    const { status, stdout, stderr } = run(['gate.csv', '--column', 'time=whenn', '--column', 'user=who'], log);
    expect({ status, stdout: stdout.byteLength }).toEqual({ status: 2, stdout: 0 });
    expect(stderr).toMatch(/^Error: .*"whenn".*time.*\[column-not-found\]\n$/);
    const right = run(['gate.csv', '--column', 'time=When', '--column', 'user=ｗｈｏ'], log);
    expect(right.status).toBe(0);
    expect(cells(right.stdout)[2]![4]).toBe('2026-11-09');
    // Two of one name are told apart by their place; there is no third.
    const twice = { 'gate.csv': 'seen,seen,who\n2026-11-07,2026-11-08,ito\n' };
    const second = run(['gate.csv', '--column', 'time=seen#2', '--column', 'user=who'], twice);
    expect(cells(second.stdout)[2]![4]).toBe('2026-11-08');
    const third = run(['gate.csv', '--column', 'time=seen#3', '--column', 'user=who'], twice);
    expect(third.stderr).toContain('[column-not-found]');
  });

  it('but a heading of a log in JSON, and the number of a column without one, are known', () => {
    const logs = { 'gate.jsonl': '{"Seen_At":"2026-11-08 10:00:00","badge":"ito"}\n', 'rows.csv': '1,2,3\n' };
    const words = ['gate.jsonl', '--column', 'time=seen at', '--column', 'user=badge'];
    expect(run(words, logs).stderr).not.toContain('column-not-found');
    // A month without a line has no names either.
    const empty = run(['empty.json', '--column', 'time=seen at'], { 'empty.json': '{"logs":[]}' });
    expect(empty.status).toBe(0);
    const headless = { 'user.csv': 'a1,sato,Sato Sakura\na2,kato,Kato Misaki\n' };
    const named = run(['--kind', 'users=user.csv', '--column', 'login=2', '--column', 'name=3'], headless);
    expect(named.status).toBe(0);
    expect(logins(named.stdout)).toEqual(['sato', 'kato']);
    expect(run(['--kind', 'users=user.csv', '--column', 'login=4'], headless).stderr).toContain('[column-not-found]');
  });

  it('in the language that the call asks for', () => {
    expect(run(['--language', 'ja', '--window', '0']).stderr).toBe(
      'エラー: --window に「0」は指定できません。指定できる値は --help で確認してください。 [bad-setting]\n',
    );
  });

  it.each<[string[], string]>([
    [['--nope'], 'There is no option --nope. See --help'],
    [['-x'], 'There is no option -x. See --help'],
    [['--window'], 'The option --window needs a value. See --help'],
    [['--max-days', '-1'], 'The option --max-days needs a value. See --help'],
    [['--quiet=yes'], 'The option --quiet takes no value. Leave out'],
    [['--with-below'], '--with-below needs --department. Name'],
    [['--output', ''], 'A file name is empty. Name'],
    [['--output', 'user.csv'], 'user.csv is an input and would be overwritten. Name another'],
    [['--output', 'a', '--manifest', 'a'], '--output and --manifest name the same file. Name two'],
    [['--manifest', 'a', '--save-aliases', 'a'], '--manifest and --save-aliases name the same file. Name two'],
    [['--column', 'user=Who', '--column', 'user=Whom'], '--column names two headings for user'],
  ])('saying what to do, and nothing in a language that was not asked for: %j', (words, beginning) => {
    const english = run(words).stderr;
    expect(english).toContain(`Error: ${beginning}`);
    for (const [language, letters] of [
      ['ja', /[ぁ-ん]/u],
      ['zh', /\p{Script=Han}/u],
      ['zh-TW', /\p{Script=Han}/u],
    ] as const) {
      const sentence = run(['--language', language, ...words]).stderr;
      expect(sentence).toMatch(letters);
      // What is left of English are words of the call.
      expect(sentence.match(/[A-Za-z]+ [A-Za-z]+/g)).toBe(null);
      expect(sentence).toContain('[wrong-call]');
    }
  });

  it('but the same heading named twice for a field is named once', () => {
    const log = { 'gate.csv': 'When,Who\n2026-11-09 10:00:00,ito\n' };
    const words = ['gate.csv', '--column', 'time=When', '--column', 'user=Who', '--column', 'user=Who'];
    expect(run(words, log).status).toBe(0);
  });
});

describe('an archive', () => {
  const archive = (log = access) => ({
    'exports.zip': zip([
      ...names.slice(0, 4).map((name) => ({ name: `directory/${name}`, content: files[name as keyof typeof files] })),
      { name: 'logs/access.csv', content: log },
    ]),
  });
  const only = (words: string[], more: Record<string, string | Uint8Array>) => {
    const folder = folderWith(more);
    return { folder, ...command([...words, ...settled], folder) };
  };

  it('gives the bytes that the files in it give', () => {
    const { status, stdout, stderr } = only(['exports.zip'], archive());
    expect(status).toBe(0);
    expect(stdout.equals(run().stdout)).toBe(true);
    expect(stderr).toContain('exports.zip/logs/access.csv: access, utf-8, 5 lines');
  });

  it('has members that --kind, --encoding and the words themselves name', () => {
    const text = 'Time,User\n2026-11-20 10:00:00,sato\n';
    const odd = {
      ...files,
      'odd.zip': zip([
        { name: 'a/one.csv', content: text },
        { name: 'two.csv', content: '\0' },
      ]),
    };
    // Named alone, it is read alone: the other member, which cannot be used, is not asked for.
    const one = only([...names, 'odd.zip/a/one.csv'], odd);
    expect(one.status).toBe(0);
    expect(one.stderr).toContain('odd.zip/a/one.csv: access, utf-8, 1 lines');
    expect(one.stderr).not.toContain('two.csv');
    const words = ['--kind', 'access=odd.zip/a/one.csv', '--encoding', 'latin1=odd.zip/a/one.csv'];
    expect(only([...names, ...words], odd).stderr).toContain('odd.zip/a/one.csv: access, windows-1252, 1 lines');
    const all = only([...names, 'odd.zip', ...words], odd);
    expect(all.status).toBe(1);
    expect(all.stderr).toContain('Error: odd.zip/two.csv: ');
  });

  it.each<[string, string]>([
    ['a member that is not there', 'exports.zip/absent.csv'],
    ['a member of what is no archive', 'access.csv/absent.csv'],
    ['a member of what is not there', 'absent.zip/absent.csv'],
  ])('with %s ends with 1', (_, path) => {
    const { status, stdout, stderr } = run(['--kind', `access=${path}`], archive());
    expect({ status, stdout: stdout.byteLength }).toEqual({ status: 1, stdout: 0 });
    expect(stderr).toContain(`Error: ${path}: `);
    expect(stderr).toContain('[file-missing]');
  });

  it('is an input that is not written over', () => {
    expect(run(['exports.zip/logs/access.csv', '--output', 'exports.zip'], archive()).status).toBe(2);
  });

  it('of which a member cannot be used ends with 1', () => {
    const { status, stderr } = run(['a.zip'], { 'a.zip': zip([{ name: '../access.csv', content: access }]) });
    expect(status).toBe(1);
    expect(stderr).toContain('Error: a.zip/../access.csv: The name of this file leads out of its archive');
  });

  it('from a pipe is read', () => {
    const folder = folderWith(archive());
    const words = ['/dev/stdin', ...settled].join(' ');
    const stdout = execFileSync('sh', ['-c', `cat exports.zip | "${process.execPath}" "${commandFile}" ${words}`], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(stdout.equals(run().stdout)).toBe(true);
  });
});

describe('an input that cannot be used ends with 1, writes nothing and says why:', () => {
  it.each<[string, string, string | Uint8Array | null]>([
    ['file-missing', 'absent.csv', null],
    ['empty-file', 'empty.csv', ''],
    ['xlsx-file', 'book.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['zip-cut-short', 'archive.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['binary-file', 'zeros.bin', new Uint8Array(10_000).fill(1)],
    ['gzip-cut-short', 'cut.csv.gz', new Uint8Array(gzipSync(access.repeat(100))).slice(0, 60)],
    ['kind-not-recognised', 'colours.json', '{"colour": "blue"}'],
  ])('%s', (code, name, content) => {
    const more = content === null ? {} : { [name]: content };
    const { folder, status, stdout, stderr } = run([name, '--output', 'out.csv', '--manifest', 'm.json'], more);
    expect(status).toBe(1);
    expect(stdout.byteLength).toBe(0);
    expect(stderr).toContain(`Error: ${name}`);
    expect(stderr).toContain(`[${code}]`);
    expect(readdirSync(folder).sort()).toEqual([...names, ...Object.keys(more)].sort());
  });

  it('a folder', () => {
    const folder = folderWith(files);
    mkdirSync(join(folder, 'exports'));
    const { status, stderr } = command([...names, 'exports', ...settled], folder);
    expect(status).toBe(1);
    expect(stderr).toContain('Error: exports: This is a folder.');
  });

  it('no users file', () => {
    const folder = folderWith(files);
    const { status, stderr, stdout } = command(['access.csv', ...settled], folder);
    expect({ status, stdout: stdout.byteLength }).toEqual({ status: 1, stdout: 0 });
    expect(stderr).toContain('[no-users-file]');
    // What the files were taken for shows why.
    expect(stderr).toContain('access.csv: access, utf-8');
  });

  it('dates that can be read in two ways, with the column that holds them', () => {
    const { status, stderr } = run(['l.csv'], { 'l.csv': 'User,Place,Time\nito,3,11/02/2026 9:00\n' });
    expect(status).toBe(1);
    expect(stderr).toContain('Error: l.csv, column 3: The dates of this file');
    expect(stderr).toContain('Choose one of the two. (--date-order mdy|dmy) [date-order-unproven]');
  });

  it('what a page lets people choose, with the option that says it here', () => {
    const colours = run(['--language', 'zh', 'colours.json'], { 'colours.json': '{"colour": "blue"}' });
    expect(colours.stderr).toContain('(--kind KIND=FILE, --column FIELD=HEADING) [kind-not-recognised]');
    const damaged = Buffer.from('\u00EF\u00BB\u00BFLogin Name,Display Name\nmori,\u00FF\n', 'latin1');
    expect(run(['more.csv'], { 'more.csv': damaged }).stderr).toContain('(--encoding NAME=FILE) [undecodable-bytes]');
    // 表 示 in Shift_JIS.
    const doubtful = { 'user.csv': Buffer.from('login,name\nmori,\x95\x5C \x8E\xA6\n', 'latin1') };
    const option = '(--encoding NAME=FILE) [encoding-doubtful]';
    expect(run(['user.csv'], doubtful).stderr).toContain(option);
    expect(run(['--encoding', 'sjis=user.csv'], doubtful).stderr).not.toContain(option);
  });

  it('and a heading that is named and stands nowhere is told with it', () => {
    const log = { 'gate.csv': 'Seen at the gate,Badge holder\n2026-11-09 10:00:00,ito\n' };
    const { status, stderr } = run(['gate.csv', '--kind', 'access=gate.csv', '--column', 'time=Seen at gate'], log);
    expect(status).toBe(1);
    expect(stderr).toContain('Error: gate.csv');
    expect(stderr).toContain('"Seen at gate"');
  });

  it('an output that cannot be written', () => {
    const { folder, status, stderr } = run(['--output', 'no/such/folder/out.csv', '--manifest', 'm.json']);
    expect(status).toBe(1);
    // The name under which it would first have been written is nobody's business.
    expect(stderr).toBe(
      'Error: no/such/folder/out.csv cannot be written: ENOENT: no such file or directory. ' +
        'Check the folder, its permissions, and the room on the disk.\n',
    );
    expect(readdirSync(folder).sort()).toEqual(names.slice().sort());
  });
});

describe('what does not change the exit status:', () => {
  it('no log: dashes and a warning', () => {
    const folder = folderWith(files);
    const { status, stdout, stderr } = command(['user.csv', ...settled], folder);
    expect(status).toBe(0);
    expect(cells(stdout).map((row) => row.slice(4))).toEqual([
      ['', '0'],
      ['', '0'],
      ['', '0'],
    ]);
    expect(stderr).toContain('[no-access-file]');
    expect(stderr).toContain('[no-services-file]');
  });

  it('rows that cannot be used, which are listed with file and line', () => {
    const log =
      'Time,User\n2026-11-01 09:00:00,ito\n"32 November\n\u001B[31m2026",ito\nyesterday,ito\n,ito\n2026-11-02 09:00:00,ito\n';
    const { status, stdout, stderr } = run(['bad.csv', 'user2.csv'], { 'bad.csv': log, 'user2.csv': users });
    expect(status).toBe(0);
    expect(cells(stdout)[2]!.slice(4)).toEqual(['2026-11-02', '2']);
    // Quoted on one line, and without a colour that a terminal would take on.
    expect(stderr).toContain('Warning: bad.csv:3:1: "32 November\u240A\u241B[31m2026" cannot be read');
    expect(stderr).toMatch(/bad\.csv:5(:1)?: .*\[time-not-a-time\]/);
    expect(stderr).toMatch(/bad\.csv:6(:1)?: .*\[no-time\]/);
    expect(stderr).toContain('user2.csv: the same bytes as user.csv');
  });

  it('more than a hundred of them: the first hundred are listed, the rest counted', () => {
    const log = `Time,User\n${'never,ito\n'.repeat(250)}`;
    const { status, stderr } = run(['bad.csv'], { 'bad.csv': log });
    expect(status).toBe(0);
    expect(stderr.match(/\[time-not-a-time\]/g)).toHaveLength(101);
    expect(stderr).toContain('and 150 more');
  });
});

describe('a signal while the table is written', () => {
  const many = `Login Name,Display Name\n${Array.from({ length: 60_000 }, (_, at) => `user${at},Name ${at}`).join('\n')}\n`;

  it.each(['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends the command and leaves nothing half written',
    async (signal) => {
      const folder = folderWith({ 'many.csv': many });
      // No one reads the table, so the command waits with its manifest written and not yet in its place.
      const child = spawn(process.execPath, [commandFile, 'many.csv', ...settled, '--manifest', 'm.json', '--quiet'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('exit', (_, by) => resolve(by)));
      const partial = () => readdirSync(folder).filter((name) => name.endsWith('.partial'));
      while (partial().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill(signal);
      expect(await ended).toBe(signal);
      expect(readdirSync(folder)).toEqual(['many.csv']);
    },
  );
});

describe('what --output names', () => {
  it('is left as it is where it is read-only, and the command says so', () => {
    const { folder } = run();
    writeFileSync(join(folder, 'kept.csv'), 'kept', { mode: 0o444 });
    const { status, stderr } = command([...names, ...settled, '--output', 'kept.csv'], folder);
    expect(status).toBe(1);
    expect(stderr).toContain('kept.csv');
    expect(stderr).toContain('read-only');
    expect(readFileSync(join(folder, 'kept.csv'), 'utf8')).toBe('kept');
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('stays a link, also where it led to nothing, and a circle of links is refused', () => {
    const { folder, stdout } = run();
    mkdirSync(join(folder, 'sub'));
    symlinkSync('sub/table.csv', join(folder, 'link.csv'));
    symlinkSync('round.csv', join(folder, 'round.csv'));
    expect(command([...names, ...settled, '--quiet', '--output', 'link.csv'], folder).status).toBe(0);
    expect(lstatSync(join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'sub/table.csv'))).toEqual(Buffer.from(stdout));
    expect(command([...names, ...settled, '--quiet', '--output', 'round.csv'], folder).status).toBe(1);
  });

  it('is at no time open to more than before, and loses what an earlier run left half written', async () => {
    const { folder } = run([], {
      'many.csv': `Login Name,Display Name\n${Array.from({ length: 60_000 }, (_, at) => `user${at},N`).join('\n')}\n`,
    });
    writeFileSync(join(folder, 'table.json'), 'private', { mode: 0o600 });
    const old = join(folder, 'table.json.00c0ffee.partial');
    writeFileSync(old, 'half');
    utimesSync(old, 1_700_000_000, 1_700_000_000);
    writeFileSync(join(folder, 'table.json.00c0ffef.partial'), 'of a run that goes on');
    const words = ['many.csv', ...settled, '--manifest', 'table.json', '--quiet'];
    // No one reads the table, so the command waits with its manifest written and not yet in its place.
    const child = spawn(process.execPath, [commandFile, ...words], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const partial = (): string | undefined =>
      readdirSync(folder).find((name) => name.endsWith('.partial') && !name.includes('00c0ffe'));
    while (partial() === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(statSync(join(folder, partial()!)).mode & 0o777).toBe(0o600);
    child.kill('SIGTERM');
    await ended;
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual(['table.json.00c0ffef.partial']);
  });
});

describe('the ends of pipes', () => {
  it('a log may come through a pipe that can be read once', () => {
    const { folder } = run();
    execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    const writer = spawn('/bin/sh', ['-c', 'cat access.csv > pipe.csv'], { cwd: folder });
    const words = names.filter((name) => name !== 'access.csv');
    const { status, stdout, stderr } = command([...words, 'pipe.csv', ...settled], folder);
    writer.kill();
    expect(stderr).toContain('pipe.csv: access, utf-8, 5 lines');
    expect(status).toBe(0);
    expect(stdout).toEqual(run().stdout);
  });

  it('a reader that goes away ends the command without a word', () => {
    const many = `Login Name,Display Name\n${Array.from({ length: 60_000 }, (_, at) => `user${at},Name ${at}`).join('\n')}\n`;
    const { folder } = run([], { 'many.csv': many });
    const shell = `'${process.execPath}' '${commandFile}' many.csv ${settled.join(' ')} --quiet 2> errors | head -c 100`;
    expect(execFileSync('/bin/sh', ['-c', shell], { cwd: folder })).toHaveLength(100);
    expect(readFileSync(join(folder, 'errors'), 'utf8')).toBe('');
  });

  it('a large table goes through a slow pipe whole', () => {
    const many = `Login Name,Display Name\n${Array.from({ length: 60_000 }, (_, at) => `user${at},Name ${at}`).join('\n')}\n`;
    const { folder } = run([], { 'many.csv': many });
    const shell = `'${process.execPath}' '${commandFile}' many.csv ${settled.join(' ')} --quiet | (sleep 1; cat) | wc -l`;
    expect(execFileSync('/bin/sh', ['-c', shell], { cwd: folder, encoding: 'utf8' }).trim()).toBe('60001');
  });

  it('--output may be a device', () => {
    const { status } = run(['--output', '/dev/null']);
    expect(status).toBe(0);
    expect(existsSync('/dev/null')).toBe(true);
    writeFileSync('/dev/null', 'still a device');
    expect(readFileSync('/dev/null').byteLength).toBe(0);
  });
});
