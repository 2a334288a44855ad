/** Three readers of CSV that know nothing of this project. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';

/** What a reader makes of a file: every cell of every record, the heading first. */
export type CsvReader = (file: string) => Promise<string[][]>;

const pythonProgram = `
import csv, json, sys
csv.field_size_limit(1 << 30)
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    json.dump(list(csv.reader(file, strict=True)), sys.stdout)
`;

const python: CsvReader = async (file) => {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', pythonProgram, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return await Promise.resolve(JSON.parse(stdout) as string[][]);
};

const papaparse: CsvReader = async (file) => {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  // What stands behind the last line end is a record of one empty cell to it.
  return await Promise.resolve(data.slice(0, -1));
};

const columns = ['user', 'login', 'department', 'department_code', 'last_access', 'access_days'];

const duckdb: CsvReader = async (file) => {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    // As hexadecimal digits: its binding for Node drops a U+FEFF at the beginning of a text.
    const reader = await connection.runAndReadAll(
      `select ${columns.map((name) => `hex(${name})`).join(', ')}
       from read_csv($file, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
         new_line = '\\r\\n', max_line_size = 33554432, allow_quoted_nulls = false, parallel = false,
         columns = {${columns.map((name) => `${name}: 'varchar'`).join(', ')}})`,
      { file },
    );
    const rows = reader.getRows() as string[][];
    return rows.map((row) => row.map((cell) => Buffer.from(cell, 'hex').toString('utf8')));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};

export const csvReaders: Record<string, CsvReader> = { "Python's csv": python, DuckDB: duckdb, PapaParse: papaparse };
