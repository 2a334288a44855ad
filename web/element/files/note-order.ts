import type { Note, NoteCode } from '../../engine/api/types';

/**
 * How much a note may change of what is decided by the table. `wrong`: the table is probably wrong or not whole until
 * somebody acts. `chosen`: one of several was taken, and another may be right. `known`: what the files cannot tell, and
 * what was taken for it.
 */
type Weight = 'wrong' | 'chosen' | 'known';

const weights: Record<NoteCode, Weight> = {
  'american-central-time': 'chosen',
  'archive-passed-over': 'wrong',
  'as-of-without-effect': 'wrong',
  'audit-log-lower-bound': 'known',
  'china-standard-time': 'chosen',
  'column-chosen': 'chosen',
  'column-not-found': 'wrong',
  'creation-as-time': 'chosen',
  'department-not-found': 'wrong',
  'encoding-doubtful': 'wrong',
  'guest-words-unknown': 'wrong',
  'heading-guessed': 'chosen',
  'heading-zone': 'known',
  'inactive-by-more-columns': 'chosen',
  'list-as-log': 'chosen',
  'list-is-table': 'known',
  'listed-though': 'wrong',
  'log-probably-cut': 'wrong',
  'most-lines-after-as-of': 'wrong',
  'most-lines-api': 'wrong',
  'most-lines-before-recording': 'wrong',
  'most-lines-failed': 'wrong',
  'most-lines-guest': 'wrong',
  'most-lines-malformed': 'wrong',
  'most-lines-other-service': 'wrong',
  'most-lines-system': 'wrong',
  'most-lines-unknown-user': 'wrong',
  'most-lines-unreadable': 'wrong',
  'no-access-file': 'wrong',
  'no-departments-file': 'known',
  'no-kind-column': 'known',
  'no-known-user': 'wrong',
  'no-memberships-file': 'known',
  'no-result-column': 'known',
  'no-service-column': 'known',
  'no-services-file': 'known',
  'no-status-column': 'known',
  'no-time-read': 'wrong',
  'no-users-file': 'wrong',
  'reaches-until': 'wrong',
  'result-words-unknown': 'wrong',
  'rows-without-access': 'known',
  'server-log-utc': 'known',
  'sign-in-rule': 'known',
  'snapshot-day-guessed': 'chosen',
  'snapshot-is-table': 'known',
  'status-words-unknown': 'wrong',
  'time-by-content': 'chosen',
  'time-of-two-columns': 'known',
};

const order: readonly Weight[] = ['wrong', 'chosen', 'known'];

/** Notes of one code, one for each sentence, with the names of the files that it is true of. */
export type NoteGroup = { note: Note; files: string[] }[];

/** The notes by their codes, the most important first; those of equal weight in the order in which they were told. */
export function grouped(sentences: NoteGroup): NoteGroup[] {
  const groups = new Map<NoteCode, NoteGroup>();
  for (const sentence of sentences) {
    const { code } = sentence.note;
    groups.set(code, [...(groups.get(code) ?? []), sentence]);
  }
  const rank = ([first]: NoteGroup): number => order.indexOf(weights[first!.note.code]);
  return [...groups.values()].sort((one, other) => rank(one) - rank(other));
}
