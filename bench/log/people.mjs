/** Made-up users and departments, as many as asked for, the same every time. */

const surnames = [
  ['佐藤', 'sato'],
  ['鈴木', 'suzuki'],
  ['高橋', 'takahashi'],
  ['田中', 'tanaka'],
  ['伊藤', 'ito'],
  ['渡辺', 'watanabe'],
  ['山本', 'yamamoto'],
  ['中村', 'nakamura'],
  ['小林', 'kobayashi'],
  ['加藤', 'kato'],
  ['吉田', 'yoshida'],
  ['山田', 'yamada'],
  ['佐々木', 'sasaki'],
  ['山口', 'yamaguchi'],
  ['松本', 'matsumoto'],
  ['井上', 'inoue'],
  ['木村', 'kimura'],
  ['林', 'hayashi'],
  ['清水', 'shimizu'],
  ['斎藤', 'saito'],
  ['森', 'mori'],
  ['橋本', 'hashimoto'],
  ['前田', 'maeda'],
];

const givenNames = [
  ['太郎', 'taro'],
  ['花子', 'hanako'],
  ['一郎', 'ichiro'],
  ['美咲', 'misaki'],
  ['健太', 'kenta'],
  ['陽子', 'yoko'],
  ['大輔', 'daisuke'],
  ['恵', 'megumi'],
  ['翔', 'sho'],
  ['さくら', 'sakura'],
  ['直樹', 'naoki'],
  ['由美', 'yumi'],
  ['拓也', 'takuya'],
  ['彩', 'aya'],
  ['誠', 'makoto'],
  ['葵', 'aoi'],
  ['亮', 'ryo'],
];

/** Endings of display names in companies where many are called the same. */
const placesOfWork = ['本社', '東京', '大阪', '名古屋', '福岡', '札幌', '仙台', '広島', '金沢', '高松', '那覇'];

/** A department at the top has five below it, each of those again five: 31 departments a branch. */
const below = 5;

/**
 * @typedef {{ code: string, name: string, parent: string }} Department
 * @typedef {{ login: string, name: string, mail: string, department: Department | null }} User
 */

/**
 * Departments in tree order.
 * @param {number} branches
 * @returns {Department[]}
 */
export function makeDepartments(branches) {
  /** @type {Department[]} */
  const departments = [];
  const add = (/** @type {string} */ name, /** @type {string} */ parent) => {
    const code = `D${String(departments.length + 1).padStart(5, '0')}`;
    departments.push({ code, name, parent });
    return code;
  };
  for (let branch = 1; branch <= branches; branch += 1) {
    const top = add(`第${branch}本部`, '');
    for (let division = 1; division <= below; division += 1) {
      const middle = add(`第${branch}本部 ${division}部`, top);
      for (let section = 1; section <= below; section += 1) add(`${division}部 ${section}課`, middle);
    }
  }
  return departments;
}

/**
 * One user in eleven has no department; logins are short names or mail addresses, 5 to 30 bytes.
 * @param {number} count
 * @param {readonly Department[]} departments
 * @returns {User[]}
 */
export function makeUsers(count, departments) {
  return Array.from({ length: count }, (_, index) => {
    // Steps without a common divisor with the lists' lengths spread the names over the display order.
    const [surname = '', roman = ''] = surnames[(index * 7) % surnames.length] ?? [];
    const [given = '', romanGiven = ''] = givenNames[(index * 5) % givenNames.length] ?? [];
    const mail = `${romanGiven}.${roman}${index}@example.jp`;
    const place = placesOfWork[(index * 3) % placesOfWork.length];
    return {
      login: index % 3 === 0 ? mail : index % 3 === 1 ? `${roman}.${romanGiven}${index}` : `u${10_000 + index}`,
      name: `${surname} ${given}（${place}${(index * 31) % 97}）`,
      mail,
      department: index % 11 === 10 ? null : (departments[(index * 13) % departments.length] ?? null),
    };
  });
}

const line = (/** @type {string[]} */ ...cells) => `"${cells.join('","')}"\r\n`;

/** @param {readonly User[]} users */
export function usersFile(users) {
  const rows = users.map(({ login, name, mail, department }) =>
    line(login, name, mail, '1', department?.code ?? '', department?.name ?? ''),
  );
  return (
    line('Login Name', 'Display Name', 'E-mail Address', 'Status', 'Department Code', 'Department') + rows.join('')
  );
}

/** @param {readonly Department[]} departments */
export function departmentsFile(departments) {
  const rows = departments.map(({ code, name, parent }) => line(code, name, '', '', '', parent, ''));
  const heading = line(
    'Department Code',
    'Display Name',
    'New Department Code',
    'Localized Name',
    'Language for Localized Name',
    'Parent Department Code',
    'Description',
  );
  return heading + rows.join('');
}
