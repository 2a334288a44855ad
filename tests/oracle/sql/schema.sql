-- What the oracle is told: worlds as cells, never as files. One row of each table belongs to one world.

CREATE TABLE settings (
  world INTEGER, as_of DATE, time_zone VARCHAR, log_time_zone VARCHAR, window_days INTEGER, recording_start DATE,
  rule VARCHAR, language VARCHAR, sort_key VARCHAR, descending BOOLEAN, raw BOOLEAN, shown_only BOOLEAN,
  filter_text VARCHAR, with_below BOOLEAN, last_access_by VARCHAR, max_days INTEGER, never BOOLEAN
);
CREATE TABLE disabled_ranges (world INTEGER, first_day DATE, last_day DATE);
CREATE TABLE filter_departments (world INTEGER, code VARCHAR);

-- `bytes` only tells equal files and orders files of one name.
CREATE TABLE given_files (
  world INTEGER, file INTEGER, name VARCHAR, kind VARCHAR, form VARCHAR, bytes BLOB, told_date_order VARCHAR,
  heading VARCHAR[], modified BIGINT, told_day DATE, told_kind BOOLEAN
);
-- "`--means WORD=...` says what a word of this company means": said of files.
CREATE TABLE told_words (world INTEGER, file INTEGER, word VARCHAR, meaning VARCHAR);
CREATE TABLE file_fields (world INTEGER, file INTEGER, field VARCHAR, position INTEGER);
CREATE TABLE given_rows (world INTEGER, file INTEGER, row INTEGER, readable BOOLEAN, cells VARCHAR[]);

-- From the platform, as the rules ask: offsets of zones, and texts after NFKC and lower case.
CREATE TABLE zone_changes (zone VARCHAR, since BIGINT, utc_offset BIGINT);
CREATE TABLE folded_texts (text VARCHAR, folded VARCHAR);
