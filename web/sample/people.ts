import { departments } from './departments';
import { givenNames, surnames } from './names';
import type { SeededRandom } from './random';

/**
 * How a person uses Kintone.
 * `daily` to `rare` differ in how often; `stopped` was there daily and then no more; `viewer` signs in and only looks,
 * which the audit log does not hold; `program` works through the API alone; `failing` never gets in.
 */
export type Habit = 'daily' | 'steady' | 'weekly' | 'rare' | 'stopped' | 'viewer' | 'program' | 'failing' | 'never';

export interface SampleUser {
  login: string;
  /** Other than `login` where an identity provider writes the letters in another case. */
  loginInLog: string;
  displayName: string;
  surname: string;
  givenName: string;
  surnameKana: string;
  givenNameKana: string;
  mail: string;
  active: boolean;
  employeeNumber: string;
  hireDate: string;
  /** Empty for most: they follow in file order. */
  displayOrder: string;
  /** Department codes, the first one primary; null where the memberships file does not name the user. */
  departments: string[] | null;
  services: string[];
  habit: Habit;
}

const userCount = 400;

/** Out of a hundred users; the rest never came. */
const habitShares: readonly (readonly [Habit, number])[] = [
  ['daily', 34],
  ['steady', 24],
  ['weekly', 13],
  ['rare', 8],
  ['stopped', 6],
  ['viewer', 4],
  ['program', 1],
  ['failing', 1],
];

/** Service codes in the order of the export; the column of `ki` is not always the same. */
const serviceSets: readonly (readonly string[])[] = [
  ['ki'],
  ['gr', 'ki'],
  ['gr', 'ki', 'sa'],
  ['ki', 'of'],
  ['mw', 'ki'],
];
const serviceSetsWithoutKintone: readonly (readonly string[])[] = [['gr'], ['gr', 'sa'], ['of'], ['mw', 'gr']];

export function createPeople(random: SeededRandom): SampleUser[] {
  const taken = new Set<string>();
  const people = [administrator()];
  for (let number = 1; number <= userCount; number += 1) people.push(createUser(number, taken, random));
  addSpecialCases(people);
  return people;
}

/** The account that every cybozu.com domain has: no service is ticked for it. */
function administrator(): SampleUser {
  return {
    login: 'Administrator',
    loginInLog: 'Administrator',
    displayName: 'Administrator',
    surname: 'Administrator',
    givenName: '',
    surnameKana: '',
    givenNameKana: '',
    mail: '',
    active: true,
    employeeNumber: '',
    hireDate: '',
    displayOrder: '',
    departments: null,
    services: [],
    habit: 'never',
  };
}

function createUser(number: number, taken: Set<string>, random: SeededRandom): SampleUser {
  const surname = random.pick(surnames);
  const givenName = random.pick(givenNames);
  let login = `${surname.latin}.${givenName.latin}`;
  for (let again = 2; taken.has(login); again += 1) login = `${surname.latin}.${givenName.latin}${again}`;
  taken.add(login);
  const mail = `${login}@example.jp`;
  if (random.chance(6)) login = mail;

  const primary = random.pick(departments).code;
  const second = random.chance(9) ? random.pick(departments).code : primary;
  const withoutDepartment = random.chance(3);
  const services = random.chance(9) ? random.pick(serviceSetsWithoutKintone) : random.pick(serviceSets);
  return {
    login,
    loginInLog: login,
    displayName: `${surname.written} ${givenName.written}`,
    surname: surname.written,
    givenName: givenName.written,
    surnameKana: surname.kana,
    givenNameKana: givenName.kana,
    mail,
    active: !random.chance(5),
    employeeNumber: `E${String(1000 + number)}`,
    hireDate: `${random.between(1990, 2026)}-04-01`,
    displayOrder: random.chance(7) ? String(random.between(1, 6) * 10) : '',
    departments: withoutDepartment ? [] : [...new Set([primary, second])],
    services: [...services],
    habit: pickHabit(random),
  };
}

function pickHabit(random: SeededRandom): Habit {
  let rest = random.below(100);
  for (const [habit, share] of habitShares) {
    if (rest < share) return habit;
    rest -= share;
  }
  return 'never';
}

/** What chance alone would not give, at fixed places so that it can be looked up. */
function addSpecialCases(people: SampleUser[]): void {
  change(people, 7, { displayName: '', habit: 'steady' });
  change(people, 11, { displayName: '=SUM(売上) 共用', habit: 'weekly', active: true, services: ['ki'] });
  change(people, 12, { displayName: '＝営業窓口', habit: 'steady', active: true, services: ['ki', 'gr'] });
  change(people, 13, { displayName: '表 ソフィア（能代）', habit: 'daily', active: true, services: ['gr', 'ki'] });
  change(people, 21, { departments: null, active: true, services: ['ki'] });
  change(people, 22, { services: [] });
  change(people, 23, { services: [], active: true, habit: 'steady' });
  change(people, 24, { habit: 'program', active: true, services: ['ki'] });
  change(people, 25, { habit: 'failing', active: true, services: ['ki'] });
  change(people, 26, { habit: 'viewer', active: true, services: ['sa', 'ki'] });
  change(people, 27, { habit: 'never', active: true, services: ['ki'] });
  change(people, 28, { habit: 'stopped', active: true, services: ['ki'] });
  const otherCase = people[31];
  if (otherCase) {
    Object.assign(otherCase, { habit: 'weekly', active: true, services: ['ki'] });
    otherCase.loginInLog = otherCase.login.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  }
}

function change(people: SampleUser[], position: number, changes: Partial<SampleUser>): void {
  const user = people[position];
  if (user) Object.assign(user, changes);
}
