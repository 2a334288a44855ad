import { firstDay, isWorkday, lastDay, moment, writeMoment } from './calendar';
import { csvLine } from './csv';
import { guests } from './directory-files';
import type { Habit, SampleUser } from './people';
import type { SeededRandom } from './random';

/** One line of the log and the moment (Japanese local seconds) that orders it. */
export interface LogLine {
  moment: number;
  text: string;
}

const heading = [
  'レベル',
  '日時',
  '接続元',
  'ユーザー',
  'サービス',
  'モジュール',
  'アクション',
  '結果',
  'エラー番号',
  '補足',
];

/** Chance in a hundred that a person of this habit comes on a workday. */
const presence: Readonly<Record<Habit, number>> = {
  daily: 93,
  steady: 55,
  weekly: 20,
  rare: 3,
  stopped: 90,
  viewer: 60,
  program: 100,
  failing: 25,
  never: 0,
};

/** Accesses on weekends and holidays, as a share of the workday's: one in fifteen. */
const restDayShare = 15;

const apps = ['案件管理', '日報', '交通費申請', '問い合わせ管理', '製品マスター', '勤怠', '不具合票', '設備点検'];
const fileNames = ['見積書', '議事録', '図面', '写真', '報告書', '納品書'];
const operations = [
  'Record file upload',
  'Record file download',
  'Record file download',
  'Record comment delete',
  'Record delete',
];
const apiCalls = ['Get record', 'Get records', 'Add record', 'Update record'];

/** Accounts that were deleted since: their lines are of users that no file knows. */
const deletedAccounts = ['otsuka.eri', 'temp-2025', 'kawai.jiro@example.jp'];

interface Entry {
  user: string;
  service?: string;
  module?: string;
  action: string;
  result?: string;
  error?: string;
  complement?: string;
}

/** The lines of the six weeks, newest first. Some were written on the morning after the as-of date. */
export function createAuditLog(people: readonly SampleUser[], random: SeededRandom): LogLine[] {
  const lines: LogLine[] = [];
  const write = (at: number, entry: Entry): void => {
    lines.push({ moment: at, text: auditLine(at, entry, random) });
  };
  for (let day = firstDay; day <= lastDay + 1; day += 1) {
    const daysLeft = lastDay - day;
    for (const user of people) if (comes(user, day, daysLeft, random)) writeDayOf(user, day, random, write);
    writeStrangers(day, random, write);
  }
  const until = moment(lastDay + 1, 9, 0, 0);
  const order = new Map(lines.map((line, index) => [line, index]));
  return lines
    .filter((line) => line.moment < until)
    .sort((a, b) => b.moment - a.moment || (order.get(b) ?? 0) - (order.get(a) ?? 0));
}

/** The part of the log from day `from` to day `to`, as the file that is downloaded for it. */
export function auditFile(lines: readonly LogLine[], from: number, to: number): string {
  const inside = lines.filter((line) => line.moment >= moment(from, 0, 0, 0) && line.moment < moment(to + 1, 0, 0, 0));
  return csvLine(heading) + inside.map((line) => line.text).join('');
}

function comes(user: SampleUser, day: number, daysLeft: number, random: SeededRandom): boolean {
  const chance = presence[user.habit] / (isWorkday(day) ? 1 : restDayShare);
  const came = random.chance(chance);
  // Three weeks and a half before the end: inside the window of 30 days, but long ago.
  return came && (user.habit !== 'stopped' || daysLeft > 24) && (user.active || daysLeft > 30);
}

function writeDayOf(
  user: SampleUser,
  day: number,
  random: SeededRandom,
  write: (at: number, entry: Entry) => void,
): void {
  const { loginInLog: login, habit } = user;
  let at = moment(day, random.between(7, 9), random.below(60), random.below(60));
  const advance = (minutes: number): number => (at += random.between(20, minutes * 60));
  if (habit === 'program') {
    for (let call = 0; call < 6; call += 1) {
      write(at, { user: login, module: 'API operation', action: random.pick(apiCalls), complement: appOf(random) });
      advance(90);
    }
    write(at, { user: login, module: 'App management', action: 'App update (API v1/json)', complement: appOf(random) });
    write(at, { ...signIn, user: login, action: 'login (session-less)' });
    return;
  }
  if (habit === 'failing') {
    write(at, { ...signIn, user: login, action: 'login', result: 'FAILED', complement: 'lockout' });
    write(advance(5), { ...fileWork(random, login), result: 'FAILED', error: 'GAIA_NO01' });
    return;
  }
  const action = random.chance(30) ? 'login (SAML)' : 'login';
  if (random.chance(4)) write(at, { ...signIn, user: login, action: 'login', result: 'FAILED' });
  write(advance(2), { ...signIn, user: login, action });
  if (user.services.includes('gr') && random.chance(40)) {
    write(advance(60), { user: login, service: 'Garoon', module: 'Scheduler', action: 'modify', complement: '予定' });
  }
  if (habit === 'viewer' || !user.services.includes('ki')) return;
  for (let work = random.between(1, 3); work > 0; work -= 1) {
    const entry = fileWork(random, login);
    write(advance(100), entry);
    if (random.chance(2)) write(advance(2), { ...entry, result: 'VALIDATION ERROR', error: 'CB_VA01' });
    if (random.chance(3)) write(advance(4), { ...entry, module: 'API operation', action: random.pick(apiCalls) });
  }
  if (random.chance(2)) {
    for (const step of ['registered', 'started', 'finished']) {
      write(advance(3), {
        user: login,
        module: 'App operation',
        action: `Record import ${step}`,
        complement: appOf(random),
      });
    }
  }
  if (random.chance(15)) write(advance(60), { ...signIn, user: login, action: 'logout' });
}

const signIn = { service: 'Common', module: 'Authentication' } as const;

/** Lines that belong to nobody in the user file: the service itself, unknown logins, guests, deleted accounts. */
function writeStrangers(day: number, random: SeededRandom, write: (at: number, entry: Entry) => void): void {
  const during = (): number => moment(day, random.between(7, 21), random.below(60), random.below(60));
  const busy = isWorkday(day);
  write(moment(day, 2, 0, random.below(60)), {
    user: 'nobody',
    module: 'App operation',
    action: 'Record import finished',
  });
  for (let attempt = random.below(busy ? 6 : 2); attempt > 0; attempt -= 1) {
    const complement = `login name: ${random.pick(['admin', 'root', 'test', 'info'])}`;
    write(during(), { ...signIn, user: 'nobody', action: 'login', result: 'FAILED', complement });
  }
  for (let visit = random.below(busy ? 8 : 2); visit > 0; visit -= 1) {
    const guest = random.pick(guests);
    write(during(), fileWork(random, random.chance(80) ? `guest/${guest}` : guest));
  }
  if (busy && random.chance(60)) write(during(), fileWork(random, random.pick(deletedAccounts)));
  if (busy && random.chance(20)) {
    write(during(), {
      user: 'Administrator',
      service: 'Common',
      module: 'User Administration',
      action: 'update service user',
    });
  }
}

function fileWork(random: SeededRandom, user: string): Entry {
  const record = random.between(1, 900);
  const file = `${random.pick(fileNames)}_${String(record).padStart(4, '0')}.pdf`;
  return {
    user,
    module: 'App operation',
    action: random.pick(operations),
    complement: `${appOf(random)}, record id: ${record}, filename: ${file}`,
  };
}

function appOf(random: SeededRandom): string {
  const app = random.below(apps.length);
  return `app id: ${app + 11}, app name: ${apps[app] ?? ''}`;
}

function auditLine(at: number, entry: Entry, random: SeededRandom): string {
  const { user, service = 'kintone', module = '', action, result = 'SUCCESS', error = '', complement = '' } = entry;
  const level = module === 'User Administration' ? '重要' : '情報';
  const address = user === 'nobody' ? '' : `203.0.113.${random.between(1, 60)}`;
  return csvLine([level, writeMoment(at), address, user, service, module, action, result, error, complement]);
}
