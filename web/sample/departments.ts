/** A department of the made-up company; `parent` is empty at the top. */
export interface SampleDepartment {
  code: string;
  name: string;
  parent: string;
  description: string;
}

/**
 * The tree, one line a department, in the company's display order: indentation is the level. The codes do not follow
 * that order, so that a table sorted by code instead of by the tree would show.
 */
const outline = `
M00 経営企画室
S00 営業本部
  S20 東日本営業部
    S22 首都圏営業課
    S21 北関東営業課
    S23 東北営業課
  S10 西日本営業部
    S11 関西営業課
    S12 九州営業課
  S30 営業企画部
    S31 販売促進課
D00 開発本部
  D10 製品開発部
    D11 設計課
    D13 試験課
    D12 ソフトウェア課
  D20 研究部
    D21 材料研究課
    D22 応用研究課
P00 製造本部
  P10 第一工場
    P11 組立課
    P12 検査課
  P20 第二工場
    P21 加工課
    P22 塗装課
  P30 生産管理部
    P31 調達課
    P32 物流課
C00 サポート本部
  C10 カスタマーサポート部
    C11 受付課
    C12 技術相談課
  C20 保守サービス部
    C21 訪問保守課
A00 管理本部
  A20 人事部
    A21 採用課
    A22 労務課
  A10 経理部
    A11 会計課
  A30 情報システム部
    A31 社内基盤課
    A32 業務アプリ課
`;

export const departments: readonly SampleDepartment[] = readOutline();

function readOutline(): SampleDepartment[] {
  const list: SampleDepartment[] = [];
  const path: string[] = [];
  for (const line of outline.trim().split('\n')) {
    const level = (line.length - line.trimStart().length) / 2;
    const [code = '', name = ''] = line.trim().split(' ');
    path.length = level;
    list.push({ code, name, parent: path.at(-1) ?? '', description: `${name}の組織です` });
    path.push(code);
  }
  return list;
}
