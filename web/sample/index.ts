import type { Settings } from '../engine/api/types';
import { auditFile, createAuditLog } from './audit-log';
import { dayNumber, firstDay, lastDay, writeDay } from './calendar';
import { departmentFile, guestFile, membershipFile, serviceFile, userFile } from './directory-files';
import { createPeople } from './people';
import { SeededRandom } from './random';
import { encodeShiftJis } from './shift-jis';
import { visitFile } from './visits';

export interface SampleFile {
  name: string;
  bytes: Uint8Array;
}

/** A made-up company's exports, the settings that go with them, and the command line that gives the same table. */
export interface Sample {
  files: SampleFile[];
  settings: Partial<Settings>;
  commandLine: string;
}

const seed = 20_261_120;
const timeZone = 'Asia/Tokyo';

/**
 * Makes the sample: about 400 users in a department tree of three levels and six weeks of logs, in the formats of
 * cybozu.com's own exports. The same bytes every time and in every host; the repository's `sample/` holds them.
 */
export function createSample(): Sample {
  const people = createPeople(new SeededRandom(seed));
  const log = createAuditLog(people, new SeededRandom(seed + 1));
  const second = dayNumber(2026, 10, 22);
  const third = dayNumber(2026, 11, 6);
  const asOf = writeDay(lastDay);
  return {
    files: [
      { name: 'user.csv', bytes: encodeShiftJis(userFile(people)) },
      { name: 'organization.csv', bytes: encodeShiftJis(departmentFile()) },
      { name: 'userOrganizations.csv', bytes: encodeShiftJis(membershipFile(people)) },
      { name: 'userServices.csv', bytes: encodeShiftJis(serviceFile(people)) },
      { name: 'guests.csv', bytes: utf8(`\ufeff${guestFile(new SeededRandom(seed + 2))}`) },
      // Each file begins before the one before it ends: an administrator downloads with some days to spare.
      { name: 'audit-1.csv', bytes: utf8(auditFile(log, firstDay, second + 2)) },
      { name: 'audit-2.csv', bytes: utf8(auditFile(log, second, third + 2)) },
      { name: 'audit-3.csv', bytes: utf8(auditFile(log, third, lastDay + 1)) },
      { name: 'visits.csv', bytes: utf8(visitFile(people, new SeededRandom(seed + 3))) },
    ],
    settings: { asOf, timeZone, logTimeZone: null },
    commandLine: `user-access-monitor sample/*.csv --as-of ${asOf} --time-zone ${timeZone}`,
  };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
