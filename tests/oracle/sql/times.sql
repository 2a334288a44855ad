-- Section 1, Times.

-- Recognition, section 4: "Result words, case and width ignored ... Blanks around a word do not matter."
CREATE OR REPLACE MACRO says_success(word) AS
  word IN ('success', 'succeeded', 'successful', 'succeed', 'ok', 'passed', 'pass', 'allow', 'allowed', 'granted', 'true', 'yes',
    'completed', '成功', '完了', '正常', '許可');
CREATE OR REPLACE MACRO says_failure(word) AS
  word IN ('failure', 'failed', 'fail', 'error', 'denied', 'deny', 'blocked', 'rejected', 'false', 'no', 'interrupted', '失敗',
    'エラー', '拒否', '失败');

-- A status is the result, and an application the service, "only where a result word", "a Kintone name stands in it";
-- beside a service the application is the module.
CREATE TEMP TABLE shown AS
SELECT p.world, p.file,
  NOT coalesce(list_contains(['Status', '状態', '状态'], f.heading[p.result_at]), false)
    -- "True, false, yes, no and numbers other than 100 to 599 alone do not make a status column a result"
    OR bool_or((says_success(r.folded) OR says_failure(r.folded)) AND r.folded NOT IN ('true', 'false', 'yes', 'no')
      OR regexp_full_match(r.folded, '[1-5][0-9]{2}')) AS result_shown,
  NOT coalesce(list_contains(['Application', 'アプリ', '应用'], f.heading[p.service_at]), false)
    OR bool_or(is_kintone(l.cells[p.service_at])) AS service_shown
FROM positions p
JOIN files f USING (world, file)
LEFT JOIN lines l ON l.world = p.world AND l.file = p.file AND l.readable
LEFT JOIN folded_texts r ON r.text = trimmed(l.cells[p.result_at])
WHERE f.kind = 'access'
GROUP BY p.world, p.file, p.result_at, p.service_at, f.heading;

-- Recognition, section 2: "Last access goes before event ... Several event columns: of a pair first/last or start/end the
-- one that is the later use for lists and the start for events is meant (`date_last` before `date_first`; `start` before
-- `end`), else the first"; when something was created is the event's where it is the only time.
CREATE TEMP TABLE chosen_times AS
SELECT c.world, c.file, c.field, c.position
FROM file_fields c
JOIN files f USING (world, file)
WHERE c.field IN ('time', 'lastAccessTime', 'createdTime')
QUALIFY row_number() OVER (PARTITION BY c.world, c.file ORDER BY
  list_position(['lastAccessTime', 'time', 'createdTime'], c.field),
  coalesce(f.heading[c.position], '') IN ('date_first', 'End time'), c.position) = 1;

-- Section 3: "*Actor* ... before *user* ... Of several in one class: the one with the most values ... that are logins of
-- the users file ...; ties: the first."
CREATE TEMP TABLE chosen_users AS
SELECT c.world, c.file, c.field, c.position
FROM file_fields c
WHERE c.field IN ('actor', 'user')
QUALIFY row_number() OVER (PARTITION BY c.world, c.file ORDER BY c.field <> 'actor',
  (SELECT count(*) FROM lines l JOIN users u ON u.world = l.world AND u.login = trimmed(l.cells[c.position])
    WHERE l.world = c.world AND l.file = c.file) DESC, c.position) = 1;

-- "In a last-access column an empty cell, `-` ... say that there was no access ... Where such a list is read as `access`,
-- the row is no line".
CREATE OR REPLACE MACRO says_never(cell) AS
  lower(coalesce(cell, '')) IN ('', '-', '--', 'n/a', 'none', 'null', 'なし', '未ログイン', '未利用', '从未', '從未')
  OR starts_with(lower(cell), 'never') OR regexp_matches(cell, '^(0001|1601|1970)-');

CREATE TEMP TABLE access_cells AS
SELECT l.world, l.file, l.line, l.form, l.readable,
  -- "A date column beside a time-of-day column is one time."
  l.cells[t.position] || CASE WHEN coalesce(l.cells[p.time_of_day_at], '') = '' THEN '' ELSE ' ' || l.cells[p.time_of_day_at] END
    AS time_text,
  l.cells[w.position] AS user_text,
  CASE WHEN s.service_shown THEN coalesce(l.cells[p.service_at], '') ELSE '' END AS service,
  coalesce(l.cells[p.module_at], '') AS module,
  coalesce(l.cells[p.action_at], '') AS action,
  CASE WHEN s.result_shown THEN coalesce(r.folded, '') ELSE '' END AS result,
  told_result.meaning AS told_result,
  coalesce(l.cells[p.error_at], '') AS error,
  coalesce(l.cells[p.kind_at], '') AS kind,
  w.position > len(l.cells) AS too_short
FROM lines l
JOIN positions p USING (world, file)
JOIN shown s USING (world, file)
JOIN chosen_times t USING (world, file)
JOIN chosen_users w USING (world, file)
LEFT JOIN folded_texts r ON r.text = trimmed(l.cells[p.result_at])
LEFT JOIN told_words told_result
  ON told_result.world = l.world AND told_result.file = l.file AND told_result.word = l.cells[p.result_at]
WHERE l.kind = 'access'
  AND NOT (t.field = 'lastAccessTime' AND l.readable AND (says_never(l.cells[t.position])
    OR EXISTS (FROM told_words n WHERE n.world = l.world AND n.file = l.file AND n.word = l.cells[t.position] AND n.meaning = 'never')));

-- "`11/21/2026` is read month first or day first as the first MiB proves (a part over 12) or the user says; unproven,
-- the file is refused and asks."
CREATE TEMP TABLE date_orders AS
WITH parts AS (
  SELECT a.world, a.file, a.readable,
    TRY_CAST(regexp_extract(a.time_text, '^([0-9]{1,2})/([0-9]{1,2})/[0-9]{4}\b', 1) AS INTEGER) AS first_part,
    TRY_CAST(regexp_extract(a.time_text, '^([0-9]{1,2})/([0-9]{1,2})/[0-9]{4}\b', 2) AS INTEGER) AS second_part
  FROM access_cells a
)
SELECT f.world, f.file, count(p.first_part) > 0 AS needed,
  coalesce(f.told_date_order,
    -- Where both are proven, neither is.
    CASE
      WHEN count(*) FILTER (p.second_part BETWEEN 13 AND 31 AND p.first_part <= 12) > 0
        AND count(*) FILTER (p.first_part BETWEEN 13 AND 31 AND p.second_part <= 12) > 0 THEN NULL
      WHEN count(*) FILTER (p.second_part BETWEEN 13 AND 31 AND p.first_part <= 12) > 0 THEN 'mdy'
      WHEN count(*) FILTER (p.first_part BETWEEN 13 AND 31 AND p.second_part <= 12) > 0 THEN 'dmy'
    END) AS date_order
FROM files f
LEFT JOIN parts p USING (world, file)
WHERE f.kind = 'access'
GROUP BY f.world, f.file, f.told_date_order;

CREATE TEMP TABLE refused AS SELECT world, file FROM date_orders WHERE needed AND date_order IS NULL;

CREATE TEMP TABLE accesses AS SELECT * FROM access_cells ANTI JOIN refused USING (world, file);

CREATE OR REPLACE MACRO month_named(name) AS
  nullif(list_position(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'], lower(name)), 0);

-- Each form as the same eight parts: year, month, day, hour, minute, second, half of the day, offset.
CREATE TEMP TABLE time_parts AS
WITH asked AS (
  SELECT DISTINCT a.time_text, o.date_order FROM accesses a JOIN date_orders o USING (world, file)
  WHERE a.readable AND a.time_text IS NOT NULL
), parted AS (
  SELECT time_text, date_order,
    CASE
      WHEN regexp_full_match(time_text, '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:?[0-9]{2})?)?')
        THEN regexp_extract(time_text, '^([0-9]+)-([0-9]+)-([0-9]+)(?:[T ]([0-9]+):([0-9]+)(?::([0-9]+))?(Z|[+-].*)?)?$', ['y', 'mo', 'd', 'h', 'mi', 's', 'z'])
      WHEN regexp_full_match(time_text, '[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?')
        THEN regexp_extract(time_text, '^([0-9]+)/([0-9]+)/([0-9]+)(?: ([0-9]+):([0-9]+)(?::([0-9]+))?()?)?$', ['y', 'mo', 'd', 'h', 'mi', 's', 'z'])
      WHEN regexp_full_match(time_text, '[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?')
        THEN regexp_extract(time_text, '^([0-9]+)年([0-9]+)月([0-9]+)日(?: ([0-9]+):([0-9]+)(?::([0-9]+))?()?)?$', ['y', 'mo', 'd', 'h', 'mi', 's', 'z'])
      WHEN regexp_full_match(time_text, '[0-9]{4}[.][0-9]{1,2}[.][0-9]{1,2}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?')
        THEN regexp_extract(time_text, '^([0-9]+)[.]([0-9]+)[.]([0-9]+)(?: ([0-9]+):([0-9]+)(?::([0-9]+))?()?)?$', ['y', 'mo', 'd', 'h', 'mi', 's', 'z'])
      WHEN regexp_full_match(time_text, '[0-9]{8}(T[0-9]{6}(Z|[+-][0-9]{4})?)?')
        THEN regexp_extract(time_text, '^([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})(Z|[+-].*)?)?$', ['y', 'mo', 'd', 'h', 'mi', 's', 'z'])
    END AS plain,
    CASE
      WHEN regexp_full_match(time_text, '[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?')
        THEN regexp_extract(time_text, '^([0-9]+)[.]([0-9]+)[.]([0-9]+)(?: ([0-9]+):([0-9]+)(?::([0-9]+))?)?$', ['d', 'mo', 'y', 'h', 'mi', 's'])
    END AS dotted,
    CASE
      WHEN regexp_full_match(time_text, '(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{1,2} [A-Za-z]{3} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} (GMT|[+-][0-9]{4})')
        THEN regexp_extract(time_text, '^[A-Za-z]+, ([0-9]+) ([A-Za-z]+) ([0-9]+) ([0-9]+):([0-9]+):([0-9]+) (.*)$', ['d', 'mo', 'y', 'h', 'mi', 's', 'z'])
    END AS mailed,
    CASE
      WHEN regexp_full_match(time_text, '[A-Za-z]{3} [0-9]{1,2}, [0-9]{4}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})? [AP]M)?')
        THEN regexp_extract(time_text, '^([A-Za-z]+) ([0-9]+), ([0-9]+)(?: ([0-9]+):([0-9]+)(?::([0-9]+))? ([AP]M))?$', ['mo', 'd', 'y', 'h', 'mi', 's', 'half'])
    END AS named,
    CASE
      WHEN regexp_full_match(time_text, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?')
        THEN regexp_extract(time_text, '^([0-9]+)/([0-9]+)/([0-9]+)(?: ([0-9]+):([0-9]+)(?::([0-9]+))?)?$', ['a', 'b', 'y', 'h', 'mi', 's'])
    END AS sided,
    CASE
      WHEN regexp_full_match(time_text, '[0-9]{9,11}') THEN CAST(time_text AS BIGINT)
      WHEN regexp_full_match(time_text, '[0-9]{12,14}') THEN CAST(time_text AS BIGINT) // 1000
    END AS instant
  FROM asked
)
SELECT time_text, date_order, instant,
  coalesce(plain.y, named.y, sided.y, dotted.y, mailed.y) AS y,
  coalesce(TRY_CAST(coalesce(plain.mo, dotted.mo, CASE WHEN date_order = 'mdy' THEN sided.a ELSE sided.b END) AS INTEGER), month_named(named.mo), month_named(mailed.mo)) AS mo,
  TRY_CAST(coalesce(plain.d, named.d, dotted.d, mailed.d, CASE WHEN date_order = 'mdy' THEN sided.b ELSE sided.a END) AS INTEGER) AS d,
  nullif(coalesce(plain.h, named.h, sided.h, dotted.h, mailed.h), '') AS h,
  coalesce(plain.mi, named.mi, sided.mi, dotted.mi, mailed.mi) AS mi,
  coalesce(nullif(coalesce(plain.s, named.s, sided.s, dotted.s, mailed.s), ''), '0') AS s,
  nullif(named.half, '') AS half,
  nullif(coalesce(plain.z, mailed.z), '') AS z
FROM parted;

-- A date that there is, a time that there is; else all stays empty and the text is no time.
CREATE TEMP TABLE civil_times AS
WITH dated AS (
  SELECT *, TRY_CAST(y || '-' || lpad(CAST(mo AS VARCHAR), 2, '0') || '-' || lpad(CAST(d AS VARCHAR), 2, '0') AS DATE) AS day,
    TRY_CAST(h AS INTEGER) AS hour, TRY_CAST(mi AS INTEGER) AS minute, TRY_CAST(s AS INTEGER) AS second
  FROM time_parts
)
SELECT time_text, date_order, instant, day, h IS NULL AS day_alone,
  CASE
    WHEN half IS NULL AND hour = 24 AND minute = 0 AND second = 0 THEN 86400
    WHEN minute > 59 OR second > 59 THEN NULL
    WHEN half IS NULL AND hour <= 23 THEN hour * 3600 + minute * 60 + second
    WHEN half IS NOT NULL AND hour BETWEEN 1 AND 12
      THEN (hour % 12 + CASE half WHEN 'PM' THEN 12 ELSE 0 END) * 3600 + minute * 60 + second
  END AS second_of_day,
  CASE
    WHEN z IN ('Z', 'GMT') THEN 0
    WHEN z IS NOT NULL THEN
      (CASE WHEN starts_with(z, '-') THEN -1 ELSE 1 END)
      * (CAST(substr(replace(z, ':', ''), 2, 2) AS INTEGER) * 3600 + CAST(substr(replace(z, ':', ''), 4, 2) AS INTEGER) * 60)
  END AS utc_offset
FROM dated;

CREATE TEMP TABLE stretches AS
SELECT zone, since, utc_offset,
  lead(since) OVER (PARTITION BY zone ORDER BY since) AS ends,
  lag(utc_offset) OVER (PARTITION BY zone ORDER BY since) AS offset_before
FROM zone_changes;

-- Local times of the log's zone: "one that occurs twice is the first of the two, one that does not exist is moved
-- forward by the gap".
CREATE TEMP TABLE local_instants AS
WITH asked AS (
  SELECT DISTINCT coalesce(s.log_time_zone, s.time_zone) AS zone,
    (c.day - DATE '1970-01-01') * 86400 + c.second_of_day AS local_second
  FROM accesses a
  JOIN date_orders o USING (world, file)
  JOIN civil_times c ON c.time_text = a.time_text AND c.date_order IS NOT DISTINCT FROM o.date_order
  JOIN settings s USING (world)
  WHERE NOT c.day_alone AND c.utc_offset IS NULL AND c.day IS NOT NULL AND c.second_of_day IS NOT NULL
)
SELECT zone, local_second,
  min(local_second - utc_offset) FILTER (local_second - utc_offset >= since AND local_second - utc_offset < coalesce(ends, 100000000000)) AS first_of,
  count(*) FILTER (local_second - utc_offset >= since AND local_second - utc_offset < coalesce(ends, 100000000000)) AS times,
  min(local_second - offset_before) FILTER (local_second >= since + offset_before AND local_second < since + utc_offset) AS moved
FROM asked
JOIN stretches USING (zone)
WHERE local_second >= since - 200000 AND local_second < coalesce(ends, 100000000000) + 200000
GROUP BY zone, local_second;

CREATE TEMP TABLE access_instants AS
SELECT a.line, s.time_zone, CASE WHEN c.instant IS NULL AND c.day_alone THEN c.day END AS civil_day,
  CASE
    WHEN c.instant IS NOT NULL THEN c.instant
    WHEN c.day_alone OR c.second_of_day IS NULL THEN NULL
    WHEN c.utc_offset IS NOT NULL THEN (c.day - DATE '1970-01-01') * 86400 + c.second_of_day - c.utc_offset
    ELSE coalesce(i.first_of, i.moved)
  END AS instant,
  i.times
FROM accesses a
JOIN date_orders o USING (world, file)
JOIN settings s USING (world)
JOIN civil_times c ON c.time_text = a.time_text AND c.date_order IS NOT DISTINCT FROM o.date_order
LEFT JOIN local_instants i
  ON i.zone = coalesce(s.log_time_zone, s.time_zone)
  AND i.local_second = (c.day - DATE '1970-01-01') * 86400 + c.second_of_day;

-- "The access *day* is the civil day in the display zone"; "Before 1970 or after 2199 is no time."
CREATE TEMP TABLE access_days AS
SELECT i.line, i.times,
  CASE WHEN year(day) BETWEEN 1970 AND 2199 THEN day END AS day
FROM (
  SELECT i.line, i.times,
    coalesce(i.civil_day, DATE '1970-01-01' + CAST(floor((i.instant + z.utc_offset) / 86400) AS INTEGER)) AS day
  FROM access_instants i
  ASOF LEFT JOIN zone_changes z ON z.zone = i.time_zone AND i.instant >= z.since
) i;
