# What the command says on standard error.
command-error = Error: { $message }
command-warning = Warning: { $message }
command-note = Note: { $message }
command-column = { $place }, column { NUMBER($column, useGrouping: 0) }
command-input = { $name }: { $kind }, { $encoding }, { NUMBER($lines, useGrouping: 0) } lines
command-columns = { $name }: columns { $columns }
command-duplicate = { $name }: the same bytes as { $original }; not read again
command-more = Warning: { $name }: and { NUMBER($more, useGrouping: 0) } more [{ $code }]
command-unknown-more = Note: { $count ->
    [one] one more login name of the logs is in no users file [{ $code }]
   *[other] { NUMBER($count, useGrouping: 0) } more login names of the logs are in no users file [{ $code }]
}
command-unknown-further = Note: { $lines ->
    [one] one more line of the logs is of a login name in no users file that is not listed [{ $code }]
   *[other] { NUMBER($lines, useGrouping: 0) } more lines of the logs are of login names in no users file that are not listed [{ $code }]
}
command-near-miss-joins = Note: { $count ->
    [one] one login name can be joined to a user: --save-aliases FILE writes the list of renamed users that does it
   *[other] { NUMBER($count, useGrouping: 0) } login names can be joined to users: --save-aliases FILE writes the list of renamed users that does it
}
command-aliases = Written: { $count ->
    [one] one login name to be joined, in { $target }. Give this file with the others where it is right.
   *[other] { NUMBER($count, useGrouping: 0) } login names to be joined, in { $target }. Give this file with the others where it is right.
}
command-left-out = Left out: { NUMBER($guest, useGrouping: 0) } guests, { NUMBER($inactive, useGrouping: 0) } inactive, { NUMBER($unlicensed, useGrouping: 0) } unlicensed, { NUMBER($deleted, useGrouping: 0) } marked as deleted
command-ledger = Lines of the logs: { $ledger }
command-altered = Row { NUMBER($position, useGrouping: 0) } ({ $login }): { $column } begins like a formula and got a leading apostrophe
command-altered-count = { NUMBER($count, useGrouping: 0) } cells were made harmless for spreadsheets; --raw writes them as they are
command-rows = Written: { NUMBER($shown, useGrouping: 0) } of { NUMBER($rows, useGrouping: 0) } rows
command-part = { $name } does not say that it holds { NUMBER($shown, useGrouping: 0) } of { NUMBER($rows, useGrouping: 0) } rows. Name it { $better }.
command-not-written = Error: { $target } cannot be written: { $reason }. Check the folder, its permissions, and the room on the disk.
command-progress = Reading { $file }/{ $files } { $name } { $share }
command-bad-setting = The value "{ $value }" is not valid for { $option }. See --help for the values that are.
command-wrong-option = There is no option { $option }. See --help for all options; a file whose name begins with - is named after --.
command-wrong-value-missing = The option { $option } needs a value. See --help; a value that begins with - is written { $option }=VALUE.
command-wrong-value-given = The option { $option } takes no value. Leave out what follows the =.
command-wrong-no-file = No file is named. Name the exports to read; see --help.
command-wrong-empty-name = A file name is empty. Name a file, or leave the option out.
command-wrong-with-below = --with-below needs --department. Name the department, too.
command-wrong-column-twice = --column names two headings for { $field }, and one would be lost. Name one; give the column the same heading in all files.
command-wrong-file-twice = { $option } says two things of { $file }. Say one.
command-wrong-over-input = { $target } is an input and would be overwritten. Name another file.
command-wrong-same-target = { $one } and { $other } name the same file. Name two files.
