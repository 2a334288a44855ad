/**
 * The schema of `--format json`, published as `user-access-monitor/rows.schema.json`: the settings and filters are those
 * of the tables, the rows what the core writes.
 */
import { formulaMembers, inputKinds, sortKeys } from '../../vocabulary';
import { settingsTable } from '../settings/settings';
import { filtersTable } from '../settings/view';
import { namesOf, type Table } from '../settings/worded';

function membersOf<Values>(table: Table<Values>): Record<string, object> {
  return Object.fromEntries(namesOf(table).map((name) => [name, table[name].schema]));
}

const settings = membersOf(settingsTable);
const filters = membersOf(filtersTable);

const row = {
  type: 'object',
  required: ['position', 'login', 'name', 'department', 'departmentCode', 'lastAccess', 'accessDays'],
  additionalProperties: false,
  properties: {
    position: {
      type: 'integer',
      minimum: 0,
      description: 'Place among the rows shown.',
    },
    login: {
      type: 'string',
    },
    name: {
      type: 'string',
      description: 'Display name.',
    },
    department: {
      type: 'string',
      description: "Name of the user's department; empty where there is none.",
    },
    departmentCode: {
      type: 'string',
    },
    lastAccess: {
      anyOf: [
        {
          $ref: '#/$defs/day',
        },
        {
          type: 'null',
        },
      ],
      description: 'The last counted day on or before the as-of date; null where there is none.',
    },
    accessDays: {
      type: ['integer', 'null'],
      minimum: 0,
      description: 'Counted days in the window; null where a snapshot does not tell them.',
    },
    lastAccessUnknown: {
      type: 'boolean',
      description: 'True where a snapshot does not tell the last access; absent otherwise.',
    },
    email: {
      type: 'string',
      description: 'This and what follows: where `rows()` is asked for it.',
    },
    active: {
      type: 'boolean',
    },
    startDate: {
      anyOf: [
        {
          $ref: '#/$defs/day',
        },
        {
          type: 'null',
        },
      ],
    },
    departments: {
      type: 'array',
      description: 'All departments of the user, the one of `department` first.',
      items: {
        type: 'object',
        required: ['code', 'name', 'known'],
        properties: {
          code: {
            type: 'string',
          },
          name: {
            type: 'string',
          },
          known: {
            type: 'boolean',
            description: 'False for a code that no departments file holds.',
          },
        },
      },
    },
    firstAccess: {
      anyOf: [
        {
          $ref: '#/$defs/day',
        },
        {
          type: 'null',
        },
      ],
      description: 'The first counted day on or before the as-of date.',
    },
    days: {
      type: 'string',
      pattern: '^[01]{1,366}$',
      description: 'The days of the window, oldest first: 1 where the user has a counted day, else 0.',
    },
    formulas: {
      type: 'array',
      items: { enum: formulaMembers },
      description: 'The members that a spreadsheet would take for formulas.',
    },
  },
};

export const rowsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Rows of the monitoring table',
  description:
    "What `user-access-monitor --format json` writes. The items of `rows` are what the module's `rows()` gives.",
  type: 'object',
  required: ['schema', 'settings', 'inputs', 'rows'],
  additionalProperties: false,
  properties: {
    schema: { const: 'user-access-monitor/rows/1' },
    settings: {
      description: 'The settings as resolved, the order and the filters.',
      type: 'object',
      required: [...Object.keys(settings), 'sort', 'filters'],
      properties: {
        ...settings,
        sort: {
          type: ['object', 'null'],
          required: ['key', 'descending'],
          properties: { key: { enum: sortKeys }, descending: { type: 'boolean' } },
        },
        filters: { type: 'object', required: Object.keys(filters), properties: filters },
      },
    },
    basis: {
      description: 'The snapshot that the table stands on; absent where it stands on logs.',
      type: 'object',
      required: ['name', 'day', 'dayGuessed', 'hasNumbers'],
      properties: {
        name: { type: 'string' },
        day: { $ref: '#/$defs/day' },
        dayGuessed: { type: 'boolean' },
        hasNumbers: { type: 'boolean' },
      },
    },
    inputs: {
      description: 'The files that were used, with the columns that were taken and those that could have been.',
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'kind', 'columns', 'notTaken'],
        properties: {
          name: { type: 'string' },
          kind: { enum: inputKinds },
          columns: { type: 'object', additionalProperties: { type: 'string' } },
          notTaken: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
        },
      },
    },
    rows: { description: 'The rows shown, in the order shown.', type: 'array', items: { $ref: '#/$defs/row' } },
  },
  $defs: { day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }, row },
};
