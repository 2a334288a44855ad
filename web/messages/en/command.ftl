# What the command says on standard error.
command-error = Error: { $message }
command-warning = Warning: { $message }
command-note = Note: { $message }
command-column = { $place }, column { NUMBER($column, useGrouping: 0) }
command-input = { $name }: { $kind }, { $encoding }, { NUMBER($lines, useGrouping: 0) } lines
command-duplicate = { $name }: the same bytes as { $original }; not read again
command-more = Warning: { $name }: and { NUMBER($more, useGrouping: 0) } more [{ $code }]
command-near-miss = Warning: the log names { $login } ({ NUMBER($lines, useGrouping: 0) } lines), which differs from the user { $known } only by upper and lower case or width [near-miss]
command-left-out = Left out: { NUMBER($guest, useGrouping: 0) } guests, { NUMBER($inactive, useGrouping: 0) } inactive, { NUMBER($unlicensed, useGrouping: 0) } unlicensed, { NUMBER($deleted, useGrouping: 0) } marked as deleted
command-ledger = Lines of the logs: { $ledger }
command-altered = Row { NUMBER($position, useGrouping: 0) } ({ $login }): { $column } begins like a formula and got a leading apostrophe
command-altered-count = { NUMBER($count, useGrouping: 0) } cells were made harmless for spreadsheets; --raw writes them as they are
command-rows = Written: { NUMBER($shown, useGrouping: 0) } of { NUMBER($rows, useGrouping: 0) } rows
command-not-written = Error: { $target } cannot be written: { $reason }
command-progress = Reading { $file }/{ $files } { $name } { $share }
