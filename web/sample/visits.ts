import { firstDay, isWorkday, lastDay, moment, writeMoment } from './calendar';
import type { SampleUser } from './people';
import type { SeededRandom } from './random';

const tokyoOffset = 9 * 3_600;

/**
 * What a gateway in front of Kintone saw: time and user, nothing else. It knows the people who only look, whom the
 * audit log does not hold. Half of its lines come from a machine that writes its times in UTC, so that the day in
 * Japan follows from the offset alone; a machine with an unset clock and a damaged line are in it too.
 */
export function visitFile(people: readonly SampleUser[], random: SeededRandom): string {
  const visitors = people.filter((user) => user.services.includes('ki') && isVisitor(user, random));
  const lines: string[] = ['time,user', `1970-01-01T00:00:07Z,${visitors[0]?.login ?? ''}`];
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (const user of visitors) {
      if (!random.chance(isWorkday(day) ? 60 : 6)) continue;
      // From half past six in the morning: before nine it is still the day before in UTC.
      const at = moment(day, random.between(6, 20), random.between(30, 59), random.below(60));
      const time = random.chance(50) ? `${writeMoment(at, 'T')}+09:00` : `${writeMoment(at - tokyoOffset, 'T')}Z`;
      lines.push(`${time},${user.login}`);
    }
  }
  lines.push(`2026-11-31T10:00:00+09:00,${visitors[0]?.login ?? ''}`, '');
  return lines.join('\n');
}

function isVisitor(user: SampleUser, random: SeededRandom): boolean {
  return user.habit === 'viewer' || (user.habit !== 'never' && user.habit !== 'stopped' && random.chance(8));
}
