-- Section 3: every line lands in exactly one bucket, by the first rule that fits.
CREATE TEMP TABLE verdicts AS
WITH named AS (
  SELECT a.*, d.day, d.times, trimmed(coalesce(a.user_text, '')) AS user_name,
    coalesce(n.new_login, trimmed(coalesce(a.user_text, ''))) AS login
  FROM accesses a
  LEFT JOIN access_days d USING (line)
  LEFT JOIN aliases n ON n.world = a.world AND n.old_login = trimmed(coalesce(a.user_text, ''))
)
SELECT n.world, n.file, n.line, n.login, n.day, n.times,
  CASE
    WHEN NOT n.readable OR n.day IS NULL OR (n.too_short AND n.form = 'csv') THEN 'malformed'
    WHEN n.user_name IN ('', 'nobody', '-') THEN 'system'
    WHEN starts_with(n.login, 'guest/') OR EXISTS (FROM guests g WHERE g.world = n.world AND g.login = n.login) THEN 'guest'
    WHEN NOT EXISTS (FROM users u WHERE u.world = n.world AND u.login = n.login) THEN 'unknownUser'
    WHEN n.service <> '' AND NOT is_kintone(n.service)
      AND NOT (coalesce(s.rule, 'screen') = 'screen-or-sign-in' AND n.service = 'Common' AND n.module = 'Authentication'
        AND n.action IN ('login', 'login (SAML)')) THEN 'otherService'
    WHEN n.result <> '' AND n.told_result = 'failure' THEN 'failed'
    WHEN n.result <> '' AND regexp_full_match(n.result, '[0-9]+') AND CAST(n.result AS BIGINT) <> 0 AND NOT CAST(n.result AS BIGINT) BETWEEN 100 AND 399 THEN 'failed'
    WHEN n.result <> '' AND NOT regexp_full_match(n.result, '[0-9]+') AND NOT says_success(n.result)
      AND coalesce(n.told_result <> 'success', true) THEN 'failed'
    WHEN lower(n.error) NOT IN ('', '0', '-', 'none', 'null', 'n/a', 'success', '0x0') THEN 'failed'
    WHEN n.module = 'API operation' OR contains(n.action, '(API') OR n.action = 'login (session-less)' OR upper(n.kind) = 'API' THEN 'api'
    WHEN n.day < coalesce(s.recording_start, DATE '2022-06-12')
      OR EXISTS (FROM disabled_ranges r WHERE r.world = n.world AND n.day BETWEEN r.first_day AND r.last_day) THEN 'beforeRecording'
    WHEN n.day > s.as_of THEN 'afterAsOf'
    ELSE 'counted'
  END AS bucket
FROM named n
JOIN settings s USING (world);

CREATE TEMP TABLE ledgers AS
SELECT f.world, f.file, b.bucket, count(v.line) AS lines
FROM files f
CROSS JOIN (SELECT unnest(['malformed', 'system', 'guest', 'unknownUser', 'otherService', 'failed', 'api',
  'beforeRecording', 'afterAsOf', 'counted']) AS bucket) b
LEFT JOIN verdicts v ON v.world = f.world AND v.file = f.file AND v.bucket = b.bucket
WHERE f.kind = 'access' AND NOT EXISTS (FROM refused r WHERE r.world = f.world AND r.file = f.file)
GROUP BY f.world, f.file, b.bucket;
