/** What a person decides about files, against what is recognised: its checks. */
import { badSetting } from '../api/errors';
import type { InputOverrides, SourceOverrides, WordMeaning, WordMeanings } from '../api/types';
import { dateOrders, delimiters, encodings, fields, inputKinds, wordMeanings } from '../../vocabulary';
import { checkChoice, checkDate, checkNames } from './checks';

/** What was decided about the members of a file, should it be an archive. */
export interface MemberOverrides {
  /** By their paths in the archive, above what was decided about the archive. */
  readonly members: ReadonlyMap<string, InputOverrides>;
  /** No other members are wanted. */
  readonly onlyMembers: boolean;
}

const overridable: Record<keyof SourceOverrides, true> = {
  kind: true,
  encoding: true,
  delimiter: true,
  dateOrder: true,
  columns: true,
  snapshotDate: true,
  means: true,
  members: true,
  onlyMembers: true,
};

/** What a person decided about a file, checked and copied. */
export function checkOverrides(overrides: InputOverrides): InputOverrides {
  checkNames(overrides, overridable, 'overrides');
  const { kind, encoding, delimiter, dateOrder, columns, snapshotDate, means } = overrides;
  const checked: InputOverrides = {};
  if (kind !== undefined) checked.kind = checkChoice('kind', kind, inputKinds);
  if (encoding !== undefined) checked.encoding = checkChoice('encoding', encoding, encodings);
  if (delimiter !== undefined) checked.delimiter = checkChoice('delimiter', delimiter, delimiters);
  if (dateOrder !== undefined) checked.dateOrder = checkChoice('dateOrder', dateOrder, dateOrders);
  if (snapshotDate !== undefined) {
    checkDate('snapshotDate', snapshotDate);
    checked.snapshotDate = snapshotDate;
  }
  if (columns !== undefined) {
    for (const [field, heading] of Object.entries(columns ?? { columns })) {
      if (!fields.some((known) => known === field) || typeof heading !== 'string') {
        throw badSetting('columns', `${field}=${heading}`);
      }
    }
    checked.columns = { ...columns };
  }
  if (means !== undefined) checked.means = checkMeans(means);
  return checked;
}

/** What one column can say one word cannot say two ways. */
const contradictory: readonly (readonly WordMeaning[])[] = [
  ['active', 'inactive'],
  ['guest', 'member'],
  ['success', 'failure'],
];

function checkMeans(means: WordMeanings): WordMeanings {
  const checked: WordMeanings = {};
  for (const [meaning, words] of Object.entries(means ?? { means })) {
    const known = wordMeanings.find((each) => each === meaning);
    const isWord = (word: unknown): boolean => typeof word === 'string' && word.trim() !== '';
    if (known === undefined || !Array.isArray(words) || !words.every(isWord)) {
      throw badSetting('means', `${String(words)}=${meaning}`);
    }
    checked[known] = [...words];
  }
  const folded = (word: string): string => word.normalize('NFKC').trim().toLowerCase();
  for (const [one, other] of contradictory) {
    const said = new Set(checked[one!]?.map(folded));
    const twice = checked[other!]?.find((word) => said.has(folded(word)));
    if (twice !== undefined) throw badSetting('means', `${twice}=${one}, ${twice}=${other}`);
  }
  return checked;
}

/** What a person decided about the members of a file, should it be an archive. */
export function checkMemberOverrides({ members = {}, onlyMembers = false }: SourceOverrides): MemberOverrides {
  const checked = Object.entries(members).map(([path, overrides]) => [path, checkOverrides(overrides)] as const);
  return { members: new Map(checked), onlyMembers: onlyMembers === true };
}
