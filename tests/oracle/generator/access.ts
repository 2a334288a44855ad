/** Logs: lines of every bucket, in every format. */
import type { SeededRandom } from '../../../web/sample/random';
import { canEncode } from '../encoders';
import type { Cell, WorldField, WorldFile, WorldRow } from '../world';
import { write } from '../writing';
import { withChoices, type Choices, type People } from './choices';
import type { Directory } from './directory';
import { record, writtenFile, type FileParts } from './files';
import { type ExportLanguage, accessWords, auditColumns, type Columns } from './headings';
import type { Texts } from './texts';
import { partedForms, timeForms, type TimeForm, type Times } from './times';

const services = [
  'kintone',
  'Kintone',
  'KINTONE',
  'ki',
  'KI',
  '',
  'Common',
  'Garoon',
  'Users & System Administration',
  'ｋｉｎｔｏｎｅ',
  '\u212Aintone',
  'kintone2',
];
const modules = ['App operation', 'App management', 'API operation', 'Authentication', ''];
const actions = [
  'Record file download',
  'Record delete',
  'login',
  'login (SAML)',
  'login (session-less)',
  'logout',
  'App update (API v1/json)',
  'export user (API/csv)',
  '',
];
const results = [
  'SUCCESS',
  'success',
  'OK',
  '成功',
  '',
  '100',
  '200',
  '399',
  '0',
  'Succeeded',
  'successful',
  'Succeed',
  'passed',
  'Pass',
  'allow',
  'allowed',
  'GRANTED',
  'true',
  'Yes',
  'completed',
  '完了',
  '正常',
  '許可',
  'ＳＵＣＣＥＳＳ',
  ' ok',
  'Success\u3000',
  '99',
  '400',
  '500',
  'okay',
  'no',
  'failure',
  'FAILED',
  'fail',
  'ERROR',
  'Ｅｒｒｏｒ',
  'denied',
  'deny',
  'Blocked',
  'rejected ',
  'false',
  'interrupted',
  '失敗',
  'エラー',
  '拒否',
  '失败',
  'Teilweise',
];
const successes = results.indexOf('99');
/** What a status of users says: no result. */
const states = ['Active', 'Inactive', 'On leave', 'true', 'no', '0', '7', '使用中', ''];
const errors = ['', '0', '-', 'None', 'null', 'N/A', 'success', '0x0', 'GAIA_IL01', '7', '-1'];
const kinds = ['', 'screen', 'API'];
const remarks = ['', 'app id: 1', 'app name: "A, B", record id: 7', 'x\ny', 'a;b\tc d', '=1+1', "it's", 'nul\0nul'];
/** What a column of last accesses says of who had none. */
const neverWords = [
  '',
  '-',
  '--',
  'N/A',
  'None',
  'null',
  'never',
  'Never logged in',
  'なし',
  '未ログイン',
  '未利用',
  '从未',
  '從未',
  '1601-01-01 00:00:00',
  '0001-01-01T00:00:00Z',
  '1970-01-01T00:00:00Z',
];
const brokenJson = ['{"broken": ', 'no json', '[1, 2', '{"timestamp": "2026-11-21T09:30:00Z"', '}', '"text"', '7'];

/** A remark with a line that looks like a record: who guesses where a part begins may take it for one. */
const trap = (cells: number): string => `begins\n${Array<string>(cells).fill('2026-10-01 10:00:00').join(',')}\nends`;

export class AccessGenerator {
  readonly #random: SeededRandom;
  readonly #texts: Texts;
  readonly #times: Times;
  readonly #people: { usual: string[]; others: string[] };

  constructor(
    random: SeededRandom,
    texts: Texts,
    times: Times,
    directory: Directory,
    /** Whether the first log is long enough to be read in parts. */
    readonly long: boolean,
  ) {
    this.#random = random;
    this.#texts = texts;
    this.#times = times;
    const changed = directory.logins.flatMap((login) => [
      login.toUpperCase(),
      login.toLowerCase(),
      ` ${login}`,
      `${login}\u3000`,
      `\t${login}`,
    ]);
    this.#people = {
      usual: directory.logins.length === 0 ? ['nobody.known'] : directory.logins,
      others: [
        '',
        'nobody',
        '-',
        'ghost',
        'guest/x@example.com',
        'guest.mail@example.com',
        'nul\0',
        'Administrator',
        ' ',
        ...directory.guests,
        ...directory.formerLogins,
        ...directory.formerLogins,
        ...changed,
      ].filter((login) => texts.fits(login)),
    };
  }

  /** The logs of a world: none up to four, with overlaps and equal files among them. */
  files(): WorldFile[] {
    const random = this.#random;
    const count = random.pick([0, 1, 1, 1, 2, 2, 3]) || (this.long ? 1 : 0);
    const files: WorldFile[] = [];
    for (let number = 0; number < count; number += 1) {
      const before = random.chance(30) ? files.at(-1) : undefined;
      const file = this.#file(number);
      if (before?.form === file.form && before.fields.join() === file.fields.join()) {
        file.rows.push(
          ...before.rows.filter(
            ({ as, cells }) => as === 'record' && !cells.join('').includes('\uFFFD') && random.chance(50),
          ),
        );
      }
      const text = file.rows.flatMap(({ cells }) => cells).join('');
      if (!canEncode(file.encoding, text.replaceAll('\uFFFD', ''))) file.encoding = 'utf-16le';
      if (file.unmarked && text.includes('\0')) file.told.encoding = true;
      // The quotes of other lines would close what must stay open.
      if (decoded(file).split('"').length !== 2) file.rows = file.rows.filter(({ as }) => as !== 'unclosed');
      files.push(file);
    }
    const equal = files
      .filter(() => random.chance(10))
      .map((file) => ({ ...file, name: random.pick([`copy-of-${file.name}`, file.name, `z-${file.name}`]) }));
    return [...files, ...equal];
  }

  #file(number: number): WorldFile {
    const random = this.#random;
    const long = this.long && number === 0;
    const form = long ? 'csv' : random.pick(['csv', 'csv', 'csv', 'json', 'json-lines'] as const);
    const audit = form !== 'csv' || random.chance(50);
    const generic = audit ? null : this.#genericColumns();
    const choices = generic !== null && this.#mayChoose(generic) ? withChoices(random, this.#texts, generic) : null;
    const columns = choices?.columns ?? generic ?? auditColumns;
    const fields: WorldField[] =
      form === 'csv' ? columns.fields : ['time', 'user', 'service', 'module', 'action', 'result', 'error'];
    // A column headed `status` may be that of the users.
    const status = columns.headings.en[fields.indexOf('result')];
    const ofUsers = !audit && ['Status', '状態', '状态'].includes(status!) && random.chance(50);
    const rows = this.#rows(fields, form, long, ofUsers ? states : results, choices?.people);
    if (choices !== null) this.#settleCreated(columns, rows);
    const name = `${audit ? 'audit' : 'access'}${number}.${form === 'json' ? 'json' : form === 'csv' ? 'csv' : 'jsonl'}`;
    const parts: FileParts = {
      name,
      kind: 'access',
      form,
      columns: { ...columns, fields },
      language: this.#language(audit),
      rows,
    };
    const file = writtenFile(random, this.#texts.repertoire, parts);
    if (long) Object.assign(file, { encoding: 'utf-8', gzip: false });
    // Several lines a user or one: it is said that they are events.
    if (fields.includes('lastAccessTime')) file.told.kind = true;
    if (form === 'csv' && !audit && choices === null && random.chance(10)) {
      file.heading = file.heading!.map(
        (word, column) => ({ time: 'Wann', user: 'Wer' })[fields[column] as string] ?? word,
      );
      file.told.columns = true;
      file.told.kind = true;
      if (!file.encoding.startsWith('utf')) file.told.encoding = true;
    }
    // Ambiguous dates are told, proven, or left so that the file is refused.
    if (
      rows.some(({ cells }) => cells.some((cell) => /^\d{1,2}\/\d{1,2}\/\d{4}/.test(cell ?? ''))) &&
      random.chance(35)
    ) {
      file.told.dateOrder = random.pick(['mdy', 'dmy'] as const);
    }
    this.#spoil(file, choices?.people);
    return file;
  }

  /** A date beside a time of day is one time, and no choice. */
  #mayChoose({ fields }: Columns): boolean {
    return !fields.includes('timeOfDay') && this.#random.chance(60);
  }

  /** Where a log has no other time, when something was created is an event's if there are twice as many rows as logins. */
  #settleCreated({ fields, headings }: Columns, rows: WorldRow[]): void {
    if (fields.includes('time') || fields.includes('lastAccessTime')) return;
    const people = new Set(
      rows.flatMap(({ cells }) => cells.filter((_, at) => ['user', 'actor', 'target'].includes(fields[at]!))),
    );
    if (rows.length >= Math.max(6, people.size * 3)) return;
    const at = fields.indexOf('createdTime');
    fields[at] = 'time';
    for (const heading of Object.values(headings)) heading[at] = 'time';
  }

  #language(audit: boolean): ExportLanguage {
    const random = this.#random;
    if (!audit) return 'en';
    const { repertoire } = this.#texts;
    if (repertoire === 'windows-1252') return 'en';
    return repertoire === 'shift_jis'
      ? random.pick(['ja', 'en'] as const)
      : repertoire === 'gbk'
        ? random.pick(['zh', 'en'] as const)
        : random.pick(['en', 'ja', 'zh', 'zh-TW'] as const);
  }

  #genericColumns(): Columns {
    const random = this.#random;
    const fields = (['service', 'module', 'action', 'result', 'error', 'kind', 'ignored'] as const).filter(() =>
      random.chance(45),
    ) as WorldField[];
    fields.splice(random.below(fields.length + 1), 0, 'user');
    fields.splice(random.below(fields.length + 1), 0, 'time');
    if (random.chance(20)) fields.splice(random.below(fields.length + 1), 0, 'timeOfDay');
    const heading = fields.map((field) => random.pick(accessWords[field]!.filter((word) => this.#texts.fits(word))));
    // Beside a service an application is the module.
    const applications = accessWords.service!.slice(3);
    const [service, module] = [fields.indexOf('service'), fields.indexOf('module')];
    if (service >= 0 && module >= 0 && !applications.includes(heading[service]!) && random.chance(30))
      heading[module] = 'App';
    return { fields, headings: { en: heading, ja: heading, zh: heading, 'zh-TW': heading } };
  }

  #rows(
    fields: WorldField[],
    form: WorldFile['form'],
    long: boolean,
    resultWords: readonly string[],
    people?: Choices['people'],
  ): WorldRow[] {
    const random = this.#random;
    const parted = fields.includes('timeOfDay');
    const all = parted ? partedForms : timeForms;
    const forms: TimeForm[] = random.chance(60) ? [random.pick(all)] : [random.pick(all), random.pick(all)];
    // Month first and day first in one file would prove both.
    if (forms.includes('mdy') && forms.includes('dmy')) forms.pop();
    const count = long ? random.between(250, 450) : random.chance(4) ? 0 : random.between(1, random.pick([6, 30, 60]));
    // Without a row a JSON file shows no kind.
    const rows = Array.from({ length: form === 'csv' ? count : Math.max(1, count) }, () =>
      record(this.#line(fields, random.pick(forms), form, resultWords, people)),
    );
    // Few that are no time do not hide what the two columns are.
    if (parted && count >= 25) {
      // Nor does one word in a column that is empty otherwise make it a time of day.
      const clocks = rows.filter(({ cells }) => cells[fields.indexOf('timeOfDay')] !== '').length;
      for (let times = random.below(4); times > 0; times -= 1) {
        const column = fields.indexOf(random.pick(['time', clocks >= 25 ? 'timeOfDay' : 'time'] as const));
        random.pick(rows).cells[column] = random.pick(['', 'later', '25:00', '10:61']);
      }
    }
    return random.chance(30) ? rows.flatMap((row) => (random.chance(20) ? [row, row] : [row])) : rows;
  }

  #line(
    fields: readonly WorldField[],
    form: TimeForm,
    fileForm: WorldFile['form'],
    resultWords: readonly string[] = results,
    people?: Choices['people'],
  ): Cell[] {
    const random = this.#random;
    const local = fileForm === 'csv';
    const fine = random.chance(60);
    const pick = (items: readonly string[], good: number): Cell =>
      random.pick((fine ? items.slice(0, good) : items).filter((item) => this.#texts.fits(item)));
    const [date, timeOfDay] = fields.includes('timeOfDay')
      ? this.#times.parts(partedForms.includes(form) ? form : 'local')
      : ['', ''];
    const cells = fields.map((field, column): Cell => {
      switch (field) {
        case 'timeOfDay':
          return timeOfDay;
        case 'time':
          if (fields.includes('timeOfDay')) return date;
          return random.chance(3) ? this.#times.noTime() : this.#times.text(form, local);
        // Others are written in the forms that prove no order.
        case 'lastAccessTime':
          if (random.chance(80)) return this.#plainTime();
          return random.chance(25) ? 'unused' : random.pick(neverWords.filter((word) => this.#texts.fits(word)));
        case 'createdTime':
          return fields.some((each) => each === 'time' || each === 'lastAccessTime')
            ? this.#plainTime()
            : this.#times.text(form, local);
        case 'otherTime':
          return this.#plainTime();
        case 'user':
        case 'actor':
        case 'target':
          if (people?.has(column) === true && people.get(column) !== 'of the log')
            return this.#bystander(people.get(column)!);
          return random.chance(78) ? random.pick(this.#people.usual) : random.pick(this.#people.others);
        case 'service':
          return pick(services, 6);
        case 'module':
          return pick(modules, 2);
        case 'action':
          return pick(actions, 2);
        case 'result':
          return pick(resultWords, resultWords === results ? successes : 14);
        case 'error':
          return pick(errors, 8);
        case 'kind':
          return pick(kinds, 2);
        default:
          return this.long && random.chance(10) ? trap(fields.length) : random.pick(remarks);
      }
    });
    // Sign-ins, which one of the rules counts.
    if (random.chance(8)) {
      const signIn: Partial<Record<WorldField, string>> = {
        service: 'Common',
        module: 'Authentication',
        action: random.pick(['login', 'login (SAML)', 'logout']),
        result: 'SUCCESS',
        error: '',
      };
      fields.forEach((field, column) => (cells[column] = signIn[field] ?? cells[column]!));
    }
    if (fileForm !== 'csv') return cells.map((cell) => (cell === '' && random.chance(30) ? null : cell));
    return cells;
  }

  #plainTime(): string {
    return this.#times.text(this.#random.pick(['utc', 'local', 'offset'] as const), true);
  }

  #bystander(people: People): string {
    const random = this.#random;
    return people === 'others' ? random.pick(this.#people.usual) : `stranger.${random.below(9)}@elsewhere.example`;
  }

  /** Blank lines, repeats of the heading, short and broken records, bytes that do not decode. */
  #spoil(file: WorldFile, people?: Choices['people']): void {
    const random = this.#random;
    const some = (percent: number, row: () => WorldRow, from = 0): void => {
      if (!random.chance(percent)) return;
      for (let times = random.between(1, 3); times > 0; times -= 1)
        file.rows.splice(random.between(from, file.rows.length), 0, row());
    };
    if (file.form === 'csv') {
      some(15, () => record(['']));
      some(5, () =>
        record([random.pick(file.delimiter === ' ' || file.delimiter === '\t' ? [''] : ['  ', '\t', ' \t '])]),
      );
      some(12, () => record([...file.heading!]));
      // Whether a row without its last access is short or of no access is not said.
      some(file.fields.includes('lastAccessTime') ? 0 : 12, () => {
        const cells = this.#line(file.fields, 'utc', 'csv', results, people);
        return record(cells.slice(0, random.between(1, Math.max(1, cells.length - 1))));
      });
      // Of tabs alone it would be a line of blanks as well.
      if (file.delimiter !== '\t') some(4, () => record(file.fields.map(() => '')));
      some(6, () => record([...this.#line(file.fields, 'local', 'csv', results, people), 'more', 'cells']));
    }
    if (file.form === 'json-lines') {
      // The first line shows what the file is.
      some(15, () => ({ as: 'broken', cells: [random.pick(brokenJson)] }), 1);
      some(15, () => record(['']));
    }
    if (random.chance(10) && file.encoding !== 'windows-1252' && !file.json.escaped) {
      file.undecodable = true;
      if (!file.encoding.startsWith('utf-16') && !file.byteOrderMark) file.told.encoding = true;
      for (const row of file.rows) {
        // In the user or a remark: in a word of the rules it would be a question of how exact the word must be.
        const column = file.fields.indexOf(random.chance(50) && file.fields.includes('ignored') ? 'ignored' : 'user');
        const cell = row.cells[column];
        if (row.as === 'record' && cell != null && row.cells.length > 1 && random.chance(15))
          row.cells[column] = `${cell}\uFFFD`;
      }
      file.rows = file.rows.map((row) => ({ ...row }));
    }
    if (file.form === 'csv' && random.chance(35) && !decoded(file).includes('"')) {
      const at = random.below(file.rows.length + 1);
      file.rows.splice(at, 0, {
        as: 'unclosed',
        cells: this.#line(file.fields, 'utc', 'csv', results, people)
          .slice(0, 2)
          // Its cells are written as they are: a quote would close what is open, a line break end it.
          .map((cell) => cell!.replaceAll(/["\r\n]/g, '')),
      });
      if (decoded(file).split('"').length !== 2) file.rows.splice(at, 1);
    }
  }
}

/** Whether quotes occur in the bytes is all that is asked, so the encoding does not matter. */
const decoded = (file: WorldFile): string =>
  write({ ...file, gzip: false, encoding: 'utf-8', undecodable: false }).toString('utf8');
