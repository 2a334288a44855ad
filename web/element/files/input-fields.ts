/** Which columns a file of each kind can have, in the order in which the dialog offers them. */
import type { Encoding, Field, InputKind } from '../../engine/api/types';

export const kinds: InputKind[] = ['users', 'departments', 'memberships', 'services', 'guests', 'aliases', 'access'];

export const encodings: Encoding[] = ['utf-8', 'shift_jis', 'gbk', 'windows-1252', 'utf-16le', 'utf-16be'];

export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  shift_jis: 'Shift_JIS',
  gbk: 'GBK',
  'windows-1252': 'Latin-1',
};

export const fieldsOf: Record<InputKind, Field[]> = {
  users: [
    'login',
    'name',
    'email',
    'status',
    'displayOrder',
    'startDate',
    'department',
    'departmentCode',
    'services',
    'guest',
    'delete',
  ],
  departments: ['departmentCode', 'name', 'parentCode'],
  memberships: ['login'],
  services: ['login'],
  guests: ['login'],
  aliases: ['oldLogin', 'newLogin'],
  access: ['time', 'user', 'service', 'module', 'action', 'result', 'error', 'kind'],
  snapshot: [],
};

/** Without these a file of the kind cannot be read. */
export const neededOf: Record<InputKind, Field[]> = {
  users: ['login'],
  departments: ['departmentCode'],
  memberships: ['login'],
  services: ['login'],
  guests: ['login'],
  aliases: ['oldLogin', 'newLogin'],
  access: ['time', 'user'],
  snapshot: [],
};
