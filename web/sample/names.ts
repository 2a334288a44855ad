/** A surname or given name: as written, in kana, in Latin letters. */
export interface SampleName {
  written: string;
  kana: string;
  latin: string;
}

/** Frequent names, combined at random: no person is meant. All characters are in JIS levels 1 and 2. */
export const surnames = readNames(`
佐藤 さとう sato|鈴木 すずき suzuki|高橋 たかはし takahashi|田中 たなか tanaka|伊藤 いとう ito|渡辺 わたなべ watanabe
山本 やまもと yamamoto|中村 なかむら nakamura|小林 こばやし kobayashi|加藤 かとう kato|吉田 よしだ yoshida
山田 やまだ yamada|佐々木 ささき sasaki|山口 やまぐち yamaguchi|松本 まつもと matsumoto|井上 いのうえ inoue
木村 きむら kimura|林 はやし hayashi|斎藤 さいとう saito|清水 しみず shimizu|山崎 やまざき yamazaki|森 もり mori
池田 いけだ ikeda|橋本 はしもと hashimoto|阿部 あべ abe|石川 いしかわ ishikawa|前田 まえだ maeda|藤田 ふじた fujita
小川 おがわ ogawa|岡田 おかだ okada|後藤 ごとう goto|長谷川 はせがわ hasegawa|村上 むらかみ murakami|近藤 こんどう kondo
石井 いしい ishii|坂本 さかもと sakamoto|遠藤 えんどう endo|青木 あおき aoki|藤井 ふじい fujii|西村 にしむら nishimura
福田 ふくだ fukuda|太田 おおた ota|三浦 みうら miura|岡本 おかもと okamoto|松田 まつだ matsuda|中島 なかじま nakajima
原田 はらだ harada|小野 おの ono|能勢 のせ nose|表 おもて omote`);

export const givenNames = readNames(`
花子 はなこ hanako|太郎 たろう taro|美咲 みさき misaki|健 けん ken|翔太 しょうた shota|陽菜 ひな hina|大輔 だいすけ daisuke
由美 ゆみ yumi|直樹 なおき naoki|恵 めぐみ megumi|拓也 たくや takuya|さくら さくら sakura|誠 まこと makoto|真由美 まゆみ mayumi
和也 かずや kazuya|裕子 ゆうこ yuko|亮 りょう ryo|智子 ともこ tomoko|浩二 こうじ koji|香織 かおり kaori|隆 たかし takashi
久美子 くみこ kumiko|昇 のぼる noboru|麻衣 まい mai|学 まなぶ manabu|彩 あや aya|修 おさむ osamu|葵 あおい aoi
洋平 ようへい yohei|千尋 ちひろ chihiro|剛 つよし tsuyoshi|優子 ゆうこ yuko|豊 ゆたか yutaka|京子 きょうこ kyoko
哲也 てつや tetsuya|奈々 なな nana|潤 じゅん jun|愛 あい ai|ソフィア そふぃあ sophia|実 みのる minoru`);

function readNames(text: string): SampleName[] {
  return text
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [written = '', kana = '', latin = ''] = entry.split(' ');
      return { written, kana, latin };
    });
}
