-- Section 4: the table; section 5: the CSV.

CREATE TEMP TABLE counted_days AS SELECT DISTINCT world, login, day FROM verdicts WHERE bucket = 'counted';

CREATE TEMP TABLE monitored AS
SELECT u.world, u.login,
  CASE WHEN u.given_name = '' THEN u.login ELSE u.given_name END AS name,
  coalesce(d.name, '') AS department, coalesce(d.code, '') AS department_code,
  d.class, d.tree_order, d.unknown_code, d.upwards,
  (SELECT max(day) FROM counted_days c WHERE c.world = u.world AND c.login = u.login AND c.day <= s.as_of) AS last_access,
  (SELECT count(*) FROM counted_days c WHERE c.world = u.world AND c.login = u.login
    AND c.day BETWEEN s.as_of - coalesce(s.window_days, 30) + 1 AND s.as_of) AS access_days,
  -- "Display Order ascending, equal or empty ones in file order, empty ones after numbers"
  row_number() OVER (PARTITION BY u.world ORDER BY u.display_order NULLS LAST, u.file_order) AS display_position
FROM standing u
JOIN settings s USING (world)
JOIN user_departments d USING (world, login)
WHERE u.standing = 'listed'
UNION ALL BY NAME
FROM of_snapshots;

CREATE TEMP TABLE filtered AS
SELECT m.*,
  -- "a part of the text, after NFKC and lower case"; a line feed inside is found by a blank.
  (s.filter_text = '' OR list_bool_or([
      contains(replace(folded_name.folded, chr(10), ' '), needle.folded),
      contains(replace(folded_login.folded, chr(10), ' '), needle.folded),
      contains(replace(folded_department.folded, chr(10), ' '), needle.folded)]))
  AND (NOT EXISTS (FROM filter_departments f WHERE f.world = m.world)
    OR EXISTS (FROM filter_departments f WHERE f.world = m.world
      AND (f.code = m.department_code OR (s.with_below AND f.code <> '' AND list_contains(m.upwards, f.code)))))
  -- "last access on or before a month or a date (`-` passes)"
  AND (s.last_access_by IS NULL OR m.last_access IS NULL
    OR strftime(m.last_access, '%Y-%m-%d')[:length(s.last_access_by)] <= s.last_access_by)
  AND (s.max_days IS NULL OR m.access_days <= s.max_days)
  AND (NOT s.never OR m.last_access IS NULL) AS shown
FROM monitored m
JOIN settings s USING (world)
LEFT JOIN folded_texts needle ON needle.text = s.filter_text
LEFT JOIN folded_texts folded_name ON folded_name.text = m.name
LEFT JOIN folded_texts folded_login ON folded_login.text = m.login
LEFT JOIN folded_texts folded_department ON folded_department.text = m.department;

-- "Descending reverses the key alone: `(None)` and `-` change ends, ties stay in the users' display order". Each sort
-- gives its rows a rank with ties; descending counts the ranks from the other end.
CREATE TEMP TABLE ranked AS
SELECT f.*,
  CASE s.sort_key
    WHEN 'user' THEN dense_rank() OVER (PARTITION BY f.world ORDER BY f.name)
    WHEN 'department' THEN dense_rank() OVER (PARTITION BY f.world ORDER BY f.class, f.tree_order, f.unknown_code)
    WHEN 'last-access' THEN dense_rank() OVER (PARTITION BY f.world ORDER BY f.last_access NULLS FIRST)
    WHEN 'access-days' THEN dense_rank() OVER (PARTITION BY f.world ORDER BY f.access_days)
    ELSE 0
  END * CASE WHEN s.descending THEN -1 ELSE 1 END AS rank
FROM filtered f
JOIN settings s USING (world);

CREATE OR REPLACE MACRO quoted(text) AS '"' || replace(text, '"', '""') || '"';

-- "cells of free text that begin, after blanks, with `= + - @` (or full-width), TAB or CR are made harmless with a leading
-- `'` (a cell that already begins with `'` before such text gets another)".
CREATE OR REPLACE MACRO harmless(text, raw) AS
  CASE WHEN NOT raw AND regexp_matches(text, '^''*[ \t\x{00A0}\x{3000}]*[=+\-@＝＋－＠\t\r]') THEN '''' || text ELSE text END;

CREATE TEMP TABLE headings AS
SELECT world,
  CASE language
    WHEN 'ja' THEN ['ユーザー', 'ユーザー（ログイン名）', '組織', '組織（組織コード）', '最終アクセス日', '過去' || days || '日間のアクセス日数']
    WHEN 'zh' THEN ['用户', '用户（登录名）', '组织', '组织（组织代码）', '上次访问日期', '近' || days || '天的访问天数']
    WHEN 'zh-TW' THEN ['使用者', '使用者（登入名稱）', '組織', '組織（組織代碼）', '最後存取日期', '近' || days || '天的存取天數']
    ELSE ['User', 'User (Login Name)', 'Department', 'Department (Department Code)', 'Last Access Date',
      'Number of Access Days (in the last ' || days || ' days)']
  END AS cells
FROM (
  -- A snapshot's numbers are of a window of their own.
  SELECT s.world, s.language, CAST(coalesce(b.window_days, s.window_days, 30) AS VARCHAR) AS days
  FROM settings s
  LEFT JOIN bases b USING (world)
);

CREATE TEMP TABLE csv_lines AS
SELECT world, 0 AS position, array_to_string(list_transform(cells, lambda cell: quoted(cell)), ',') AS csv_line FROM headings
UNION ALL
SELECT r.world, row_number() OVER (PARTITION BY r.world ORDER BY r.rank, r.display_position, r.login),
  array_to_string([
    quoted(harmless(r.name, s.raw)),
    quoted(harmless(r.login, s.raw)),
    quoted(harmless(r.department, s.raw)),
    quoted(harmless(r.department_code, s.raw)),
    quoted(coalesce(strftime(r.last_access, '%Y-%m-%d'), '')),
    quoted(CAST(r.access_days AS VARCHAR))], ',')
FROM ranked r
JOIN settings s USING (world)
WHERE r.shown OR NOT s.shown_only;
