# The help. Every line is a paragraph; `term | text` is a line of a list.
help = Help
help-counts-title = What counts as an access
help-counts =
    Every line of a log lands in exactly one of ten groups: the first that fits, in this order. So the groups always add up to the lines read, and only the last one counts.
help-counts-more =
    A day counts once for each user, however many lines it has. Logs that overlap, or that are added twice, change nothing.
    What a log does not tell, such as a missing result column, passes. Each such assumption is named beside the files.
help-differs-title = Why numbers differ from Kintone’s
help-differs =
    Kintone’s own screen knows every visit. An audit log holds sign-ins and operations, so this table shows what is proven: a lower bound.
    Viewing | Opening a record or a list leaves no line. Somebody who only reads looks idle here.
    Sign-ins | They belong to cybozu.com as a whole and count only with the rule that says so. One sign-in can last for days.
    Time zone | A day runs from midnight to midnight in the zone that you set. In another zone, an access near midnight falls on the day before or after.
    Cut logs | One download holds 100,000 lines at most. A log of exactly that length is marked: download shorter times, and add them all.
    Gaps | No access can show on a day that no log covers. Logs older than six weeks lie as archives under the same menu.
    API and other services | What programs do through the API, and visits to Garoon or to the administration alone, count neither here nor in Kintone.
    Before recording | Kintone records since 12 June 2022. Until November 2022 that could be disabled; enter such times in the settings.
help-files =
    Sign in as an administrator and export with a header row, in any encoding. Add the files together or one by one, as CSV, JSON or ZIP.
help-privacy-title = What privacy means here
help-privacy =
    What is promised | Your browser reads the files on this machine. A policy forbids this page every connection, and the browser’s count of requests shows that it kept to it.
    What is kept | Nothing, unless you ask for it. “{ clear-everything }” ends the reading programs, frees the memory, and removes whatever you had kept.
    What stands in the address | The language, and the view with its settings. Never a name, a login or what you searched for.
    What is not promised | Extensions of the browser and other programs on this machine see what you see. Saved files are personal data in your downloads: keep them as you keep the exports.
help-review-title = From the table to a decision
help-review =
    1 | Read the notes beside the files. Are the users, the services and all logs there, and until which day do the logs reach?
    2 | Sort by last access date or by access days, or filter: no access, last access in or before a month or a day, few days, one department.
    3 | Open a name. The calendar tells days without access from days that no log covers. Nobody is idle on a day that nobody recorded.
    4 | Ask the person or the department. New staff, leave and seasonal work are in no log.
    5 | Save the table as CSV, for asking and as a record. The manifest beside it says which files and settings made it.
    6 | Take or pass on the licence in Users & System Administration › Services & Users. The user’s other services stay as they are.
help-keys-title = Keys
help-keys =
    Tab | to the next control; Shift + Tab to the one before
    / | to the search
    ↑ ↓ | to the user above or below; Page Up and Page Down by a screen, Home and End to the first and the last
    Enter | opens the profile of a user, sorts by a heading
    Space | selects a user; Shift + ↑ ↓ several, Ctrl + A all that are shown
    Ctrl + C | copies the selected rows, for a spreadsheet
    Esc | closes what was opened, or ends the selection; the focus goes back to where it was
