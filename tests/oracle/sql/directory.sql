-- Section 2: who is in the table.

-- Recognition, section 4. An unknown word leaves the user active.
CREATE OR REPLACE MACRO says_inactive(cell) AS
  lower(cell) IN ('0', 'inactive', 'disabled', 'deactivated', 'suspended', 'blocked', 'locked', 'archived', 'deleted',
    'deprovisioned', 'false', 'no', '使用停止', '停止中', '無効', '退職', '停用', '已停用');

CREATE OR REPLACE MACRO yes_or_no(cell) AS
  CASE WHEN lower(coalesce(cell, '')) IN ('1', 'true', 'yes') THEN 'yes' WHEN lower(coalesce(cell, '')) IN ('0', 'false', 'no') THEN 'no' END;

CREATE TEMP TABLE users AS
WITH every AS (
  SELECT l.world, l.position, l.row,
    trimmed(l.cells[p.login_at]) AS login,
    trimmed(coalesce(l.cells[p.name_at], '')) AS given_name,
    -- "Under a heading that says the opposite ... yes and no change place."
    CASE
      WHEN yes_or_no(l.cells[p.archived_at]) = 'yes' THEN '0'
      WHEN p.suspended_at IS NULL THEN
        CASE coalesce(told_status.meaning, '') WHEN 'inactive' THEN '0' WHEN 'active' THEN '1' ELSE coalesce(l.cells[p.status_at], '') END
      ELSE CASE yes_or_no(l.cells[p.suspended_at]) WHEN 'yes' THEN '0' WHEN 'no' THEN '1' ELSE coalesce(l.cells[p.suspended_at], '') END
    END AS status,
    TRY_CAST(l.cells[p.display_order_at] AS BIGINT) AS display_order,
    coalesce(l.cells[p.delete_at], '') = '1' AS deleted,
    l.cells[p.primary_at] AS primary_id,
    trimmed(coalesce(l.cells[p.department_at], '')) AS department,
    trimmed(coalesce(l.cells[p.department_code_at], '')) AS department_code,
    l.cells[p.services_at] AS services,
    p.services_at IS NOT NULL AS has_services,
    -- "Another word is named and decides nothing."
    lower(coalesce(l.cells[p.guest_at], '')) IN ('1', 'true', 'yes', 'guest', 'external', 'ゲスト', '来宾', '外部')
      OR coalesce(told_guest.meaning = 'guest', false) AS guest_flag
  FROM lines l
  JOIN positions p USING (world, file)
  JOIN files f USING (world, file)
  LEFT JOIN told_words told_status
    ON told_status.world = l.world AND told_status.file = l.file AND told_status.word = l.cells[p.status_at]
  LEFT JOIN told_words told_guest
    ON told_guest.world = l.world AND told_guest.file = l.file AND told_guest.word = l.cells[p.guest_at]
  WHERE l.kind = 'users'
    AND NOT (l.form = 'csv' AND is_note(l.cells, f.heading))
)
-- "Two users with one login ...: the first wins".
SELECT *, row_number() OVER (PARTITION BY world ORDER BY position, row) AS file_order
FROM every
WHERE login <> ''
QUALIFY row_number() OVER (PARTITION BY world, login ORDER BY position, row) = 1;

-- A user who was renamed twice has two lines: they are followed until there is a user. A circle leads to none.
CREATE TEMP TABLE aliases AS
WITH RECURSIVE given AS (
  SELECT l.world, trimmed(l.cells[p.old_login_at]) AS old_login, trimmed(l.cells[p.new_login_at]) AS new_login
  FROM lines l
  JOIN positions p USING (world, file)
  WHERE l.kind = 'aliases'
), followed AS (
  SELECT world, old_login, new_login, 0 AS steps FROM given
  UNION ALL
  SELECT f.world, f.old_login, g.new_login, f.steps + 1
  FROM followed f
  JOIN given g ON g.world = f.world AND g.old_login = f.new_login
  -- more steps than any world has aliases
  WHERE f.steps < 10 AND NOT EXISTS (FROM users u WHERE u.world = f.world AND u.login = f.new_login)
)
SELECT world, old_login, new_login
FROM followed
WHERE NOT EXISTS (FROM users u WHERE u.world = followed.world AND u.login = followed.old_login)
QUALIFY row_number() OVER (PARTITION BY world, old_login ORDER BY steps DESC) = 1;

-- "... or two services rows for one: the first wins". A former login stands for its user where the user has no row.
CREATE TEMP TABLE service_rows AS
SELECT l.world, l.line, coalesce(a.new_login, trimmed(l.cells[p.login_at])) AS login
FROM lines l
JOIN positions p USING (world, file)
LEFT JOIN aliases a ON a.world = l.world AND a.old_login = trimmed(l.cells[p.login_at])
WHERE l.kind = 'services' AND trimmed(coalesce(l.cells[p.login_at], '')) <> ''
QUALIFY row_number() OVER (PARTITION BY l.world, coalesce(a.new_login, trimmed(l.cells[p.login_at]))
  ORDER BY a.new_login IS NOT NULL, l.position, l.row) = 1;

CREATE TEMP TABLE licensed AS
SELECT s.world, s.login
FROM service_rows s
WHERE EXISTS (FROM repeated r WHERE r.line = s.line AND r.code = 'ki')
UNION
SELECT world, login FROM users
WHERE list_contains(list_transform(string_split(coalesce(services, ''), ','), lambda code: trimmed(code)), 'ki');

CREATE TEMP TABLE worlds_with_services AS
SELECT world FROM files WHERE kind = 'services'
UNION
SELECT world FROM users WHERE has_services;

-- "login beginning `guest/`, a guest flag, or the guest list".
CREATE TEMP TABLE guests AS
SELECT world, login FROM users WHERE guest_flag
UNION
SELECT l.world, trimmed(l.cells[p.email_at])
FROM lines l
JOIN positions p USING (world, file)
WHERE l.kind = 'guests' AND trimmed(coalesce(l.cells[p.email_at], '')) <> '';

-- Departments in tree order: "parents before children, siblings as in the file".
CREATE TEMP TABLE department_rows AS
SELECT l.world, trimmed(l.cells[p.code_at]) AS code, trimmed(coalesce(l.cells[p.name_at], '')) AS name,
  trimmed(coalesce(l.cells[p.parent_at], '')) AS parent, l.cells[p.id_at] AS id,
  row_number() OVER (PARTITION BY l.world ORDER BY l.position, l.row) AS file_order
FROM lines l
JOIN positions p USING (world, file)
JOIN files f USING (world, file)
WHERE l.kind = 'departments' AND NOT (l.form = 'csv' AND is_note(l.cells, f.heading)) AND trimmed(coalesce(l.cells[p.code_at], '')) <> ''
QUALIFY row_number() OVER (PARTITION BY l.world, trimmed(l.cells[p.code_at]) ORDER BY l.position, l.row) = 1;

-- Of a circle of departments, each below the next, the first in the file stands at the top.
CREATE TEMP TABLE tops AS
WITH RECURSIVE above AS (
  SELECT d.world, d.code, d.parent AS ancestor FROM department_rows d
  UNION
  SELECT above.world, above.code, d.parent
  FROM above
  JOIN department_rows d ON d.world = above.world AND d.code = above.ancestor
), circles AS (
  -- Whatever is above a department of a circle is of that circle.
  SELECT above.world, above.code, min(d.file_order) AS first_order
  FROM above
  JOIN department_rows d ON d.world = above.world AND d.code = above.ancestor
  WHERE EXISTS (FROM above own WHERE own.world = above.world AND own.code = above.code AND own.ancestor = above.code)
  GROUP BY above.world, above.code
)
SELECT d.world, d.code
FROM department_rows d
LEFT JOIN circles c USING (world, code)
WHERE c.first_order = d.file_order
  OR NOT EXISTS (FROM department_rows parent WHERE parent.world = d.world AND parent.code = d.parent);

CREATE TEMP TABLE departments AS
WITH RECURSIVE tree AS (
  SELECT d.world, d.code, d.name, d.id, [d.file_order] AS path, [d.code] AS upwards
  FROM department_rows d
  JOIN tops USING (world, code)
  UNION ALL
  SELECT d.world, d.code, d.name, d.id, list_append(tree.path, d.file_order), list_append(tree.upwards, d.code)
  FROM department_rows d
  JOIN tree ON tree.world = d.world AND tree.code = d.parent
  WHERE NOT EXISTS (FROM tops WHERE tops.world = d.world AND tops.code = d.code)
)
SELECT world, code, name, id, upwards, row_number() OVER (PARTITION BY world ORDER BY path) AS tree_order
FROM tree;

CREATE TEMP TABLE first_memberships AS
SELECT l.world, coalesce(a.new_login, trimmed(l.cells[p.login_at])) AS login,
  (SELECT first(r.code ORDER BY r.position) FROM repeated r WHERE r.line = l.line) AS code
FROM lines l
JOIN positions p USING (world, file)
LEFT JOIN aliases a ON a.world = l.world AND a.old_login = trimmed(l.cells[p.login_at])
WHERE l.kind = 'memberships'
QUALIFY row_number() OVER (PARTITION BY l.world, coalesce(a.new_login, trimmed(l.cells[p.login_at]))
  ORDER BY a.new_login IS NOT NULL, l.position, l.row) = 1;

-- "A user's department is the primary one; without a mark the first of the memberships; without a memberships file, the
-- one in the users file; a code that no departments file knows is shown as the code, sorted after the known ones by code
-- point". A department that the users file gives a name is shown by that name.
CREATE TEMP TABLE user_departments AS
WITH found AS (
  SELECT u.world, u.login,
    CASE
      WHEN by_id.code IS NOT NULL THEN by_id.code
      WHEN EXISTS (FROM files f WHERE f.world = u.world AND f.kind = 'memberships') THEN m.code
      -- A department that is only named is one of the departments file where no other has its name.
      ELSE coalesce(nullif(u.department_code, ''), (SELECT CASE WHEN count(*) = 1 THEN first(d.code) END
        FROM departments d WHERE d.world = u.world AND d.name = u.department AND u.department <> ''))
    END AS code,
    -- The users file names its own departments, not those of a memberships file.
    CASE
      WHEN by_id.code IS NULL AND NOT EXISTS (FROM files f WHERE f.world = u.world AND f.kind = 'memberships')
        THEN nullif(u.department, '')
    END AS own_name
  FROM users u
  LEFT JOIN departments by_id ON by_id.world = u.world AND by_id.id = u.primary_id
  LEFT JOIN first_memberships m ON m.world = u.world AND m.login = u.login
)
SELECT found.world, found.login, found.code,
  coalesce(d.name, found.own_name, found.code) AS name,
  -- known ones first, then the unknown, then none
  CASE WHEN d.code IS NOT NULL THEN 0 WHEN found.code IS NOT NULL THEN 1 ELSE 2 END AS class,
  coalesce(d.tree_order, 0) AS tree_order,
  CASE WHEN d.code IS NULL THEN coalesce(found.code, '') ELSE '' END AS unknown_code,
  coalesce(d.upwards, [found.code]) AS upwards
FROM found
LEFT JOIN departments d ON d.world = found.world AND d.code = found.code;

-- "One row for each user who is licensed for Kintone (service `ki`), is Active, and is no guest. Left-out users are
-- counted by reason, the first of: guest, inactive, unlicensed"; "Delete = 1 leaves the user out".
CREATE TEMP TABLE standing AS
SELECT u.*,
  CASE
    WHEN u.deleted THEN 'deleted'
    WHEN starts_with(u.login, 'guest/') OR EXISTS (FROM guests g WHERE g.world = u.world AND g.login = u.login) THEN 'guest'
    WHEN says_inactive(u.status) THEN 'inactive'
    WHEN EXISTS (FROM licensed s WHERE s.world = u.world AND s.login = u.login) THEN 'listed'
    WHEN u.login <> 'Administrator' AND u.world NOT IN (FROM worlds_with_services) THEN 'listed'
    ELSE 'unlicensed'
  END AS standing
FROM users u;
