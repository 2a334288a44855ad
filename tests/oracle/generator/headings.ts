/** Heading rows as the exports have them, in four languages, and what their columns mean. */

/** The languages in which cybozu.com writes its headings here. */
export type ExportLanguage = 'en' | 'ja' | 'zh' | 'zh-TW';
import type { WorldField } from '../world';

export interface Columns {
  fields: WorldField[];
  headings: Record<ExportLanguage, string[]>;
}

const split = (text: string): string[] => text.split('|');

const ignored = (count: number): WorldField[] => Array<WorldField>(count).fill('ignored');

/** cybozu.com's users: 25 fixed columns. */
export const userColumns: Columns = {
  fields: ['login', 'name', ...ignored(8), 'email', 'status', ...ignored(10), 'displayOrder', 'ignored', 'delete'],
  headings: {
    en: split(
      'Login Name|Display Name|New Login Name|Password|Surname|Given Name|Phonetic Surname|Phonetic Given Name|Localized Name|Language for Localized Name|E-mail Address|Status|Language|Time Zone|Phone|Extension|Mobile Phone|URL|Employee ID|Hire Date|Birthday|About Me|Display Order|Skype Name|Delete',
    ),
    ja: split(
      'ログイン名|表示名|新ログイン名|パスワード|姓|名|よみがな（姓）|よみがな（名）|別言語での表示名|別言語の名前を表示する言語|メールアドレス|使用状態|言語|タイムゾーン|電話番号|内線|携帯電話|URL|従業員ID|入社日|誕生日|コメント|表示優先度|Skype名|削除',
    ),
    zh: split(
      '登录名|显示名称|新登录名|密码|姓|名|姓氏拼音|名字拼音|其他语言下的显示名称|其他语言名称的语言|电子邮件地址|使用状态|语言|时区|电话|内线|手机|URL|员工ID|入职日期|生日|备注|显示优先级|Skype名称|删除',
    ),
    'zh-TW': split(
      '登入名稱|顯示名稱|新登入名稱|密碼|姓|名|拼音（姓）|拼音（名）|其他語言下的顯示名稱|其他語言名稱的語言|電子郵件地址|使用狀態|語言|時區|電話號碼|分機號碼|手機號碼|URL|員工編號|到職日期|生日|備註|顯示順序|Skype名稱|刪除',
    ),
  },
};

/** The same with one column called otherwise, as in another language or by another version: its place still tells it. */
export function renamed(columns: Columns, place: number): Columns {
  const rename = (headings: string[]) => headings.map((heading, at) => (at === place ? 'Spalte' : heading));
  const { en, ja, zh, 'zh-TW': traditional } = columns.headings;
  return {
    fields: columns.fields,
    headings: { en: rename(en), ja: rename(ja), zh: rename(zh), 'zh-TW': rename(traditional) },
  };
}

/** A small shop's users with all in one file; columns may be left out. */
export const shopColumns: Columns = {
  fields: ['login', 'name', 'status', 'displayOrder', 'delete', 'department', 'departmentCode', 'services', 'guest'],
  headings: {
    en: split('Login Name|Display Name|Status|Display Order|Delete|Department|Department Code|Services|Guest'),
    ja: split('ログイン名|表示名|使用状態|表示優先度|削除|組織|組織コード|サービス|ゲスト'),
    zh: split('登录名|显示名称|使用状态|显示优先级|删除|组织|组织代码|服务|来宾'),
    'zh-TW': split('登入名稱|顯示名稱|使用狀態|顯示順序|刪除|組織|組織代碼|服務|訪客'),
  },
};

/** The same with a column that says the opposite of a status. */
export function opposite({ fields, headings }: Columns): Columns {
  const at = fields.indexOf('status');
  const put = (words: string[], word: string) => words.map((each, place) => (place === at ? word : each));
  const { en, ja, zh, 'zh-TW': taiwan } = headings;
  return {
    fields: fields.map((field) => (field === 'status' ? 'suspended' : field)),
    headings: {
      en: put(en, 'Suspended'),
      ja: put(ja, '利用停止'),
      zh: put(zh, '已停用'),
      'zh-TW': put(taiwan, '停用'),
    },
  };
}

export const departmentColumns: Columns = {
  fields: ['code', 'name', ...ignored(3), 'parent', 'ignored'],
  headings: {
    en: split(
      'Department Code|Display Name|New Department Code|Localized Name|Language for Localized Name|Parent Department Code|Description',
    ),
    ja: split('組織コード|表示名|新組織コード|別言語での表示名|別言語の名前を表示する言語|親組織コード|説明'),
    zh: split('组织代码|显示名称|新组织代码|其他语言下的显示名称|其他语言名称的语言|上级组织代码|说明'),
    'zh-TW': split('組織代碼|顯示名稱|新組織代碼|其他語言下的顯示名稱|其他語言名稱的語言|上級組織代碼|說明'),
  },
};

export const membershipColumns: Columns = {
  fields: ['login', 'departmentCodes', 'ignored', 'departmentCodes', 'ignored', 'departmentCodes', 'ignored'],
  headings: {
    en: split(
      'Login name|Department code 1|Job title code 1|Department code 2|Job title code 2|Department code 3|Job title code 3',
    ),
    ja: split('ログイン名|組織コード1|役職コード1|組織コード2|役職コード2|組織コード3|役職コード3'),
    zh: split('登录名|组织代码1|职务代码1|组织代码2|职务代码2|组织代码3|职务代码3'),
    'zh-TW': split('登入名稱|組織代碼1|職務代碼1|組織代碼2|職務代碼2|組織代碼3|職務代碼3'),
  },
};

export const serviceColumns: Columns = {
  fields: ['login', 'serviceCodes', 'serviceCodes', 'serviceCodes', 'serviceCodes'],
  headings: {
    en: split('Login Name|Service Code 1|Service Code 2|Service Code 3|Service Code 4'),
    ja: split('ログイン名|サービスコード1|サービスコード2|サービスコード3|サービスコード4'),
    zh: split('登录名|服务代码1|服务代码2|服务代码3|服务代码4'),
    'zh-TW': split('登入名稱|服務代碼1|服務代碼2|服務代碼3|服務代碼4'),
  },
};

const guestsInEnglish = split(
  'Company|Display name|E-mail address|Status|Last login date and time|IDs of the guest spaces to which each guest user belongs|Guest spaces to which each guest user belongs|License|Trial expiration date',
);
const guestsInJapanese = split(
  '会社名|名前|メールアドレス|ステータス|最終ログイン日時|参加しているゲストスペースのID|参加しているゲストスペース|ライセンス|トライアルの有効期限',
);

export const guestColumns: Columns = {
  fields: ['ignored', 'ignored', 'email', ...ignored(6)],
  headings: { en: guestsInEnglish, ja: guestsInJapanese, zh: guestsInEnglish, 'zh-TW': guestsInEnglish },
};

export const aliasColumns: Columns = {
  fields: ['oldLogin', 'newLogin'],
  headings: {
    en: split('old login|new login'),
    ja: split('旧ログイン名|新ログイン名'),
    zh: split('旧登录名|新登录名'),
    'zh-TW': split('舊登入名稱|新登入名稱'),
  },
};

/** cybozu.com's audit log. */
export const auditColumns: Columns = {
  fields: ['ignored', 'time', 'ignored', 'user', 'service', 'module', 'action', 'result', 'error', 'ignored'],
  headings: {
    en: split('Level|Date|IP Address|User|Service|Module|Action|Result|Error Code|Complement'),
    ja: split('レベル|日時|接続元|ユーザー|サービス|モジュール|アクション|結果|エラー番号|補足'),
    zh: split('级别|日期和时间|连接源|用户|服务|模块|操作|结果|错误代码|补充'),
    'zh-TW': split('層級|日期時間|連線來源|使用者|服務|模組|動作|結果|錯誤代碼|補充'),
  },
};

/** Words for the columns of any other log. */
export const accessWords: Partial<Record<WorldField, string[]>> = {
  time: ['time', 'Date', 'timestamp', '日時', 'アクセス日時', '访问时间', '存取時間'],
  timeOfDay: ['Time', 'time', '時刻', '时间', 'Time of day'],
  user: ['user', 'username', 'User', 'ユーザー', '用户', '使用者'],
  service: ['service', 'サービス', '服务', 'Application', 'アプリ', '应用'],
  module: ['module', 'モジュール', '模块'],
  action: ['action', 'アクション', '操作'],
  result: ['result', 'Result', '結果', '结果', 'Status', '状態', '状态'],
  error: ['error', 'Error Code', 'エラー番号', '错误代码'],
  kind: ['kind', '種別', '类型'],
  ignored: ['memo', 'browser', '備忘'],
};
