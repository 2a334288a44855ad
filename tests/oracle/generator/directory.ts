/** Users, departments, memberships, services, guests and aliases of a made-up company, spread over files. */
import type { ExportLanguage } from './headings';
import type { SeededRandom } from '../../../web/sample/random';
import type { Cell, WorldFile, WorldRow } from '../world';
import { record, writtenFile, type FileParts } from './files';
import {
  aliasColumns,
  departmentColumns,
  guestColumns,
  membershipColumns,
  opposite,
  renamed,
  serviceColumns,
  shopColumns,
  userColumns,
  type Columns,
} from './headings';
import type { Texts } from './texts';

export interface Person {
  login: string;
  name: string;
  status: 'active' | 'inactive' | 'unsaid';
  displayOrder: string;
  deleted: boolean;
  guest: boolean;
  services: string[];
  departments: string[];
  primary: string | null;
}

export interface Department {
  code: string;
  name: string;
  parent: string;
  id: string;
}

export interface Directory {
  files: WorldFile[];
  people: Person[];
  departments: Department[];
  /** Logins as the users files have them. */
  logins: string[];
  guests: string[];
  /** Old logins that an alias file names. */
  formerLogins: string[];
  departmentCodes: string[];
  departmentNames: string[];
}

const statuses = {
  // An unknown word leaves the user active.
  active: ['1', 'Active', '使用中', 'true', 'enabled', 'Yes', '有効', '启用', 'On leave', '休職'],
  inactive: [
    '0',
    'Inactive',
    '使用停止',
    '停止中',
    'false',
    'No',
    'Suspended',
    'disabled',
    'Deactivated',
    'blocked',
    'locked',
    'archived',
    'deprovisioned',
    '無効',
    '退職',
    '停用',
    '已停用',
    'deleted',
  ],
  unsaid: [''],
};
/** Under a heading that says the opposite. */
const suspended = { active: ['0', 'false', 'No'], inactive: ['1', 'TRUE', 'yes'], unsaid: [''] };
const guestWords = {
  guest: ['1', 'true', 'Yes', 'Guest', 'external', 'ゲスト', '来宾', '外部'],
  other: ['', '0', 'false', 'no', 'Member', 'internal', 'employee', 'Contractor', 'いいえ'],
};
const formerLogins = ['former.0', 'former.1', 'former.2'];
const otherServices = ['gr', 'of', 'mw', 'sa'];

export class DirectoryGenerator {
  readonly #random: SeededRandom;
  readonly #texts: Texts;
  readonly #files: WorldFile[] = [];
  readonly #language: ExportLanguage;

  constructor(
    random: SeededRandom,
    texts: Texts,
    readonly mostPeople: number,
  ) {
    this.#random = random;
    this.#texts = texts;
    this.#language =
      texts.repertoire === 'shift_jis'
        ? random.pick(['ja', 'ja', 'en'] as const)
        : texts.repertoire === 'gbk'
          ? random.pick(['zh', 'zh', 'en'] as const)
          : texts.repertoire === 'windows-1252'
            ? 'en'
            : random.pick(['en', 'ja', 'zh', 'zh-TW'] as const);
  }

  directory(): Directory {
    const random = this.#random;
    const withJson = random.chance(30);
    const shop = !withJson && random.chance(30);
    const departments = this.#departments(random.chance(12) ? 0 : random.between(1, Math.min(9, this.mostPeople)));
    const departmentsInJson = withJson && random.chance(60);
    const people = this.#people(
      random.chance(8) ? 1 : random.between(2, this.mostPeople),
      departments,
      departmentsInJson,
    );
    if (shop) this.#shop(people, departments);
    else this.#exports(people, departments, withJson, departmentsInJson);
    const guests = this.#guests(people);
    const formerLogins = this.#aliases(people);
    return {
      files: this.#files,
      people,
      departments,
      logins: people.map(({ login }) => login),
      guests,
      formerLogins,
      departmentCodes: departments.map(({ code }) => code),
      departmentNames: departments.map(({ name }) => name),
    };
  }

  #departments(count: number): Department[] {
    const random = this.#random;
    const departments: Department[] = [];
    for (let number = 0; number < count; number += 1) {
      const code = random.chance(this.#texts.hostility / 2)
        ? random.pick(['=d', '+d', '@d', '-d', 'd d', '00', 'd"d', 'D'].map((odd) => `${odd}${number}`))
        : `org${String(number).padStart(3, '0')}`;
      const parent =
        number > 0 && random.chance(60) ? random.pick(departments).code : random.chance(4) ? 'nowhere' : '';
      departments.push({ code, name: this.#texts.name(), parent, id: String(100 + number) });
    }
    // Somebody may have put a department below one that is below it, or below itself.
    if (count > 0 && random.chance(10)) departments[0]!.parent = random.pick(departments).code;
    // The order in the file is the order of siblings; a parent may stand behind its children.
    return random.chance(40) ? shuffled(random, departments) : departments;
  }

  #people(count: number, departments: Department[], primaries: boolean): Person[] {
    const random = this.#random;
    const people: Person[] = [];
    const logins = new Set<string>();
    for (let number = 0; number < count; number += 1) {
      const login = random.chance(3)
        ? 'Administrator'
        : random.chance(4)
          ? `guest/g${number}@example.com`
          : this.#texts.login(number);
      if (logins.has(login)) continue;
      logins.add(login);
      const codes = departments.map(({ code }) => code);
      const services = shuffled(random, otherServices).slice(0, random.below(3));
      if (random.chance(80)) services.splice(random.below(services.length + 1), 0, 'ki');
      people.push({
        login,
        name: random.chance(6) ? '' : this.#texts.name(),
        status: random.pick(['active', 'active', 'active', 'active', 'inactive', 'unsaid'] as const),
        displayOrder: random.chance(50) ? String(random.chance(30) ? random.below(4) : random.below(100_000_000)) : '',
        deleted: random.chance(4),
        guest: random.chance(6),
        services,
        departments: shuffled(random, random.chance(8) ? [...codes, `zz${random.below(30)}`] : codes).slice(
          0,
          random.below(4),
        ),
        primary: primaries && random.chance(40) && departments.length > 0 ? random.pick(departments).id : null,
      });
    }
    return people;
  }

  #add(parts: Omit<FileParts, 'language'>, heading = this.#random.chance(80)): WorldFile {
    const file = writtenFile(this.#random, this.#texts.repertoire, {
      ...parts,
      language: heading ? this.#language : null,
    });
    this.#files.push(file);
    return file;
  }

  #exports(people: Person[], departments: Department[], withJson: boolean, departmentsInJson: boolean): void {
    const random = this.#random;
    this.#users(people, withJson);
    if (departments.length > 0 && random.chance(90)) this.#departmentFile(departments, departmentsInJson);
    if (random.chance(85)) this.#memberships(people, withJson && random.chance(60));
    if (random.chance(80)) this.#services(people, withJson && random.chance(60));
  }

  #users(people: Person[], withJson: boolean): void {
    const random = this.#random;
    const doubles = people
      .filter(() => random.chance(5))
      .map((person) => ({ ...person, name: `${person.name} again`, status: 'active' as const }));
    const everyone = [...people, ...doubles];
    const parts = random.chance(20) && everyone.length > 1 ? 2 : 1;
    const cut = random.between(1, everyone.length - 1);
    const stretches = parts === 1 ? [everyone] : [everyone.slice(0, cut), everyone.slice(cut)];
    stretches.forEach((stretch, index) => {
      const suffix = parts === 1 ? '' : `-${2 - index}`;
      if (withJson && stretch.length > 0 && random.chance(70)) this.#usersJson(stretch, suffix);
      else this.#usersCsv(stretch, suffix);
    });
  }

  #usersCsv(people: Person[], suffix: string): void {
    const random = this.#random;
    const custom = random.chance(15) ? 1 : 0;
    const columns: Columns = {
      fields: [...userColumns.fields, ...(custom === 1 ? (['ignored'] as const) : [])],
      headings: {
        en: [...userColumns.headings.en, ...(custom === 1 ? ['Shoe size'] : [])],
        ja: [...userColumns.headings.ja, ...(custom === 1 ? ['靴のサイズ'] : [])],
        zh: [...userColumns.headings.zh, ...(custom === 1 ? ['鞋码'] : [])],
        'zh-TW': [...userColumns.headings['zh-TW'], ...(custom === 1 ? ['鞋碼'] : [])],
      },
    };
    const rows = people.map((person, number) => {
      const cells = columns.fields.map((): Cell => '');
      cells[0] = this.#texts.padded(person.login);
      cells[1] = this.#texts.padded(person.name);
      cells[3] = '*';
      cells[10] = `mail${number}@example.com`;
      cells[11] = this.#status(person);
      cells[12] = 'en';
      cells[13] = 'Asia/Tokyo';
      cells[21] = random.pick(['', '', 'c', 'two\nlines', 'comment, with delimiter; "quotes"']);
      cells[22] = person.displayOrder;
      cells[24] = person.deleted ? '1' : random.pick(['', '', '*', '0']);
      return record(cells);
    });
    const called = random.chance(25) ? renamed(columns, random.pick([0, 1, 11, 22, 24])) : columns;
    this.#add({ name: `user${suffix}.csv`, kind: 'users', form: 'csv', columns: called, rows: this.#spoilt(rows) });
  }

  #status(person: Person): string {
    const known = statuses[person.status].filter((status) => this.#texts.fits(status));
    // The exports have digits; words stand in other lists.
    return this.#random.chance(70) ? known[0]! : this.#random.pick(known);
  }

  #usersJson(people: Person[], suffix: string): void {
    const columns: Columns = {
      fields: ['id', 'login', 'name', 'status', 'displayOrder', 'primary', 'email'],
      headings: { en: [], ja: [], zh: [], 'zh-TW': [] },
    };
    const rows = people.map((person, number) =>
      record([
        String(number + 1),
        person.login,
        person.name,
        person.status === 'inactive' ? 'false' : 'true',
        person.displayOrder === '' ? null : person.displayOrder,
        person.primary,
        `mail${number}@example.com`,
      ]),
    );
    this.#add({ name: `users${suffix}.json`, kind: 'users', form: 'json', columns, rows });
  }

  #departmentFile(departments: Department[], json: boolean): void {
    if (json) {
      const columns: Columns = {
        fields: ['id', 'code', 'name', 'parent'],
        headings: { en: [], ja: [], zh: [], 'zh-TW': [] },
      };
      const rows = departments.map(({ id, code, name, parent }) =>
        record([id, code, name, parent === '' ? null : parent]),
      );
      this.#add({ name: 'organizations.json', kind: 'departments', form: 'json', columns, rows });
      return;
    }
    const rows = departments.map(({ code, name, parent }) =>
      record([this.#texts.padded(code), this.#texts.padded(name), code, '', '', this.#texts.padded(parent), 'd']),
    );
    this.#add({
      name: 'organization.csv',
      kind: 'departments',
      form: 'csv',
      columns: this.#random.chance(25) ? renamed(departmentColumns, this.#random.pick([0, 1, 5])) : departmentColumns,
      rows: this.#spoilt(rows),
    });
  }

  #memberships(people: Person[], json: boolean): void {
    const random = this.#random;
    // A file of a heading alone cannot be used.
    const some = shuffled(
      random,
      people.filter((_, number) => number === 0 || random.chance(88)),
    );
    if (json) {
      const columns: Columns = {
        fields: ['login', 'departmentCodes', 'departmentCodes', 'departmentCodes'],
        headings: { en: [], ja: [], zh: [], 'zh-TW': [] },
      };
      const rows = some.map(({ login, departments }) => record([login, ...departments]));
      this.#add({ name: 'userOrganizations.json', kind: 'memberships', form: 'json', columns, rows });
      return;
    }
    const former = random.chance(20) ? { login: random.pick(formerLogins), departments: some[0]!.departments } : null;
    const rows = [...(former === null ? [] : [former]), ...some].map(({ login, departments }) =>
      record([
        this.#texts.padded(login),
        ...departments.flatMap((code) => [this.#texts.padded(code), random.pick(['', 'lead'])]),
      ]),
    );
    const file = this.#add({
      name: 'userOrganizations.csv',
      kind: 'memberships',
      form: 'csv',
      columns: membershipColumns,
      rows: this.#spoilt(rows),
    });
    this.#tellUnclear(file);
  }

  #services(people: Person[], json: boolean): void {
    const random = this.#random;
    const some = people.filter(
      ({ login }, number) => number === 0 || random.chance(login === 'Administrator' ? 60 : 93),
    );
    if (json) {
      const columns: Columns = {
        fields: ['login', ...Array<'serviceCodes'>(4).fill('serviceCodes')],
        headings: { en: [], ja: [], zh: [], 'zh-TW': [] },
      };
      this.#add({
        name: 'userServices.json',
        kind: 'services',
        form: 'json',
        columns,
        rows: some.map(({ login, services }) => record([login, ...services])),
      });
      return;
    }
    const doubles = some.filter(() => random.chance(4)).map(({ login }) => ({ login, services: ['ki'] }));
    const former = random.chance(20) ? [{ login: random.pick(formerLogins), services: ['ki'] }] : [];
    const everyone: Pick<Person, 'login' | 'services'>[] = [...former, ...some, ...doubles];
    const cut = random.chance(12) ? random.between(1, everyone.length) : everyone.length;
    [everyone.slice(0, cut), everyone.slice(cut)].forEach((stretch, index) => {
      if (index === 1 && stretch.length === 0) return;
      const rows = stretch.map(({ login, services }) =>
        record([this.#texts.padded(login), ...services.map((code) => this.#texts.padded(code))]),
      );
      const name = index === 0 ? 'userServices.csv' : 'userServices-0.csv';
      const file = this.#add({
        name,
        kind: 'services',
        form: 'csv',
        columns: serviceColumns,
        rows: this.#spoilt(rows),
      });
      this.#tellUnclear(file);
    });
  }

  /** Rows of a login alone, and logins of other shapes, do not show what a file without heading is. */
  #tellUnclear(file: WorldFile): void {
    const unclear = file.rows.some(({ cells }) => cells.length < 2) || this.#texts.hostility > 0;
    if (file.heading === null && unclear) {
      file.told.kind = true;
      file.told.delimiter = true;
    }
  }

  #shop(people: Person[], departments: Department[]): void {
    const random = this.#random;
    const kept = shopColumns.fields.map((field) => field === 'login' || field === 'name' || random.chance(70));
    // A name without a code leaves open what it is.
    const department = random.chance(70);
    shopColumns.fields.forEach((field, at) => {
      if (field === 'department' || field === 'departmentCode') kept[at] = department;
    });
    const only = <Item>(items: readonly Item[]): Item[] => items.filter((_, at) => kept[at]);
    const asked = random.chance(30) ? opposite(shopColumns) : shopColumns;
    const isOpposite = asked !== shopColumns;
    const pick = (words: readonly string[]): string => random.pick(words.filter((word) => this.#texts.fits(word)));
    const columns: Columns = {
      fields: only(asked.fields),
      headings: {
        en: only(asked.headings.en),
        ja: only(asked.headings.ja),
        zh: only(asked.headings.zh),
        'zh-TW': only(asked.headings['zh-TW']),
      },
    };
    // Beside a status, a column that says the opposite is heard too.
    const archived = columns.fields.some((field) => field === 'status' || field === 'suspended') && random.chance(20);
    if (archived) {
      columns.fields.push('archived');
      columns.headings.en.push('Archived');
      columns.headings.ja.push('アーカイブ済み');
      columns.headings.zh.push('已归档');
      columns.headings['zh-TW'].push('已封存');
    }
    const rows = people.map((person) => {
      const first = departments.find(({ code }) => code === person.departments[0]);
      const cells = only([
        this.#texts.padded(person.login),
        this.#texts.padded(person.name),
        isOpposite ? random.pick(suspended[person.status]) : this.#status(person),
        person.displayOrder,
        person.deleted ? '1' : random.pick(['', '*', '0']),
        first === undefined ? '' : this.#texts.padded(first.name),
        first === undefined ? '' : this.#texts.padded(first.code),
        person.services.join(','),
        pick(person.guest ? guestWords.guest : guestWords.other),
      ]);
      return record(archived ? [...cells, random.pick(['', 'no', 'No', '0', random.pick(suspended.inactive)])] : cells);
    });
    this.#add({ name: 'staff.csv', kind: 'users', form: 'csv', columns, rows: this.#spoilt(rows) }, true);
    if (departments.length > 0 && random.chance(50)) this.#departmentFile(departments, false);
    if (random.chance(25)) this.#memberships(people, false);
    if (!columns.fields.includes('services') && random.chance(50)) this.#services(people, false);
  }

  #guests(people: Person[]): string[] {
    const random = this.#random;
    const guests = people.flatMap(({ login, guest }) => (guest ? [login] : []));
    if (!random.chance(25)) return [];
    const listed = [...guests, 'guest.mail@example.com'];
    const rows = listed.map((login) => record(['C', 'G', this.#texts.padded(login), 'Active', '', '1', 's', '', '']));
    this.#add(
      { name: 'guests.csv', kind: 'guests', form: 'csv', columns: guestColumns, rows: this.#spoilt(rows) },
      true,
    );
    return listed;
  }

  #aliases(people: Person[]): string[] {
    const random = this.#random;
    if (people.length === 0 || !random.chance(25)) return [];
    const former = formerLogins.slice(0, random.between(1, 3));
    const rows = former.map((login) => {
      // Who was renamed twice has two lines; a circle of them leads to nobody.
      const current = random.chance(25) ? random.pick(former) : random.chance(90) ? random.pick(people).login : 'ghost';
      return record([this.#texts.padded(login), this.#texts.padded(current)]);
    });
    this.#add(
      { name: 'aliases.csv', kind: 'aliases', form: 'csv', columns: aliasColumns, rows: this.#spoilt(rows) },
      true,
    );
    return former;
  }

  /** With blank lines between; repeats of the heading are put in when all is written. */
  #spoilt(rows: WorldRow[]): WorldRow[] {
    const random = this.#random;
    if (!random.chance(15)) return rows;
    return rows.flatMap((row) => (random.chance(10) ? [record(['']), row] : [row]));
  }
}

export function shuffled<Item>(random: SeededRandom, items: readonly Item[]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
