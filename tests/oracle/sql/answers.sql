-- What the product must show of each world, as text that needs no types: one row a fact.
SELECT world, 'csv' AS fact, '' AS place,
  -- as digits: on the way to the test a byte order mark would get lost
  hex(chr(65279) || string_agg(csv_line || chr(13) || chr(10), '' ORDER BY position)) AS answer
FROM csv_lines GROUP BY world
UNION ALL
SELECT world, 'ledger', file || ' ' || bucket, CAST(lines AS VARCHAR) FROM ledgers
UNION ALL
SELECT world, 'refused', CAST(file AS VARCHAR), '' FROM refused
UNION ALL
SELECT world, 'left-out', standing, CAST(count(*) AS VARCHAR) FROM standing WHERE standing <> 'listed' GROUP BY world, standing
UNION ALL
SELECT world, 'duplicate', CAST(file AS VARCHAR), '' FROM given_files ANTI JOIN files USING (world, file)
UNION ALL
SELECT world, 'basis', day || ' ' || guessed || ' ' || window_days, '' FROM bases
UNION ALL
SELECT world, 'shown', '', CAST(count(*) FILTER (shown) AS VARCHAR) FROM filtered GROUP BY world
UNION ALL
SELECT world, 'kind-of-time', CASE WHEN times = 2 THEN 'twice' WHEN times = 0 THEN 'never' ELSE 'once' END, CAST(count(*) AS VARCHAR)
FROM verdicts WHERE times IS NOT NULL GROUP BY ALL;
