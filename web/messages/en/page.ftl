# The words of the page and of the element.

## General
list-separator = {", "}
close = Close
cancel = Cancel
add = Add
remove = Remove
clear-everything = Clear everything

## The page
page-title = User Access Monitor
page-tagline = Who really uses their Kintone licence
page-language = Language
address-ignored = { $count ->
    [one] One part of the address cannot be shown and was left out: { $parts }
   *[other] Parts of the address cannot be shown and were left out: { $parts }
}
address-cut = The address holds { $most } of the { $count } chosen departments: a link to this view shows those alone.
privacy-promise = Your files stay on this machine. Nothing is uploaded.
requests-made = Requests since this page was loaded, as the browser counts them: { $formatted }.
requests-stopped = Stopped by its policy: { $formatted }.

## Offline
offline = Offline
offline-title = Open this page without a network
offline-why = The page’s own files are kept in this browser, fetched once from this site. Your exports are never kept. “Clear everything” takes them away again.
offline-keep = Make available offline
offline-kept = Available offline in this browser. The browser’s menu can install it as an app.
offline-remove = Remove from this browser
offline-failed = It could not be made available offline ({ $detail }). Check the network and try again.

## First screen
drop-invitation = Drop the exports of cybozu.com here
drop-any-order = All together or one by one, in any order. CSV or JSON, as exported, also packed as ZIP or gzip.
drop-choose-files = Choose files
drop-choose-folder = Choose a folder
drop-add-files = Add files
drop-hint-small = or drop them here
link-waits = This link opens a view as soon as the files are added:
sample-try = Try the sample
sample-shown = This is the sample: a made-up company. Your own files take its place.
sample-end = End the sample
sources-title = Where the files come from
sources-begin = In cybozu.com, gear menu:
source-required = Needed
source-there = Read
source-optional = Recommended
source-users-path = Users & System Administration › Export to File › Users
source-users-use = Every row of the table is one of these users.
source-access-path = Users & System Administration › Audit Logs › View & Download
source-access-use = The access days: of the last 30 days or more, in downloads of at most 100,000 lines. Any other access log with a time and a user column works too.
source-services-path = Users & System Administration › Export to File › User available services
source-services-use = Who is licensed for Kintone. Without it, every active user counts as licensed.
source-departments-path = Users & System Administration › Export to File › Departments
source-departments-use = Names and order of the departments.
source-memberships-path = Users & System Administration › Export to File › Departments to which users belong
source-memberships-use = Which department each user belongs to.
sources-more = Also read: the guest user list, a list of renamed users (old and new login name), and the JSON of the User API and the audit log API.
source-screen = Only the CSV of Kintone's own screen? Add it alone: it is a whole table.
source-screen-path = Kintone Administration › User Access Monitoring › Export to File

## Kinds of files
kind-users = Users
kind-departments = Departments
kind-memberships = User departments
kind-services = Services
kind-guests = Guests
kind-aliases = Renamed users
kind-access = Access log
kind-snapshot = Earlier table
kind-unknown = Not recognised

## Files
inputs-title = Files
inputs-more = Show { $count } more
input-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
input-waiting = Waits for the users file
input-not-used = Not used
input-duplicate = Same as another file
input-duplicate-of = This file holds the same bytes as { $name }. It changes nothing.
input-remove = Remove { $name }
input-problem-count = { $count ->
    [one] { $formatted } problem
   *[other] { $formatted } problems
}
input-problems = Problems
input-archive = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
input-changed = changed by hand
input-how-read = Change how it is read
input-replace = Replace
input-snapshot-date = Day of the table
input-replace-with = Choose the file that replaces { $name }
input-replace-drop = Drop to replace
input-remove-archive = Remove { $name } and all its files
older-file = holds mostly the same { $kind } as
older-drop = Take the older file out
older-keep = Use both
files-partial = { $count ->
    [one] One file could not be used; the table is made of the others.
   *[other] { $count } files could not be used; the table is made of the others.
}
files-partial-why = Show why
rail-hide = Hide the files
rail-show = Show the files
problem-at-line = Line { $line }
problem-at-column = Column { $column }
problem-times = { $count }×
problem-more = { $count ->
    [one] One more place is not listed.
   *[other] { $count } more places are not listed.
}
mapping-title = How the file is read
mapping-kind = Kind
mapping-encoding = Encoding
mapping-delimiter = Delimiter
mapping-dateOrder = Dates such as 11/10/2026
mapping-zone = Times without a zone (all logs)
mapping-recognised = { $value } (recognised)
mapping-automatic = Automatic
mapping-means = What words mean
mapping-means-word = Word
mapping-means-meaning = Meaning
mapping-means-none = As it is known
word-active = active
word-inactive = inactive
word-guest = guest
word-member = no guest
word-success = success
word-failure = failure
word-never = never accessed
mapping-first-row = The first row names the columns
mapping-column = Column { $position }
mapping-none = Not read
mapping-preview = First rows
mapping-missing = Still to choose: { $fields }.
mapping-others = { $field } could also be:
mapping-complete = Everything needed is there: { $fields }.
mapping-recognise = Back to what was recognised
mapping-apply = Read it this way
delimiter-comma = Comma
delimiter-tab = Tab
delimiter-semicolon = Semicolon
delimiter-space = Space
delimiter-pipe = Vertical bar (|)
date-order-mdy = Month first
date-order-dmy = Day first
field-time = Time
field-timeOfDay = Time of day
field-user = User
field-service = Service
field-module = Module
field-action = Action
field-result = Result
field-error = Error code
field-kind = Kind of access
field-login = Login name
field-name = Display name
field-email = E-mail
field-employeeNumber = Employee ID
field-status = Status
field-displayOrder = Display order
field-delete = Delete
field-startDate = Start date
field-department = Department
field-departmentCode = Department code
field-parentCode = Parent department code
field-services = Services
field-guest = Guest
field-oldLogin = Old login name
field-newLogin = New login name
field-lastAccess = Last access
field-accessDays = Access days
rail-summary = { $files ->
    [one] { $files } file
   *[other] { $files } files
} · { $lines } log lines · { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
rail-failed = { $count ->
    [one] · { $count } file not used
   *[other] · { $count } files not used
}
waiting-title = The users file is missing
waiting-users = Add the users export: the table has one row for each user in it.

## Reading
progress = Progress
progress-starting = Starting …
progress-identify = Looking at { $name } ({ $file } of { $files })
progress-directory = Reading { $name } ({ $file } of { $files })
progress-access = Reading { $name } ({ $file } of { $files })
progress-hash = Computing the SHA-256 of { $name } ({ $file } of { $files })
progress-bytes = { $read } of { $total }
progress-left-seconds = about { $count } seconds left
progress-left-minutes = about { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
} left
progress-lines = { $count ->
    [one] { $formatted } row
   *[other] { $formatted } rows
}

## Settings
field-number = A whole number from { $min } to { $max }.
field-day = A day from { $min } to { $max }.
settings-title = Settings
settings-as-of = As-of date
settings-window = Window (days)
settings-time-zone = Time zone of the days
settings-log-time-zone = Time zone of the logs
settings-log-time-zone-same = Same as the days
settings-summary = { $days ->
    [one] { $days } day
   *[other] { $days } days
} · { $zone }
settings-rule = What counts as an access
rule-screen = As Kintone’s screen does
rule-screen-why = Lines of Kintone that succeeded and are no API execution.
rule-screen-or-sign-in = As Kintone’s screen does, or a sign-in
rule-screen-or-sign-in-why = Also counts sign-ins to cybozu.com, because the audit log does not record the mere viewing of records.
settings-recording-start = Recording began
settings-recording-start-why = Accesses before this day do not count. Kintone records since 12 June 2022.
settings-disabled = Times in which the feature was disabled
settings-disabled-from = Disabled from
settings-disabled-to = Disabled until
settings-disabled-remove = Remove { $from } to { $to }
settings-disabled-order = It must not end before it begins.
settings-disabled-why = It could be disabled until 30 November 2022. Both days included.
settings-text-order = Sort names as this language does, not by code point
settings-snapshot-why = The table is an earlier one: its day and its window are its own, and zones, rule and start of recording have no effect on its numbers.
settings-basis-logs = Make the table from the logs
settings-basis-snapshot = Take the newest earlier table instead
chip-log-zone = Times of the logs: { $zone }
chip-recording-start = Recording began { $day }
chip-disabled = Disabled: { $ranges }
chip-whole-days = Days said to be whole
chip-setting-usual = Back to usual: { $setting }
settings-active = Settings that are not as usual
zone-usual = Usual
as-of-reaches = The logs reach until { $day }.
as-of-use = Use this day

## What the logs cover
coverage-whole = The logs cover all { $days } days.
coverage-part = The logs cover { $covered } of these { $days } days. Missing: { $missing }. Who shows no access may have had some on the others.
coverage-none = No log covers these { $days } days ({ $missing }): nobody can be told to be unused. Add the logs of these days.
coverage-why = Gaps and days in doubt ({ $count })
coverage-doubtful = { $day }: { $lines } lines, where { $usual } are usual. A part is probably missing, or it was a holiday.
coverage-day-without-log = { $day }: no log speaks of this day, so it is not taken as whole.
coverage-whole-day = It is whole
coverage-whole-day-of = { $day } is whole
coverage-all-whole = All these days are whole
coverage-doubt-again = Doubt these days again
coverage-settings = As of { $day } · { $days } days · { $zone } · { $rule }
gap-before-recording = before recording began
gap-disabled = the feature was disabled
gap-incomplete = a part is probably missing
gap-cut = the end of a log of exactly 100,000 lines, where it was probably cut
gap-before-logs = before the first day of the logs
gap-after-logs = behind the last day of the logs
gap-between-logs = between two logs, or no line for more than a month

## Filters
filters-title = Filters
filter-any = Any
filter-text = Search
filter-text-hint = Name, login or department
filter-department = Department
department-search = Search departments
department-unfold = Show the departments below { $name }
department-fold = Hide the departments below { $name }
filter-with-below = With the departments below
filter-last-access-by = Last access in or before
filter-last-access-by-day = Last access on or before
filter-max-days = At most … access days
never-in-logs = No access in the logs
never-at-all = Never accessed
filter-before-logs = The logs begin on { $day }: nothing is known of accesses before.
filters-clear = Clear filters
filter-open = Filter
filters-active = Filters that are on
chip-remove = Remove the filter: { $filter }
chip-text = Search: { $text }
chip-department = { $name }
chip-department-below = { $name } and below
chip-departments = { $count } departments
chip-departments-below = { $count } departments and below
chip-last-access-by = Last access by { $by }
chip-max-days = { $days ->
    [one] { $days } day at most
   *[other] { $days } days at most
}

## Table
table-caption = User access
table-empty = No user matches these filters.
table-nobody = The files hold no active user who is licensed for Kintone. “{ left-out-title }” tells who was left out, and why.
table-loading-row = …
print-part = { $rows ->
    [one] { $rows } row is printed here.
   *[other] { $rows } rows are printed here.
} Download the CSV for all of them.
column-user = User
column-department = Department
column-last-access = Last Access Date
column-access-days = Number of Access Days (in the last { $days ->
    [one] { $days } day
   *[other] { $days } days
})
department-none = (None)
count-all = { $rows } of { $rows } users
count-shown = { $shown } of { $rows } users
sorted-display-order = In the users’ display order
sorted-ascending = Sorted by { $column }, ascending
sorted-descending = Sorted by { $column }, descending
sort-display-order = Back to the users’ display order

## Columns of the table and the strip of days
columns-open = Columns
column-login = Login name
column-email = E-mail
column-department-code = Department code
column-departments = All departments
column-status = Status
column-start-date = Start date
column-first-seen = First seen
column-day-by-day = Day by day
access-days-no-log = No log
strip-days = { $counted } of { $days ->
    [one] { $days } day
   *[other] { $days } days
}, last { $last }
strip-missing = ; { $days ->
    [one] one day
   *[other] { $days } days
} without a log
strip-legend = Tall: an access. Pale: none. A line: no log.
strip-none = { $counted } of { $days ->
    [one] { $days } day
   *[other] { $days } days
}, no access in the logs
rows-select-all = Select all rows shown
row-select = Select { $name }
rows-selected = { $count ->
    [0] No row selected
    [one] One row selected
   *[other] { $formatted } rows selected
}
rows-copy = Copy
rows-clear = Clear selection

## Profile
profile-login = Login name
profile-email = E-mail
profile-status = Status
profile-departments = Departments
profile-department-primary = (shown in the table)
profile-department-unknown = (unknown code)
profile-services = Services
profile-services-unknown = Unknown: no services file
profile-services-none = None
profile-start-date = Start date
profile-calendar = Access days
profile-snapshots = Earlier tables
profile-days-list = { $count ->
    [one] { $count } day as a list
   *[other] All { $count } days as a list
}
profile-no-days = No access day is known.
profile-previous = Previous user
profile-next = Next user
status-active = Active
status-inactive = Inactive
calendar-access = Access
calendar-window = { $days ->
    [one] The last { $days } day
   *[other] The last { $days } days
}
calendar-unknown = Not in the logs

## Notes, left-out users, ledger
notes-title = Check before you trust the numbers
notes-more = { $count } more notes
notes-alike = { $count ->
    [one] One more like this
   *[other] { $count } more like this
}
unknown-title = Login names in no users file
near-misses = { $count ->
    [one] One nearly names a user
   *[other] { $formatted } nearly name a user
}
near-several = Several may be meant; none is joined:
unknown-logins = { $count ->
    [one] One is nobody’s
   *[other] { $formatted } are nobody’s
}
unknown-lines = { $count ->
    [one] { $formatted } line
   *[other] { $formatted } lines
}
unknown-more = { $count ->
    [one] And one more with fewer lines
   *[other] And { $formatted } more with fewer lines
}
unknown-further = { $count ->
    [one] One line more is of a login name that is not listed.
   *[other] { $formatted } lines more are of login names that are not listed.
}
join-why = { $count ->
    [one] One nearly names a single user, in the logs or in the files of services and departments. If it is the same person, join it: a list of renamed users is added to the files.
   *[other] { $formatted } nearly name a single user, in the logs or in the files of services and departments. If they are the same people, join them: a list of renamed users is added to the files.
}
join-logins = Join them
save-aliases = Save the list
joined-by = { $count ->
    [one] One login name is joined by { $name }.
   *[other] { $count } login names are joined by { $name }.
}
left-out-title = Not in the table
left-out-list = List
left-out-reason = Reason
left-out-guest = Guest
left-out-inactive = Inactive
left-out-unlicensed = Not licensed for Kintone
left-out-deleted = Marked as deleted
left-out-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
ledger-title = Where the lines went
ledger-show = Show the lines
ledger-hide = Hide the lines
ledger-login-lines = { $count ->
    [one] One line
   *[other] { $formatted } lines
}:
ledger-more = { $more } more are not listed.
ledger-total = All logs: where the lines went
ledger-bucket = Reason
ledger-lines = Lines read
ledger-malformed = Malformed
ledger-malformed-why = No readable time, too short for its user column, or an open quotation mark.
ledger-system = System
ledger-system-why = The user is empty, nobody or -.
ledger-guest = Guests
ledger-guest-why = The user is a guest.
ledger-unknownUser = Unknown users
ledger-unknownUser-why = The user is in no users file.
ledger-otherService = Other services
ledger-otherService-why = The service is not Kintone.
ledger-failed = Failed
ledger-failed-why = The access ended in an error.
ledger-api = API executions
ledger-api-why = An API was executed without a screen.
ledger-beforeRecording = Before recording
ledger-beforeRecording-why = The day is before recording began, or the feature was disabled.
ledger-afterAsOf = After the as-of date
ledger-afterAsOf-why = The day is after the as-of date.
ledger-counted = Counted
ledger-counted-why = Everything else.

## Downloads
csv-download = Download in CSV format
csv-download-all = Download all { $formatted } users as CSV
csv-download-part = Download the { $count ->
    [one] one user
   *[other] { $formatted } users
} shown as CSV
csv-options = What to save
saved-close = Close
csv-rows = Rows of the CSV
csv-rows-all = All rows ({ $count })
csv-rows-shown = Rows shown ({ $count })
csv-raw = Leave cells untouched
csv-raw-why = Writes cells that a spreadsheet would take for a formula exactly as they are.
csv-altered = { $count ->
    [one] One cell was made harmless for spreadsheets
   *[other] { $count } cells were made harmless for spreadsheets
}
csv-altered-why = A spreadsheet would run them as formulas, so each got a leading apostrophe.
csv-altered-cell = Row { $row }, { $column }:
csv-column-user = user
csv-column-login = login name
csv-column-department = department
csv-column-departmentCode = department code
manifest-save = Save manifest
manifest-why = A JSON file that names the CSV, its rows and SHA-256, with the settings, the SHA-256 of every input and where each log line went.
command-title = The same on the command line
command-why = This command writes the same table.

## Said to screen readers
announce-loaded = { $files ->
    [one] { $files } file
   *[other] { $files } files
}, { $lines } lines read. { $users } users in the table.
announce-failed = { $count ->
    [one] One file could not be used.
   *[other] { $count } files could not be used.
}
announce-removed = { $name } was removed{ $more ->
    [0] {""}
   *[other] , and { $more } more
}. { $users } users in the table.
announce-settings = As of { $day }, window of { $days ->
    [one] { $days } day
   *[other] { $days } days
}, time zone { $zone }.
announce-joined = { $count ->
    [one] One login name was joined by { $name }.
   *[other] { $count } login names were joined by { $name }.
}
announce-saved = { $name } was saved with { $count ->
    [one] { $count } row
   *[other] { $count } rows
}.
announce-copied = { $count ->
    [one] One row was copied.
   *[other] { $formatted } rows were copied.
}
announce-cleared = Everything was cleared.

## Problems of the element itself
problem-policy-forbids = The content security policy of this page forbids the background worker. It needs: { $directive }
problem-nothing-dropped = There was no file in what was dropped. Drop the exported files, or a folder that holds them.
problem-copy-too-many = At most { $most } rows can be copied at once. Select fewer, or download the CSV.
problem-copy-refused = The browser did not let the rows be copied. Allow the clipboard for this page and press Copy again, or download the CSV.
problem-download-refused = The browser did not take { $name } for saving ({ $detail }). Free some space, allow downloads for this page, and try again.
