# One sentence or two for every problem and note code: what is wrong, and what to do.
# File, line and column are put in front of the sentence by the face that shows it.

## Any code that this catalogue does not know
problem-other = Something is wrong ({ $code }).

## Records of any file
problem-quote-never-closes = A quotation mark opens here and never closes. The line was not counted, and reading went on with the next one.
problem-quote-broken = A quotation mark opens here, and the next one stands in another line, in the middle of its text. The line was not counted, and reading went on with the next one.
problem-record-too-long = The line is longer than 16 MiB. It was not counted, and reading went on with the next one.
problem-short-record = The line is too short to be a record of this file, as a note below a table is. It was left out.
problem-json-malformed = This is not valid JSON. The record was not counted.
problem-json-cut-short = The JSON ends before it is complete. What came before was read; fetch the file again.
problem-json-too-deep = The JSON is nested too deeply to be an export. The record was not counted.
problem-no-text-in-object = { $text } holds an object or a list in which no text can be used. Name the member that is meant under Columns, or with --column, as actor.email.
problem-line-failed = The result or the error of this line says that it failed.
problem-lone-surrogate = The JSON escapes half of a character. It is shown as �.
problem-undecodable-bytes = Some bytes do not belong to the encoding of the file and are shown as �. Choose another encoding for this file if names look wrong.
problem-nul-bytes = The row holds NUL characters. Export the file again if the row looks damaged.
problem-above-heading = This line stands above the heading. It was not read as a row.

## Records of a log
problem-no-time = The line has no time. It was not counted.
problem-time-not-a-time = "{ $text }" cannot be read as a date and time. The line was not counted.

## Rows of the directory files
problem-duplicate-login = The login name { $login } occurs more than once. The first row is used.
problem-duplicate-services-row = The login name { $login } has more than one row of services. The first row is used.
problem-duplicate-memberships-row = The login name { $login } has more than one row of departments. The first row is used.
problem-duplicate-department = The department code { $department } occurs more than once. The first row is used.
problem-unknown-department = The department code { $department } is in no departments file. The code is shown instead of a name; add the departments file that holds it.
problem-unknown-primary-department = The primary department of { $login } has the id { $id }, which is in no organizations.json. Another department of the user is shown, or none; add the organizations.json that holds this one.
problem-unknown-parent-department = The parent department { $department } is in no departments file. The department of this row is shown at the top.
problem-department-cycle = The department { $department } is its own parent, directly or through others. It is shown at the top.
problem-unknown-user = The user { $login } is in no users file. Add the users file that holds the user, or check the spelling.
problem-unknown-user-near = The user { $login } is in no users file; { $known } may be meant ({ $ways }). Correct the row, or join the two with a list of renamed users.
problem-unknown-user-ambiguous = The user { $login } is in no users file; several may be meant: { $known }. Correct the row.
problem-guest-near = The guest { $login } is no user; { $known } may be meant ({ $ways }). If so, write the login name as in the users file: until then { $known } is no guest.
problem-guest-ambiguous = The guest { $login } is no user; several may be meant: { $known }. If one of them is, write the login name as in the users file.
problem-empty-login = The row has no login name. It was left out.
problem-empty-code = The row has no code. It was left out.
problem-status-empty = The user { $login } has no status and is taken as active.
problem-status-unknown = The status "{ $status }" of the user { $login } is not known; the user is taken as active. If that is wrong, say that the word means inactive.
problem-display-order-unknown = The display order "{ $order }" is no whole number and was taken as empty: the user stands after those who have one.
problem-alias-unknown = The new login name { $newLogin } of { $oldLogin } is in no users file. The row was left out.
problem-alias-known = The old login name { $oldLogin } is still a user. The row was left out.
problem-alias-cycle = From { $oldLogin } the new names of this file lead round in a circle. The row was left out.
problem-near-miss = The logs name { $login } ({ $lines ->
    [one] one line
   *[other] { NUMBER($lines, useGrouping: 0) } lines
  }), who is in no users file; { $known } may be meant ({ $ways }). If both are the same person, join them with a list of renamed users.
problem-near-miss-ambiguous = The logs name { $login } ({ $lines ->
    [one] one line
   *[other] { NUMBER($lines, useGrouping: 0) } lines
  }), who is in no users file; several may be meant: { $known }. If one of them is, say so in a list of renamed users.
problem-unknown-login = The logs name { $login } ({ $lines ->
    [one] one line
   *[other] { NUMBER($lines, useGrouping: 0) } lines
  }), who is in no users file.

## How an unknown login differs from what is known of a user; stands in brackets in the sentences above
near-way-case = upper and lower case
near-way-width = full and half width
near-way-composition = letters with marks as one character or two (NFC, NFD)
near-way-invisible = blanks or invisible characters
near-way-quoting = quotation marks or a formula
near-way-zeros = leading zeros
near-way-address = a name beside the address
near-way-domain = domain
near-way-name = display name
near-way-email = e-mail address
near-way-employeeNumber = employee ID

## Files as a whole
problem-kind-not-recognised = It is not clear what this file holds. { $understood ->
    [none] None of its headings is known.
   *[other] Of its headings these are known: { $understood }.
} { $missing ->
    [login] No column tells the login names. Name it (that of the e-mail addresses where people sign in with them), or choose the kind of the file.
    [user] No column tells the user. Name it, or choose the kind of the file.
   *[other] Choose its kind, or name its columns.
}
problem-memberships-unknown-users = By its form this file could hold the departments of users, but of its { $all } rows { $known } begin with a known login name. Choose its kind, or add the users file that it belongs to.
problem-memberships-unknown-departments = By its form this file could hold the departments of users, but of its { $all } department codes the departments file has { $known }. Choose its kind, or add the departments file that it belongs to.
problem-memberships-ambiguous = This file without a heading and another one could both hold the departments of users, and they have no code in common. Choose the kind of each.
problem-heading-only = The file has a heading and no rows. Export it again with its data.
problem-no-usable-column = { $missing ->
    [time] No column of this file tells the time.
    [user] No column of this file tells the user.
    [time_user] No column of this file tells the time, and none the user.
    [login] No column of this file holds login names.
    [departmentCode] No column of this file holds department codes.
    [oldLogin] No column of this file holds the old login names.
    [newLogin] No column of this file holds the new login names.
    [oldLogin_newLogin] No columns of this file hold the old and new login names.
   *[other] None of the columns of this file can be used.
} { $understood ->
    [none] None of its headings is known.
   *[other] Of its headings these are known: { $understood }.
} Choose its kind and name its columns.
problem-empty-file = The file is empty. Export it again.
problem-binary-file = This is not a text file. Export the data as CSV or JSON.
problem-xlsx-file = This is an Excel workbook. Open it in Excel, choose "Save As", then "CSV UTF-8 (Comma delimited)", and add that file.
problem-web-page = This is a web page (HTML), not an export: often one that asks for a sign-in. Open it to see what it says, sign in, and export again.
problem-xml-file = This is an XML file. Export the data as CSV or JSON.
problem-error-answer = This is not data but an answer that says: “{ $text }”. Mend what it tells of, and export again.
problem-directory = This is a folder. Add the files in it.
problem-too-many-days = The days of this log, from { $first } to { $last }, would take more than { $most } MB of memory. Give only the years that you need, in files of their own.
problem-file-missing = The file is not there or may not be opened. Check its name and its permissions.
problem-file-changed = The file has changed since it was added. Nothing of what it holds now was used; add it again.
problem-unreadable = The file cannot be read. It may have been moved or changed since it was chosen, be in use by another program, or be closed to you. Check it, and add it again.
problem-groups-export = This is an export of groups (roles). The table needs none; leave it out.
problem-titles-export = This is an export of job titles. The table needs none; leave it out.
problem-date-order-unproven = The dates of this file can be read as month first or as day first, and nothing in it tells which. Choose one of the two.
problem-date-order-contradictory = Some dates of this file are month first and others day first. Choose one of the two, or export the file again.
problem-last-access-unclear = Several columns hold a last access: { $columns }. Say which one is meant.
problem-only-other-times = The file has no time of an access: { $columns } say when something was made, changed or runs out. If one of them is meant, name it as the time.
problem-snapshot-day-unknown = This table does not say of which day it is. Give its day.
problem-snapshot-day-unclear = The file was last changed on { $day }, but its newest access is of { $newest }. Say of which day the table is.
problem-snapshot-day-too-early = The table cannot be of { $day }: it names an access on { $newest }. Give the right day.
problem-snapshot-day-not-of-name = The table is taken as of { $day }; its name says { $named }.
problem-snapshot-day-doubtful = Many numbers do not fit the dates beside them: the table is probably not of { $day }, or not of { $window } days. Say its day, the same one too if it is right.
problem-snapshot-is-part = By its name this is a part of a table. If it is whole, say that it is an earlier table; otherwise give the whole one.
problem-snapshot-row-ambiguous = Several people are called { $user } in this department. Nothing is joined to this row; use a table with login names.
problem-last-access-unread = "{ $text }" is no date. The last access of { $user } is not known.
problem-access-days-unread = "{ $text }" is no number of days of the window. The access days of { $user } are not known.
problem-access-days-without-date = { $user } has { $text } access days and no last access. The date is taken as not known.
problem-access-days-contradict = { $number } access days of { $user } do not fit the last access on { $day }. Both stand as they are.
problem-gzip-broken = The compressed file is damaged. Fetch it again.
problem-gzip-cut-short = The compressed file ends before it is complete. Fetch it again.
problem-zip-cut-short = The end of this ZIP archive is missing. Fetch it again.
problem-zip-broken = This ZIP archive is damaged, or one part of several. Fetch it again, or unpack it and add the files in it.
problem-zip-overlapping = The files in this ZIP archive overlap each other, as no honest archive’s do. Nothing of it was used; ask where it comes from.
problem-zip-too-many = This ZIP archive has { $count } entries; { $most } are the most that are read. Split it, or unpack it and add the folder.
problem-zip-empty = There is no file in this ZIP archive. Pack the exported files, or add them as they are.
problem-zip-stream-too-large = A ZIP archive that comes as a stream must be held whole, and this one has more than { $most } MiB. Give it as a file.
problem-zip-encrypted = This file is encrypted. Unpack the archive with its password and add the file.
problem-zip-method = This file is packed in a way that is not read here (method { $method }). Unpack the archive and add the file.
problem-zip-unsafe-name = The name of this file leads out of its archive or holds control characters. It was not used; ask where the archive comes from.
problem-zip-long-name = The name of this file has more than { $most } bytes. Give it a shorter one and pack it again.
problem-archive-nested = This is an archive inside another. Unpack the outer one and add the files in it.
problem-unpacks-too-far = Unpacked, this file grows to more than { $times } times its size, as no honest export does. It was not used; ask where it comes from.
problem-too-many-files = These would be { $count } files; { $most } are the most that are held at once. Nothing was added; remove files or add fewer.

## Calls
problem-cancelled = Reading was cancelled. What was there before is unchanged.
problem-source-gone = This input could be read only once and is needed again. Add it again.
problem-not-administrator = Only administrators may see this table. Ask one of them, or sign in as one.
problem-worker-died = The background worker stopped. Add the files again.
problem-worker-restarted = The background worker stopped and was started again. The files were read again; what you did last may be missing: do it once more.
problem-language-not-loaded = { $name } could not be loaded. Check the network and choose it once more; if it happens again, reload the page. ({ $detail })
problem-core-not-started = The core could not be started. Use a current browser, and let the policy of the page hold script-src 'wasm-unsafe-eval'. ({ $detail })
problem-out-of-memory = There is not enough memory for this file. Nothing of it was used; close other tabs and programs, or split the file, and add it again.
problem-user-not-in-table = The user { $login } is not in the table. Check the login name; guests, inactive and unlicensed users are left out.
problem-no-users-file = There is no users file, so there is no table. Add the users export.
problem-unexpected = Something unexpected happened: { $detail } Do it once more; if it happens again, reload the page and add the files anew.
problem-wrong-call = The call is wrong: { $detail }
problem-bad-setting = The value { $value } is not valid for { $setting }.

## Assumptions and warnings
note-heading-guessed = The first row, which begins with "{ $heading }", is taken for the heading, and the columns by their places: its status is neither 0 nor 1.
note-no-services-file = There is no services file: every active user is taken as licensed for Kintone.
note-no-departments-file = There is no departments file: departments are shown by their codes.
note-no-memberships-file = There is no file of departments to which users belong: departments are shown only where the users file names them.
note-no-access-file = There is no access log: no access is known for any user.
note-snapshot-is-table = The table is that of { $name }, as of { $day }: its dates and numbers stand as they are. Window, time zones, rule and the start of recording have no effect on them.
note-list-is-table = The table stands on the last access of each user in { $name }, as of { $day }. The number of access days is known only where it is 0.
note-snapshot-day-guessed = That { $name } is of { $day } follows only from when the file was last changed. Give its day if it is another.
note-as-of-without-effect = The as-of date { $asOf } has no effect: the table is that of { $day }.
note-listed-though = The table has users whom the exports would leave out: { $inactive } inactive, { $guest } guests, { $unlicensed } without Kintone, { $deleted } deleted. They stay, as the table lists them.
note-no-time-read = Not one time in the column "{ $column }" could be read, for example "{ $text }". Known are dates such as 2026-11-20, 20/11/2026, 20.11.2026, 20 Nov 2026 and November 20, 2026, with a time and a zone behind them or without, and seconds since 1970. Choose another column for the time, or export the times in one of these forms.
note-american-central-time = Times with CST or CDT are read as those of America (UTC−06:00, UTC−05:00). If China's is meant, export the times with their offset.
note-china-standard-time = Times with CST are read as those of China (UTC+08:00), as the headings are Chinese. If America's are meant, export the times with their offset.
note-no-known-user = None of the users of this log is a known user. Check that the right column was taken for the user, and that users file and log are of the same company.
note-no-service-column = The log has no service column: every line is taken as one of Kintone.
note-no-result-column = The log has no result column: every line is taken as successful.
note-no-kind-column = The log has no column that tells API executions from people: no line is taken as an API execution.
note-no-status-column = The users file has no status column: every user is taken as active.
note-server-log-utc = The log is a server’s in W3C format, whose times are in UTC. Give the zone of the logs if they are not.
note-log-zone-assumed = The times of the log carry no time zone: they are read in the log's zone.
note-audit-log-lower-bound = The audit log records sign-ins and operations, not the mere viewing of records: the numbers are a lower bound.
note-archive-passed-over = In { $name }, { $count ->
    [one] one entry was passed over: a folder, a link, or a file that a file manager left behind.
   *[other] { $count } entries were passed over: folders, links, and files that file managers leave behind.
}
note-log-probably-cut = The log has exactly 100,000 lines, the limit of one download: it is probably cut off.
note-column-chosen = "{ $heading }" is taken as { $field }. It could also be { $others }: name the column if another is meant.
note-creation-as-time = "{ $heading }" is the only time of this log and is taken as the time of its events.
note-time-by-content = "{ $heading }" is taken as the time, as times stand in it.
note-time-of-two-columns = The columns "{ $date }" and "{ $time }" are taken for one time: a date and a time of day.
note-list-as-log = This is a list with a row for each user: only the last access ("{ $heading }") of each counts. Rows without one are no lines.
note-rows-without-access = { $count } rows name no access and are no lines.
note-heading-zone = The heading "{ $heading }" names a zone: times without one are read in { $zone }.
note-sign-in-rule = Sign-ins to cybozu.com count as accesses (“What counts as an access” in the settings).
note-status-words-unknown = The column { $column } holds words that are not known as a status: { $words }. These users are taken as active; say which words mean active and which inactive.
note-guest-words-unknown = The column { $column } holds words that do not say who is a guest: { $words }. These users are not taken as guests for it; say which words mean guest and which member.
note-result-words-unknown = The column { $column } holds words that are not known as a result: { $words }. These lines are taken as failed; say which words mean success and which failure.
note-inactive-by-more-columns = Users are taken as inactive also where the column { $columns } says so. Name the column of the status to go by that one alone.
note-most-lines-malformed = { $lines } of { $all } lines of this log have no time that can be read. { note-most-lines-cell }
note-most-lines-unreadable = { $lines } of { $all } lines of this log could not be read. The list of its problems says why.
note-most-lines-system = { $lines } of { $all } lines of this log name no person. { note-most-lines-cell }
note-most-lines-guest = { $lines } of { $all } lines of this log are of guests. { note-most-lines-cell }
note-most-lines-unknown-user = { $lines } of { $all } lines of this log are of users that no users file holds. { note-most-lines-cell }
note-most-lines-other-service = { $lines } of { $all } lines of this log are of another service than Kintone. { note-most-lines-cell }
note-most-lines-failed = { $lines } of { $all } lines of this log were taken as failed. { note-most-lines-cell }
note-most-lines-api = { $lines } of { $all } lines of this log were taken as API executions. { note-most-lines-cell }
note-most-lines-before-recording = { $lines } of { $all } lines of this log are of days on which nothing was recorded. { note-most-lines-cell }
note-most-lines-after-as-of = { $lines } of { $all } lines of this log are later than the as-of date. { note-most-lines-cell }
note-most-lines-cell = { $valueLines ->
    [0] The column { $column } holds "{ $value }", for example; check that it is the right one.
    [one] The column { $column } holds "{ $value }", in one line; check that it is the right one.
   *[other] The column { $column } holds "{ $value }" most often, in { $valueLines } lines; check that it is the right one.
}
note-reaches-until = The newest counted day is { $day }, before the as-of date.
note-column-not-found = No file has a column with the heading "{ $heading }", named for { $field }. Check the spelling.
note-department-not-found = No department and no user has the department code { $department }. Check the spelling; give the code, not the name.
note-encoding-doubtful = This file may be in { $encoding } or in { $other }; nothing in it tells which. It was read as { $encoding }: "{ $text }" would be "{ $otherText }" in { $other }. If that looks right, choose { $other } for this file.
