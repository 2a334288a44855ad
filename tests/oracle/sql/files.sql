-- Section 1: "The same bytes given twice change nothing"; files of one kind "are taken in code-point order of their
-- base names, then of their bytes".
CREATE TEMP TABLE files AS
SELECT world, file, name, kind, form, told_date_order, heading,
  row_number() OVER (PARTITION BY world ORDER BY name, bytes) AS position
FROM given_files
QUALIFY row_number() OVER (PARTITION BY world, bytes ORDER BY name, file) = 1;

CREATE OR REPLACE MACRO trimmed(text) AS trim(text, ' ' || chr(9) || chr(160) || chr(12288));

-- `lower` knows more letters than ASCII has: a word of Kintone has ASCII letters only, narrow or wide.
CREATE OR REPLACE MACRO is_kintone(cell) AS
  regexp_full_match(translate(cell, 'ｋｉｎｔｏｅＫＩＮＴＯＥ', 'kintoeKINTOE'), '[Kk][Ii]([Nn][Tt][Oo][Nn][Ee])?');

-- Section 3: "blank lines, headings and repeats of the heading are no lines". A row that cannot be read is a line.
CREATE TEMP TABLE lines AS
SELECT f.world, f.file, f.kind, f.form, f.position, r.row, r.readable, r.cells,
  row_number() OVER () AS line
FROM given_rows r
JOIN files f USING (world, file)
-- In other files such a row is told and left out.
WHERE NOT r.readable AND f.kind = 'access'
  OR r.readable AND (r.cells IS DISTINCT FROM f.heading AND NOT (len(r.cells) <= 1 AND trimmed(coalesce(r.cells[1], '')) = ''));

-- Recognition, section 6: "In a table with two columns or more a row with one cell, and in one with three or more a row
-- with a filled first cell and nothing else, is no user, ... or department".
CREATE OR REPLACE MACRO is_note(cells, heading) AS
  coalesce(len(heading) >= 2 AND len(cells) = 1 OR len(heading) >= 3
    AND len(list_filter(cells[2:], lambda cell: trimmed(coalesce(cell, '')) <> '')) = 0, false);

CREATE TEMP TABLE positions AS
SELECT world, file,
  max(position) FILTER (field = 'timeOfDay') AS time_of_day_at,
  max(position) FILTER (field = 'service') AS service_at,
  max(position) FILTER (field = 'module') AS module_at,
  max(position) FILTER (field = 'action') AS action_at,
  max(position) FILTER (field = 'result') AS result_at,
  max(position) FILTER (field = 'error') AS error_at,
  max(position) FILTER (field = 'kind') AS kind_at,
  max(position) FILTER (field = 'id') AS id_at,
  max(position) FILTER (field = 'login') AS login_at,
  max(position) FILTER (field = 'name') AS name_at,
  max(position) FILTER (field = 'email') AS email_at,
  max(position) FILTER (field = 'status') AS status_at,
  max(position) FILTER (field = 'suspended') AS suspended_at,
  max(position) FILTER (field = 'archived') AS archived_at,
  max(position) FILTER (field = 'displayOrder') AS display_order_at,
  max(position) FILTER (field = 'delete') AS delete_at,
  max(position) FILTER (field = 'department') AS department_at,
  max(position) FILTER (field = 'departmentCode') AS department_code_at,
  max(position) FILTER (field = 'primary') AS primary_at,
  max(position) FILTER (field = 'services') AS services_at,
  max(position) FILTER (field = 'guest') AS guest_at,
  max(position) FILTER (field = 'lastAccess') AS last_access_at,
  max(position) FILTER (field = 'accessDays') AS access_days_at,
  max(position) FILTER (field = 'code') AS code_at,
  max(position) FILTER (field = 'parent') AS parent_at,
  max(position) FILTER (field = 'oldLogin') AS old_login_at,
  max(position) FILTER (field = 'newLogin') AS new_login_at
FROM file_fields
GROUP BY world, file;

-- Cells of repeated columns, by their place in the row.
CREATE TEMP TABLE repeated AS
SELECT l.line, f.field, f.position, trimmed(l.cells[f.position]) AS code
FROM lines l
JOIN file_fields f ON f.world = l.world AND f.file = l.file AND f.field IN ('departmentCodes', 'serviceCodes')
WHERE trimmed(coalesce(l.cells[f.position], '')) <> '';
