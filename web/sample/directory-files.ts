import { csvText } from './csv';
import { departments } from './departments';
import { writeDay, firstDay, lastDay } from './calendar';
import type { SampleUser } from './people';
import type { SeededRandom } from './random';

const userHeading =
  'ログイン名,表示名,新ログイン名,パスワード,姓,名,よみがな（姓）,よみがな（名）,別言語での表示名,別言語の名前を表示する言語,メールアドレス,' +
  '使用状態,言語,タイムゾーン,電話番号,内線,携帯電話,URL,従業員ID,入社日,誕生日,コメント,表示優先度,Skype名,削除';

const departmentHeading =
  '組織コード,表示名,新組織コード,別言語での表示名,別言語の名前を表示する言語,親組織コード,説明';

const guestHeading =
  '会社名,名前,メールアドレス,ステータス,最終ログイン日時,参加しているゲストスペースのID,参加しているゲストスペース,ライセンス,トライアルの有効期限';

/** Login names (mail addresses) of the guests; one of them appears in the log without the `guest/` before it. */
export const guests: readonly string[] = Array.from({ length: 12 }, (_, index) => `partner${index + 1}@example.com`);

export function userFile(people: readonly SampleUser[]): string {
  const rows = people.map((user) => [
    user.login,
    user.displayName,
    '',
    '*',
    user.surname,
    user.givenName,
    user.surnameKana,
    user.givenNameKana,
    '',
    '',
    user.mail,
    user.active ? '1' : '0',
    'ja',
    'Asia/Tokyo',
    '',
    '',
    '',
    '',
    user.employeeNumber,
    user.hireDate,
    '',
    '',
    user.displayOrder,
    '',
    '',
  ]);
  return csvText([userHeading.split(','), ...rows]);
}

export function departmentFile(): string {
  const rows = departments.map(({ code, name, parent, description }) => [code, name, '', '', '', parent, description]);
  return csvText([departmentHeading.split(','), ...rows]);
}

/** Rows are as long as the user has departments; a user without one has a row of the login name alone. */
export function membershipFile(people: readonly SampleUser[]): string {
  const rows = people.flatMap((user) =>
    user.departments ? [[user.login, ...user.departments.flatMap((code) => [code, ''])]] : [],
  );
  return csvText([['ログイン名', '組織コード1', '役職コード1', '組織コード2', '役職コード2'], ...rows]);
}

/** As with the memberships, rows are ragged, and a user without any service has a row of the login name alone. */
export function serviceFile(people: readonly SampleUser[]): string {
  const rows = people.filter((user) => user.login !== 'Administrator').map((user) => [user.login, ...user.services]);
  return csvText([['ログイン名', 'サービスコード1', 'サービスコード2', 'サービスコード3'], ...rows]);
}

export function guestFile(random: SeededRandom): string {
  const rows = guests.map((mail, index) => {
    const seen = writeDay(random.between(firstDay, lastDay));
    const space = random.between(1, 3);
    return [
      `取引先${index + 1}株式会社`,
      `担当 ${index + 1}`,
      mail,
      index === 5 ? '停止中' : '使用中',
      `${seen} ${random.between(10, 17)}:${random.between(10, 59)}`,
      String(space),
      `共同案件${space}`,
      '必要',
      '',
    ];
  });
  return csvText([guestHeading.split(','), ...rows]);
}
