/** The text of `--help`. */
export const help = `Usage: user-access-monitor FILE... [options]

Reads exports of users, departments, services and access logs, in any order and
of any kind, and writes the monitoring table: for every user licensed for Kintone
the last access date and the number of access days.

Files
  CSV, JSON, JSON lines, each also compressed with gzip, and ZIP archives of
  such files. Kind, encoding and delimiter are recognised. A member of an archive
  is named ARCHIVE/MEMBER: exports.zip/logs/access.csv.
  --kind KIND=FILE          say what a file is: users, departments, memberships,
                            services, guests, aliases, access
  --encoding NAME=FILE      say its encoding: utf-8, utf-16le, utf-16be,
                            shift_jis, gbk, latin1
  --column FIELD=HEADING    name a heading that is not recognised: time, user,
                            service, module, action, result, error, kind, login,
                            name, email, status, displayOrder, delete, startDate,
                            department, departmentCode, parentCode, services,
                            guest, oldLogin, newLogin; Name#2 is the second
                            column called Name, #1 the first without a name
  --delimiter NAME          comma, tab, semicolon or space, for all files
  --date-order ORDER        mdy or dmy: how 11/21/2026 is read

  A file named only in --kind or --encoding is read as well.

What is counted
  --as-of YYYY-MM-DD        the last day of the window; default: today
  --window DAYS             1 to 366; default: 30
  --time-zone ZONE          zone of the days, such as Asia/Tokyo; default: the
                            zone of this machine
  --log-time-zone ZONE      zone of times that carry none; default: --time-zone
  --recording-start YYYY-MM-DD
                            first day that counts; default: 2022-06-12
  --disabled FROM..TO       days on which recording was switched off, both ends
                            included, ending by 2022-11-30; repeatable
  --rule NAME               screen (default), or screen-or-sign-in: sign-ins to
                            cybozu.com count too

What is written
  --sort KEY[:desc]         user, department, last-access or access-days;
                            default: the users' display order
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
  --language en|ja|zh       of headings and messages; default: en
  --raw                     do not protect cells that a spreadsheet would take
                            for a formula
  --output FILE             write to a file instead of standard output
  --manifest FILE           also write settings, hashes and ledgers as JSON

Other
  --quiet                   no messages but errors
  --help                    this text
  --version                 the version

The table goes to standard output, everything else to standard error.
Exit status: 0 written; 1 an input could not be used, nothing is written;
2 wrong call.
`;
