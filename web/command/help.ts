/** The text of `--help`: names and limits are the vocabulary's. */
import { languages } from '../messages/languages';
import {
  dateOrders,
  delimiters,
  encodings,
  fields,
  fieldsOfKinds,
  inputKinds,
  limits,
  rules,
  sortKeys,
  wordMeanings,
} from '../vocabulary';

/** Lines below an option, no longer than a terminal is wide. */
function wrapped(text: string): string {
  const indent = 28;
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && indent + line.length + 1 + word.length > 80) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

const kinds = inputKinds.filter((kind) => fieldsOfKinds[kind].length > 0).join(', ');

/** What `--help` says. */
export const help = `Usage: user-access-monitor FILE... [options]

Reads exports of users, departments, services and access logs, in any order and
of any kind, and writes the monitoring table: for every user licensed for Kintone
the last access date and the number of access days.

Files
  CSV, JSON, JSON lines, each also compressed with gzip, and ZIP archives of
  such files. Kind, encoding and delimiter are recognised. A member of an archive
  is named ARCHIVE/MEMBER: exports.zip/logs/access.csv.
  --kind KIND=FILE          ${wrapped(`say what a file is: ${kinds}`)}
  --encoding NAME=FILE      ${wrapped(`say its encoding: ${encodings.join(', ')} (also called latin1)`)}
  --column FIELD=HEADING    ${wrapped(
    `name a heading that is not recognised: ${fields.join(', ')}; Name#2 is the second column called Name, #1 the first without a name; no heading: no column is it`,
  )}
  --delimiter NAME[=FILE]   ${wrapped(`${delimiters.join(', ')}: of one file, or of all`)}
  --date-order ORDER        ${dateOrders.join(' or ')}: how 11/21/2026 is read
  --snapshot-date YYYY-MM-DD=FILE
                            the day that an earlier table, or a list of users
                            with their last access, is of
  --means WORD=MEANING      ${wrapped(`say what a word in your cells means: ${wordMeanings.join(', ')}; for all files; repeatable`)}

  A file named only in one of these options is read as well.

What the table stands on
  --basis logs|snapshot     where there are access logs and an earlier table:
                            which of them is the table; default: logs. Without
                            logs the newest earlier table is, of its own day

What is counted
  --as-of YYYY-MM-DD        the last day of the window; default: today
  --window DAYS             1 to ${limits.windowDays}; default: 30
  --time-zone ZONE          zone of the days, such as Asia/Tokyo; default: the
                            zone of this machine
  --log-time-zone ZONE      zone of times that carry none; default: --time-zone
  --recording-start YYYY-MM-DD
                            first day that counts; default: ${limits.recordingStart}
  --disabled FROM..TO       days on which recording was switched off, both ends
                            included, ending by ${limits.lastDisabledDay}; repeatable
  --whole-day DATE|all      days that are whole, though a log holds far less of
                            them than is usual: a holiday; repeatable
  --rule NAME               ${wrapped(`${rules.join(' or ')}, where sign-ins to cybozu.com count too; default: ${rules[0]!}`)}

What is written
  --sort KEY[:desc]         ${wrapped(`${sortKeys.join(', ')}; default: the users' display order`)}
  --text TEXT               only users whose name, login name or department
                            holds the text
  --department CODE         only users of the department; repeatable; an empty
                            code is "no department"
  --with-below              with --department: also of the departments below it
  --last-access-by DATE     only users whose last access was in or before
                            YYYY-MM or YYYY-MM-DD, or never
  --max-days N              only users with at most N access days
  --never                   only users without any access
  --format csv|json         default: csv
  --language ${languages.join('|')}
                            of headings and messages; default: ${languages[0]!}
  --raw                     do not protect cells that a spreadsheet would take
                            for a formula
  --output FILE             write to a file instead of standard output
  --manifest FILE           also write settings, hashes and ledgers as JSON
  --save-aliases FILE       ${wrapped('also write a list of renamed users that joins login names in no users file to the users whom they nearly name: to be looked at, and given as a file')}

Other
  --quiet                   no messages but errors
  --help                    this text
  --version                 the version

The table goes to standard output, everything else to standard error.
Exit status: 0 written; 1 an input could not be used, nothing is written;
2 wrong call.
`;
