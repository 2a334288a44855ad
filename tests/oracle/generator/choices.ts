/** Logs with several columns of times and of people, of which the rules say which is meant. */
import type { SeededRandom } from '../../../web/sample/random';
import type { WorldField } from '../world';
import type { Columns } from './headings';
import type { Texts } from './texts';

/** Headings by their class, as the rules name them (recognition, sections 2 and 3). */
export const classedHeadings: Partial<Record<WorldField, string[]>> = {
  lastAccessTime: ['Last login', 'last seen', 'Last activity', 'last_used', '最終ログイン', '最終アクセス', '上次登录'],
  createdTime: ['created', 'created_at', 'createdDateTime', '作成日時', '创建时间'],
  otherTime: [
    'registered',
    'added_at',
    'updated_at',
    'Date modified',
    'expires',
    'password_last_changed',
    'Birthday',
    'Hired on',
    'last updated',
    '登録日',
    '更新日',
    '有効期限',
  ],
  actor: ['actor', 'Performed by', 'initiated_by', 'Operator', '操作者', '操作ユーザー', '执行者'],
  target: ['Target', 'Target user', 'Affected user', 'Object', '対象', '対象ユーザー'],
};
const otherEvents = ['Event time', 'timestamp', 'Published', '日時'];
/** Of each pair the one that is meant first. */
const eventPairs = [
  ['date_last', 'date_first'],
  ['Start time', 'End time'],
] as const;
const otherUsers = ['login', 'Account', 'E-mail', 'username', 'ユーザー', '用户'];

/** What of the people stands in a column: those of the log, others that are known too, or nobody whom anybody knows. */
export type People = 'of the log' | 'others' | 'strangers';

export interface Choices {
  columns: Columns;
  /** By column, where it holds people. */
  people: Map<number, People>;
}

interface Column {
  field: WorldField;
  heading: string;
  people?: People;
}

/** The columns of a log with more of these two among them. */
export function withChoices(random: SeededRandom, texts: Texts, { fields, headings }: Columns): Choices {
  const columns: Column[] = fields.map((field, at) => ({ field, heading: headings.en[at]! }));
  const used = new Set(columns.map(({ heading }) => heading.toLowerCase()));
  const word = (words: readonly string[]): string | null => {
    const free = words.filter((each) => texts.fits(each) && !used.has(each.toLowerCase()));
    if (free.length === 0) return null;
    const chosen = random.pick(free);
    used.add(chosen.toLowerCase());
    return chosen;
  };
  const insert = (field: WorldField, heading: string | null, people?: People): void => {
    if (heading === null) return;
    columns.splice(random.below(columns.length + 1), 0, { field, heading, ...(people ? { people } : {}) });
  };
  chooseTimes(random, columns, word, insert);
  choosePeople(random, columns, word, insert);
  const heading = columns.map((column) => column.heading);
  return {
    columns: {
      fields: columns.map(({ field }) => field),
      headings: { en: heading, ja: heading, zh: heading, 'zh-TW': heading },
    },
    people: new Map(columns.flatMap(({ people }, at) => (people === undefined ? [] : [[at, people] as const]))),
  };
}

type Word = (words: readonly string[]) => string | null;
type Insert = (field: WorldField, heading: string | null, people?: People) => void;

function chooseTimes(random: SeededRandom, columns: Column[], word: Word, insert: Insert): void {
  const event = columns.find(({ field }) => field === 'time')!;
  const kind = random.pick(['events', 'pair', 'last access', 'last access', 'created alone', 'none'] as const);
  if (kind === 'events') insert('time', word(otherEvents));
  if (kind === 'pair') {
    const [meant, other] = random.pick(eventPairs);
    event.heading = meant;
    insert('time', other);
  }
  if (kind === 'last access') insert('lastAccessTime', word(classedHeadings.lastAccessTime!));
  if (kind === 'created alone' && !columns.some(({ field }) => field === 'service')) {
    event.field = 'createdTime';
    event.heading = word(classedHeadings.createdTime!)!;
  } else if (random.chance(35)) insert('createdTime', word(classedHeadings.createdTime!));
  for (let more = random.below(3); more > 0; more -= 1) insert('otherTime', word(classedHeadings.otherTime!));
}

function choosePeople(random: SeededRandom, columns: Column[], word: Word, insert: Insert): void {
  const user = columns.find(({ field }) => field === 'user')!;
  const kind = random.pick(['users', 'actor', 'actors', 'none'] as const);
  user.people = kind === 'users' || kind === 'none' ? 'of the log' : random.pick(['others', 'strangers'] as const);
  if (kind === 'users') insert('user', word(otherUsers), 'strangers');
  if (kind.startsWith('actor')) insert('actor', word(classedHeadings.actor!), 'of the log');
  if (kind === 'actors') insert('actor', word(classedHeadings.actor!), 'strangers');
  if (random.chance(50)) insert('target', word(classedHeadings.target!), random.pick(['others', 'strangers'] as const));
}
