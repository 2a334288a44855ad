/** The departments of a session. They never change within one, and counting the users of a large company takes time. */
import type { Session } from '../../../wasm/user_access_core';
import { outcome } from '../core/outcome';
import type { Departments } from '../api/types';

/** As the core answered; text, so that each caller gets values of its own. */
const answers = new WeakMap<Session, string>();

export function departmentsOf(session: Session): Departments {
  const answer = answers.get(session) ?? session.departments();
  const { ok: _ok, ...departments } = outcome<Departments>(answer);
  answers.set(session, answer);
  return departments;
}
