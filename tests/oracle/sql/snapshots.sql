-- The review, section 1: what the table stands on.

-- "reading our snapshot takes one `'` away again"
CREATE OR REPLACE MACRO unharmed(text) AS
  CASE WHEN regexp_matches(text, '^''+[ \t\x{00A0}\x{3000}]*[=+\-@＝＋－＠\t\r]') THEN substr(text, 2) ELSE text END;

CREATE TEMP TABLE snapshot_rows AS
SELECT l.world, l.file, l.row,
  unharmed(trimmed(coalesce(l.cells[p.name_at], ''))) AS name,
  unharmed(trimmed(coalesce(l.cells[p.login_at], ''))) AS login,
  unharmed(trimmed(coalesce(l.cells[p.department_at], ''))) AS department,
  unharmed(trimmed(coalesce(l.cells[p.department_code_at], ''))) AS department_code,
  p.department_code_at IS NOT NULL AS has_codes,
  -- `2026-03-31`, `2026/3/31`
  CASE WHEN l.cells[p.last_access_at] <> '' THEN CAST(array_to_string(
    list_transform(regexp_split_to_array(l.cells[p.last_access_at], '[-/]'), lambda part: lpad(part, greatest(2, length(part))::INTEGER, '0')), '-') AS DATE)
  END AS last_access,
  CAST(l.cells[p.access_days_at] AS BIGINT) AS access_days
FROM lines l
JOIN positions p USING (world, file)
JOIN files f USING (world, file)
WHERE l.kind = 'snapshot' AND NOT is_note(l.cells, f.heading);

-- "The day of a snapshot: the setting ...; else `user-access_<date>` where its base name begins so; else the civil day, in
-- the display zone, of the file's modification time ..., shown as a guess"; "where the newest snapshot has no day of its
-- name, `--as-of` too".
CREATE TEMP TABLE snapshot_days AS
WITH changed AS (
  SELECT f.world, f.file, DATE '1970-01-01' + CAST(floor((f.modified + z.utc_offset) / 86400) AS INTEGER) AS day
  FROM (SELECT g.world, g.file, g.modified, s.time_zone FROM given_files g JOIN settings s USING (world) WHERE g.modified IS NOT NULL) f
  ASOF JOIN zone_changes z ON z.zone = f.time_zone AND f.modified >= z.since
), said AS (
  SELECT f.world, f.file,
    coalesce(g.told_day, TRY_CAST(nullif(regexp_extract(f.name, '^user-access_([0-9]{4}-[0-9]{2}-[0-9]{2})', 1), '') AS DATE), s.as_of) AS day,
    g.told_day IS NOT NULL AS told,
    -- "any window in the last heading"
    CAST(regexp_extract(f.heading[p.access_days_at], '[0-9]+') AS INTEGER) AS window_days
  FROM files f
  JOIN given_files g USING (world, file)
  JOIN positions p USING (world, file)
  JOIN settings s USING (world)
  WHERE f.kind = 'snapshot'
)
SELECT s.world, s.file, coalesce(s.day, c.day) AS day, s.day IS NULL AS guessed, s.told, s.window_days
FROM said s
LEFT JOIN changed c USING (world, file);

-- "A number larger than the days from window start to the last access, a number above 0 beside a last access before the
-- window, and 0 beside one in it (one day of slack) ...; where these are more than two rows and more than one in fifty of
-- those with a date, day or window is wrong and the file asks (`--snapshot-date` answers)".
CREATE TEMP TABLE contradictions AS
SELECT d.world, d.file, max(r.last_access) AS newest, count(r.last_access) AS dated,
  count(*) FILTER (r.access_days > greatest(0, r.last_access - d.day + d.window_days + 1)
    OR r.access_days = 0 AND r.last_access > d.day - d.window_days + 1) AS contradicted
FROM snapshot_days d
LEFT JOIN snapshot_rows r USING (world, file)
GROUP BY d.world, d.file;

-- "asked for where the newest last access date in it lies more than 7 days before. ... A day earlier than the newest last
-- access date in it: refused ... None of these: refused, and asks."
INSERT INTO refused
SELECT d.world, d.file
FROM snapshot_days d
JOIN contradictions c USING (world, file)
WHERE d.day IS NULL OR c.newest > d.day OR d.guessed AND c.newest < d.day - 7
  OR NOT d.told AND c.contradicted > 2 AND c.contradicted * 50 > c.dated
UNION
-- "A snapshot whose name says that it is a part (`-10-of-332`) is neither table nor comparison until somebody says that it
-- is whole (`--kind snapshot=FILE`)".
SELECT g.world, g.file
FROM given_files g
JOIN files f USING (world, file)
WHERE g.kind = 'snapshot' AND NOT g.told_kind AND regexp_matches(g.name, '^user-access_.*-[0-9]+-of-[0-9]+');

-- "Snapshots and no access log: the newest snapshot is the table".
CREATE TEMP TABLE bases AS
SELECT d.*
FROM snapshot_days d
ANTI JOIN refused USING (world, file)
WHERE NOT EXISTS (FROM files f WHERE f.world = d.world AND f.kind = 'access')
QUALIFY row_number() OVER (PARTITION BY d.world ORDER BY d.day DESC) = 1;

-- "Row order and cells of the snapshot stand ... a departments file gives the tree ... (without one departments sort by
-- code point of their codes, of their names where there are none ...)".
CREATE TEMP TABLE of_snapshots AS
SELECT r.world, r.login, CASE WHEN r.name = '' THEN r.login ELSE r.name END AS name, r.department, r.department_code,
  CASE WHEN d.code IS NOT NULL THEN 0 WHEN r.department || r.department_code <> '' THEN 1 ELSE 2 END AS class,
  coalesce(d.tree_order, 0) AS tree_order,
  CASE WHEN d.code IS NOT NULL THEN '' WHEN r.has_codes THEN r.department_code ELSE r.department END AS unknown_code,
  coalesce(d.upwards, [r.department_code]) AS upwards,
  r.last_access, r.access_days, row_number() OVER (PARTITION BY r.world ORDER BY r.row) AS display_position
FROM snapshot_rows r
JOIN bases b USING (world, file)
LEFT JOIN departments d ON d.world = r.world AND d.code = r.department_code;

-- "No users file is needed; one that is given ... takes no row away": nobody is left out of a snapshot.
DELETE FROM standing WHERE world IN (SELECT world FROM bases);
