/** Monitoring tables of earlier days: the CSV of Kintone's own screen, and the one that the product writes. */
import type { SeededRandom } from '../../../web/sample/random';
import type { Language } from '../../../web/engine/api/types';
import type { Cell, World, WorldField, WorldFile, WorldRow } from '../world';
import { write } from '../writing';
import { shuffled, type Directory, type Person } from './directory';
import { record, writtenFile } from './files';
import type { Texts } from './texts';
import { moved, offsetAt } from './times';

const columns: WorldField[] = ['name', 'login', 'department', 'departmentCode', 'lastAccess', 'accessDays'];

const headings: Record<Language, string> = {
  en: 'User|User (Login Name)|Department|Department (Department Code)|Last Access Date|Number of Access Days (in the last # days)',
  ja: 'ユーザー|ユーザー（ログイン名）|組織|組織（組織コード）|最終アクセス日|過去#日間のアクセス日数',
  zh: '用户|用户（登录名）|组织|组织（组织代码）|上次访问日期|近#天的访问天数',
  'zh-TW': '使用者|使用者（登入名稱）|組織|組織（組織代碼）|最後存取日期|近#天的存取天數',
};

/** In languages of which the product knows no word: the places of the six tell them. */
const otherHeadings = [
  'Nutzer|Nutzer (Anmeldename)|Abteilung|Abteilung (Schl.)|Letzter Zugriff|Zugriffstage (letzte # Tage)',
  '사용자|사용자(로그인 이름)|부서|부서(부서 코드)|마지막 접속일|접속 일수(최근 #일)',
  'ผู้ใช้|ผู้ใช้ (ชื่อเข้าใช้)|แผนก|แผนก (รหัส)|วันที่เข้าถึงล่าสุด|จำนวนวัน (# วันล่าสุด)',
  'Usuario|Usuario (inicio de sesión)|Departamento|Departamento (código)|Último acceso|Días de acceso (últimos # días)',
];

/** With or without logins and codes. */
const shapes: readonly WorldField[][] = [
  columns,
  columns,
  columns,
  columns.filter((field) => field !== 'departmentCode'),
  columns.filter((field) => field !== 'login'),
  columns.filter((field) => field !== 'login' && field !== 'departmentCode'),
];

/** Whether a snapshot's heading is one of these. */
export const isKnownByPlace = ({ kind, heading }: WorldFile): boolean =>
  kind === 'snapshot' && otherHeadings.some((words) => words.split('|')[1] === heading?.[1]);

const dangerous = /^'*[ \t\u00a0\u3000]*[=+\-@＝＋－＠\t\r]/;
const trimmed = (text: string): string => text.replace(/^[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+$/g, '');

/** How the day of a snapshot can be known. */
type DaySource =
  | 'name'
  | 'name of a copy'
  | 'name of a part'
  | 'part told to be whole'
  | 'modified'
  | 'told'
  | 'as-of'
  | 'too early'
  | 'long ago'
  | 'nothing';

export class SnapshotGenerator {
  readonly #random: SeededRandom;
  readonly #texts: Texts;

  constructor(
    random: SeededRandom,
    texts: Texts,
    readonly directory: Directory,
  ) {
    this.#random = random;
    this.#texts = texts;
  }

  /** The world as it would be where its table stands on a snapshot: without logs, and with the directory or a part of it. */
  onSnapshots(world: World, asOf: string): World {
    const random = this.#random;
    const beside = random.pick(['nothing', 'nothing', 'directory', 'directory', 'departments'] as const);
    const files = world.files.filter(
      ({ kind }) =>
        (kind !== 'access' && kind !== 'aliases' && beside === 'directory') ||
        (kind === 'departments' && beside !== 'nothing'),
    );
    const shape = files.length > 0 ? columns : random.pick(shapes);
    const single = random.chance(60);
    const settings = { ...world.settings, asOf: null as string | null };
    const source = this.#source(single);
    const snapshots = [this.#snapshot(asOf, source, shape, world, single)];
    if (source === 'as-of' || (source.startsWith('name') && random.chance(30))) settings.asOf = asOf;
    for (let day = asOf, more = single ? 0 : random.between(1, 2); more > 0; more -= 1) {
      day = moved(day, -random.between(20, 200));
      const older = this.#snapshot(day, random.pick(['name', 'told', 'name of a copy'] as const), shape, world, true);
      // The same bytes of two days are one table.
      if (!snapshots.some((one) => write(one).equals(write(older)))) snapshots.push(older);
    }
    // Where one cannot be used another must be there, or there is no table.
    if (snapshots.length === 1 && !single) Object.assign(snapshots[0]!.told, { snapshotDate: asOf, kind: true });
    const filters = { ...world.filters };
    // A department without a code is found by nothing that the rules name.
    if (!shape.includes('departmentCode')) filters.departments = [];
    return { ...world, files: shuffled(random, [...files, ...snapshots]), settings, filters };
  }

  #source(single: boolean): DaySource {
    return single
      ? this.#random.pick([
          'name',
          'name',
          'name of a copy',
          'part told to be whole',
          'modified',
          'told',
          'as-of',
        ] as const)
      : this.#random.pick([
          'name',
          'name of a copy',
          'name of a part',
          'modified',
          'too early',
          'long ago',
          'nothing',
        ] as const);
  }

  #snapshot(day: string, source: DaySource, shape: readonly WorldField[], world: World, needed = false): WorldFile {
    const random = this.#random;
    const windowDays = random.pick([30, 30, 30, 7, 90, 366, world.settings.windowDays ?? 30]);
    const byPlace = shape === columns && random.chance(25);
    const language = this.#language();
    const known = headings[language].split('|').filter((_, at) => shape.includes(columns[at]!));
    const other = random.pick(otherHeadings.filter((words) => this.#texts.fits(words))).split('|');
    const extra = random.chance(15) ? ['Verdict', 'Memo'] : [];
    const heading = [...(byPlace ? other : known), ...extra].map((word) => word.replace('#', String(windowDays)));
    const fields = [...shape, ...extra.map(() => 'ignored' as const)];
    const rows = this.#rows(day, source, windowDays, shape, extra.length, needed);
    const file = writtenFile(random, this.#texts.repertoire, {
      name: this.#name(day, source),
      kind: 'snapshot',
      form: 'csv',
      columns: { fields, headings: { en: heading, ja: heading, zh: heading, 'zh-TW': heading } },
      language: 'en',
      rows,
    });
    if (source === 'modified' || source === 'long ago') file.modified = this.#changed(day, world.settings.timeZone);
    else if (random.chance(30)) file.modified = this.#changed(moved(day, 3), 'UTC');
    if (source === 'nothing') delete file.modified;
    if (source === 'told') file.told.snapshotDate = day;
    // A part by its name is a table where somebody says so.
    if (source === 'part told to be whole') file.told.kind = true;
    if (source === 'name of a part') delete file.told.kind;
    return file;
  }

  #language(): Language {
    const { repertoire } = this.#texts;
    if (repertoire === 'windows-1252') return 'en';
    if (repertoire === 'unicode') return this.#random.pick(['en', 'ja', 'zh', 'zh-TW'] as const);
    return this.#random.pick(['en', repertoire === 'gbk' ? 'zh' : 'ja'] as const);
  }

  #name(day: string, source: DaySource): string {
    if (source === 'name' || source === 'too early') return `user-access_${day}.csv`;
    if (source === 'name of a copy') return `user-access_${day}${this.#random.pick([' (1)', '-copy', '_final'])}.csv`;
    if (source.includes('part')) return `user-access_${day}-10-of-332.csv`;
    // Only at the beginning it tells the day.
    return this.#random.pick(['UserAccessMonitoring.csv', `my user-access_${day}.csv`, 'table.csv']);
  }

  /** A moment of the day in the zone, its first and its last among them. */
  #changed(day: string, zone: string): string {
    const midnight = Date.parse(day) / 1000;
    const second = this.#random.pick([0, 86_399, this.#random.between(10_000, 80_000), 43_200]);
    return new Date((midnight + second - offsetAt(zone, midnight + second)) * 1000).toISOString();
  }

  #rows(
    day: string,
    source: DaySource,
    windowDays: number,
    shape: readonly WorldField[],
    extra: number,
    needed: boolean,
  ): WorldRow[] {
    const random = this.#random;
    const people = shuffled(random, this.directory.people).filter(() => random.chance(90));
    if (people.length === 0) people.push(this.directory.people[0]!);
    const slashes = random.chance(35);
    const protects = random.chance(60);
    // Few rows that contradict the window are told; many, and it is asked.
    const wrong = windowDays < 7 || random.chance(80) ? 0 : random.pick([1, 2, 2, needed ? 2 : people.length]);
    const rows = people.map((person, at) => {
      const [date, days] =
        // The first is the newest, which tells whether a guessed day may stand.
        at > 0 && at <= wrong ? this.#contradiction(day, windowDays) : this.#access(day, source, windowDays, at === 0);
      const cells = this.#cells(person, shape, protects);
      const written = date === null ? '' : slashes ? slashed(date, random.chance(50)) : date;
      return record([...cells, written, String(days), ...Array<Cell>(extra).fill('keep')]);
    });
    return random.chance(85) ? rows : rows.flatMap((row) => (random.chance(20) ? [record(['']), row] : [row]));
  }

  /** The day of an access, or none, and a number of days that fits it. */
  #access(day: string, source: DaySource, windowDays: number, newest: boolean): [date: string | null, days: number] {
    const random = this.#random;
    if (newest && source === 'too early') return [moved(day, random.between(1, 9)), 1];
    if (source === 'long ago') {
      const ago = random.between(8, 60);
      return [moved(day, -ago), ago >= windowDays ? 0 : random.between(1, windowDays - ago)];
    }
    const inside = newest ? random.below(Math.min(6, windowDays)) : random.below(windowDays);
    if (newest || random.chance(60)) return [moved(day, -inside), random.between(1, windowDays - inside)];
    return random.chance(40) ? [null, 0] : [moved(day, -windowDays - random.below(300)), 0];
  }

  /** More days than there were, days before the window, none in it. */
  #contradiction(day: string, windowDays: number): [date: string, days: number] {
    return this.#random.pick([
      [moved(day, 3 - windowDays), 6],
      [moved(day, -windowDays - 5), 2],
      [moved(day, -1), 0],
    ] as const);
  }

  #cells({ login, name, departments }: Person, shape: readonly WorldField[], protects: boolean): Cell[] {
    const code = departments[0] ?? '';
    const department = this.directory.departments.find((each) => each.code === code)?.name ?? code;
    const texts: Partial<Record<WorldField, string>> = {
      name: trimmed(name),
      login: trimmed(login),
      department: trimmed(department),
      departmentCode: trimmed(code),
    };
    // Who has no login is found by the name.
    if (!shape.includes('login') && texts.name === '') texts.name = 'nameless';
    return shape
      .filter((field) => texts[field] !== undefined)
      .map((field) => {
        const text = texts[field]!;
        if (protects) return dangerous.test(text) ? `'${text}` : text;
        // An apostrophe of the very name could be the product's.
        return text.startsWith("'") && dangerous.test(text) ? trimmed(text.replace(/^'+/, '')) : text;
      });
  }
}

function slashed(date: string, short: boolean): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return short ? `${year}/${Number(month)}/${Number(day)}` : `${year}/${month}/${day}`;
}
