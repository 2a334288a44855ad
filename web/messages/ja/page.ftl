# ページと要素の文。

## 共通
list-separator = 、
close = 閉じる
cancel = キャンセル
add = 追加
remove = 削除
clear-everything = すべて消去

## ページ
page-title = ユーザーアクセスモニター
page-tagline = kintone のライセンスを実際に使っている人がわかります
page-language = 言語
address-ignored = アドレスのうち表示に使えない指定を無視しました：{ $parts }
address-cut = 選択した { $count } 組織のうち、アドレスに入るのは { $most } 組織までです。リンクで開くと、その { $most } 組織だけが表示されます。
privacy-promise = ファイルはこの端末から出ません。アップロードはしません。
requests-made = このページを開いた後の通信（ブラウザーによる計測）：{ $formatted } 件。
requests-stopped = ポリシーにより阻止：{ $formatted } 件。

## オフライン
offline = オフライン
offline-title = ネットワークなしでこのページを開く
offline-why = このページ自体のファイルを、このサイトから一度だけ取得してブラウザーに保存します。書き出したファイルは保存しません。「すべて消去」で消えます。
offline-keep = オフラインで使えるようにする
offline-kept = このブラウザーではオフラインで使えます。ブラウザーのメニューからアプリとしてインストールできます。
offline-remove = このブラウザーから削除
offline-failed = オフラインで使えるようにできませんでした（{ $detail }）。ネットワークを確認して、もう一度お試しください。

## 最初の画面
drop-invitation = cybozu.com から書き出したファイルをここにドロップ
drop-any-order = まとめてでも 1 つずつでも、順番は自由です。書き出したままの CSV または JSON を使えます。ZIP や gzip のままでも構いません。
drop-choose-files = ファイルを選ぶ
drop-choose-folder = フォルダーを選ぶ
drop-add-files = ファイルを追加
drop-hint-small = またはここにドロップ
sample-try = サンプルを試す
sources-title = ファイルの入手先
sources-begin = cybozu.com の歯車メニュー：
source-required = 必須
source-optional = 推奨
source-users-path = cybozu.com共通管理 › ファイルへの書き出し › ユーザー
source-users-use = 表には、このファイルのユーザーが 1 人 1 行で並びます。
source-access-path = cybozu.com共通管理 › 監査ログ › 閲覧とダウンロード
source-access-use = アクセス日のもとになります。日時とユーザーの列があれば、他のアクセスログも使えます。
source-services-path = cybozu.com共通管理 › ファイルへの書き出し › ユーザーの利用サービス
source-services-use = kintone を使えるユーザーがわかります。ない場合は、使用中のユーザー全員を対象とみなします。
source-departments-path = cybozu.com共通管理 › ファイルへの書き出し › 組織
source-departments-use = 組織の名前と表示順です。
source-memberships-path = cybozu.com共通管理 › ファイルへの書き出し › ユーザーの所属組織
source-memberships-use = 各ユーザーの所属する組織です。
sources-more = ほかに、ゲストユーザーの一覧、ログイン名を変更したユーザーの一覧（旧・新ログイン名）、User API と監査ログ API の JSON も読み込めます。
source-screen = kintone の画面から書き出した CSV だけの場合も、それだけで表になります。
source-screen-path = kintone システム管理 › ユーザーのアクセス状況 › ファイルへの書き出し

## ファイルの種類
kind-users = ユーザー
kind-departments = 組織
kind-memberships = 所属組織
kind-services = 利用サービス
kind-guests = ゲストユーザー
kind-aliases = ログイン名の変更
kind-access = アクセスログ
kind-snapshot = 以前の表
kind-unknown = 種類が不明

## ファイル
inputs-title = ファイル
inputs-more = さらに { $count } 件を表示
input-lines = { $count } 行
input-waiting = ユーザーのファイルを待っています
input-not-used = 使っていません
input-duplicate = 他のファイルと同じ内容
input-duplicate-of = { $name } とまったく同じ内容です。結果は変わりません。
input-remove = { $name } を外す
input-problem-count = 問題 { $formatted } 件
input-problems = 問題
input-archive = { $count } ファイル
input-changed = 手動で変更
input-how-read = 読み込み方を変更
input-replace = 差し替え
input-snapshot-date = 表の日付
input-replace-with = { $name } と差し替えるファイルを選ぶ
input-replace-drop = ドロップして差し替え
input-remove-archive = { $name } とその中のファイルをすべて外す
files-partial = { $count } 個のファイルを使えませんでした。表は残りのファイルから作られています。
files-partial-why = 理由を見る
rail-hide = ファイルの欄を隠す
rail-show = ファイルの欄を表示
problem-at-line = { $line } 行目
problem-at-column = { $column } 列目
problem-times = { $count } 件
problem-more = ほかに { $count } 件あります。
mapping-title = ファイルの読み込み方
mapping-kind = 種類
mapping-encoding = 文字コード
mapping-delimiter = 区切り文字
mapping-dateOrder = 11/10/2026 のような日付
mapping-zone = タイムゾーンのない日時（すべてのログ）
mapping-recognised = { $value }（自動判定）
mapping-automatic = 自動
mapping-means = 言葉の意味
mapping-means-word = 言葉
mapping-means-meaning = 意味
mapping-means-none = 指定しない
word-active = 使用中
word-inactive = 停止
word-guest = ゲスト
word-member = ゲストではない
word-success = 成功
word-failure = 失敗
word-never = アクセスなし
mapping-first-row = 先頭の行は見出し
mapping-column = { $position } 列目
mapping-none = 読み込まない
mapping-preview = 先頭の行
mapping-missing = 未選択の必須項目：{ $fields }
mapping-others = { $field }の候補になる他の列：
mapping-complete = 必要な項目がそろっています：{ $fields }
mapping-recognise = 自動判定に戻す
mapping-apply = この設定で読み込む
delimiter-comma = カンマ
delimiter-tab = タブ
delimiter-semicolon = セミコロン
delimiter-space = スペース
delimiter-pipe = 縦棒（|）
date-order-mdy = 月が先
date-order-dmy = 日が先
field-time = 日時
field-timeOfDay = 時刻
field-user = ユーザー
field-service = サービス
field-module = モジュール
field-action = アクション
field-result = 結果
field-error = エラー番号
field-kind = アクセスの種類
field-login = ログイン名
field-name = 表示名
field-email = メールアドレス
field-employeeNumber = 従業員 ID
field-status = 使用状態
field-displayOrder = 表示優先度
field-delete = 削除
field-startDate = 利用開始日
field-department = 組織
field-departmentCode = 組織コード
field-parentCode = 親組織コード
field-services = サービス
field-guest = ゲスト
field-oldLogin = 旧ログイン名
field-newLogin = 新ログイン名
field-lastAccess = 最終アクセス
field-accessDays = アクセス日数
rail-summary = ファイル { $files } 個 · ログ { $lines } 行 · 注記 { $notes } 件
rail-failed = · 使えないファイル { $count } 個
waiting-title = ユーザーのファイルがありません
waiting-users = 書き出したユーザーのファイルを追加してください。表には、その中のユーザーが 1 行ずつ並びます。

## 読み込み
progress = 進行状況
progress-starting = 準備しています…
progress-identify = { $name } の種類を調べています（{ $file } / { $files }）
progress-directory = { $name } を読み込んでいます（{ $file } / { $files }）
progress-access = { $name } を読み込んでいます（{ $file } / { $files }）
progress-hash = { $name } の SHA-256 を計算しています（{ $file } / { $files }）
progress-bytes = { $read } / { $total }
progress-left-seconds = 残り約 { $count } 秒
progress-left-minutes = 残り約 { $count } 分
progress-lines = { $formatted } 行

## 設定
settings-title = 設定
settings-as-of = 基準日
settings-window = 集計期間（日数）
settings-time-zone = 日付のタイムゾーン
settings-log-time-zone = ログのタイムゾーン
settings-log-time-zone-same = 日付と同じ
settings-summary = { $days } 日間 · { $zone }
settings-rule = アクセスとして数えるもの
rule-screen = kintone の画面と同じ
rule-screen-why = 成功した kintone の操作のうち、API の実行でないものを数えます。
rule-screen-or-sign-in = kintone の画面と同じもの、またはログイン
rule-screen-or-sign-in-why = レコードの閲覧は監査ログに残らないため、cybozu.com へのログインも数えます。
settings-recording-start = 記録の開始日
settings-recording-start-why = この日より前のアクセスは数えません。kintone の記録は 2022 年 6 月 12 日からです。
settings-disabled = 機能を無効にしていた期間
settings-disabled-from = 無効の開始日
settings-disabled-to = 無効の終了日
settings-disabled-remove = { $from } から { $to } までを削除
settings-disabled-why = 2022 年 11 月 30 日までは無効にできました。両端の日を含みます。
settings-text-order = 名前を文字コード順ではなく、この言語の順で並べる
settings-snapshot-why = 以前の表を表示しています。基準日と期間はその表のもので、タイムゾーン、ルール、記録開始日は数値に影響しません。
settings-basis-logs = ログから表を作る
settings-basis-snapshot = ログの代わりに最新の「以前の表」を使う
zone-usual = よく使うもの
as-of-reaches = ログは { $day } まであります。
as-of-use = この日にする

## ログのある日
coverage-whole = この { $days } 日間のログはすべてそろっています。
coverage-part = この { $days } 日間のうち、ログがあるのは { $covered } 日間です。ログのない日: { $missing }。アクセスなしのユーザーも、ログのない日に使っていた可能性があります。
coverage-none = この { $days } 日間（{ $missing }）のログがないため、使われていないユーザーは判断できません。この期間のログを追加してください。
coverage-why = ログのない期間と確認が必要な日（{ $count } 件）
coverage-doubtful = { $day }: { $lines } 行（同じ曜日は通常 { $usual } 行）。ログが途中で欠けているか、休日だった可能性があります。
coverage-whole-day = この日は欠けていない
coverage-whole-day-of = { $day } は欠けていない
coverage-all-whole = これらの日はすべて欠けていない
coverage-doubt-again = これらの日をもう一度確認対象にする
coverage-settings = 基準日 { $day } · { $days } 日間 · { $zone } · { $rule }
gap-before-recording = 記録の開始日より前
gap-disabled = 機能を無効にしていた期間
gap-incomplete = ログが途中で欠けている可能性
gap-cut = ちょうど 10 万行のログの端で、途中で切れている可能性
gap-before-logs = ログの最初の日より前
gap-after-logs = ログの最後の日より後
gap-between-logs = ログとログの間、または 1 か月を超えて行がない期間

## 絞り込み
filters-title = 絞り込み
filter-any = 指定なし
filter-text = 検索
filter-text-hint = 名前、ログイン名、組織
filter-department = 組織
filter-with-below = 下位の組織を含める
filter-last-access-by = 最終アクセスがこの月以前
filter-last-access-by-day = 最終アクセスがこの日以前
filter-max-days = アクセス日数の上限
filter-never = アクセスなしのみ
filters-clear = 絞り込みを解除
filter-open = 絞り込み
filters-active = 適用中の絞り込み
chip-remove = 絞り込みを解除：{ $filter }
chip-text = 文字列：{ $text }
chip-department = { $name }
chip-department-below = { $name }と下位組織
chip-departments = { $count } 組織
chip-departments-below = { $count } 組織と下位組織
chip-last-access-by = 最終アクセスが{ $by }以前
chip-max-days = アクセス日数が { $days } 日以下

## 表
table-caption = アクセス状況の一覧
table-empty = 条件に合うユーザーはいません。
table-nobody = kintone を使える使用中のユーザーが、ファイルにありません。対象外の理由は「{ left-out-title }」にあります。
table-loading-row = …
print-part = ここに印刷されるのは { $rows } 行です。すべての行は CSV でダウンロードしてください。
column-user = ユーザー
column-department = 組織
column-last-access = 最終アクセス日
column-access-days = 過去{ $days }日間のアクセス日数
department-none = （なし）
count-shown = { $rows } 人中 { $shown } 人
sorted-display-order = ユーザーの表示順
sorted-ascending = 「{ $column }」の昇順
sorted-descending = 「{ $column }」の降順
sort-display-order = ユーザーの表示順に戻す

## 表の列と日ごとの帯
columns-open = 列
column-login = ログイン名
column-email = メールアドレス
column-department-code = 組織コード
column-departments = すべての所属組織
column-status = 使用状態
column-start-date = 利用開始日
column-first-seen = 最初のアクセス日
column-day-by-day = 日ごとのアクセス
strip-days = { $days } 日間のうち { $counted } 日、最終アクセス { $last }
strip-none = { $days } 日間のうち { $counted } 日、アクセスなし
rows-select-all = 表示中のすべての行を選択
row-select = { $name } を選択
rows-selected = { $count ->
    [0] 選択している行はありません
   *[other] { $formatted } 行を選択中
}
rows-copy = コピー
rows-clear = 選択を解除

## プロフィール
profile-login = ログイン名
profile-email = メールアドレス
profile-status = 使用状態
profile-departments = 組織
profile-department-primary = （表に表示）
profile-department-unknown = （不明なコード）
profile-services = 利用サービス
profile-services-unknown = 不明（利用サービスのファイルがありません）
profile-services-none = なし
profile-start-date = 利用開始日
profile-calendar = アクセス日
profile-snapshots = 以前の表
profile-days-list = { $count } 日分を一覧で見る
profile-no-days = アクセス日はありません。
profile-previous = 前のユーザー
profile-next = 次のユーザー
status-active = 使用中
status-inactive = 停止中
calendar-access = アクセスあり
calendar-window = 過去 { $days } 日間
calendar-unknown = ログの範囲外

## 注記、対象外のユーザー、内訳
notes-title = 確認してください
notes-more = ほかの注記 { $count } 件
notes-alike = 同様の注記 ほか { $count } 件
unknown-title = ユーザーのファイルにないログイン名
near-misses = ユーザーとよく似たもの { $formatted } 件
near-several = 候補が複数あるため、結び付けません：
unknown-logins = 該当するユーザーがいないもの { $formatted } 件
unknown-lines = { $formatted } 行
unknown-more = ほかに { $formatted } 件（行数の少ないもの）
unknown-further = 一覧に載せていないログイン名の行が、ほかに { $formatted } 行あります。
join-why = { $formatted } 件は、ログや利用サービス、所属組織のファイルで、一人のユーザーとよく似ています。同じ人であれば結び付けてください。「ログイン名の変更」のファイルが追加されます。
join-logins = 結び付ける
save-aliases = ファイルを保存
joined-by = { $name } で { $count } 件のログイン名を結び付けています。
left-out-title = 表にないユーザー
left-out-list = 一覧
left-out-reason = 理由
left-out-guest = ゲスト
left-out-inactive = 停止中
left-out-unlicensed = kintone を使えない
left-out-deleted = 削除の指定あり
left-out-more = さらに { $count } 人を表示
ledger-title = 行の内訳
ledger-total = すべてのログの行の内訳
ledger-bucket = 理由
ledger-lines = 読み込んだ行
ledger-malformed = 読み取れない行
ledger-malformed-why = 日時を読み取れない、ユーザーの列がない、引用符が閉じていないなどの行です。
ledger-system = システム
ledger-system-why = ユーザーが空、nobody、または - の行です。
ledger-guest = ゲスト
ledger-guest-why = ゲストユーザーの行です。
ledger-unknownUser = 不明なユーザー
ledger-unknownUser-why = ユーザーのファイルにないユーザーの行です。
ledger-otherService = 他のサービス
ledger-otherService-why = kintone 以外のサービスの行です。
ledger-failed = 失敗
ledger-failed-why = エラーになったアクセスです。
ledger-api = API の実行
ledger-api-why = 画面を開かずに API を実行した行です。
ledger-beforeRecording = 記録開始前
ledger-beforeRecording-why = 記録の開始日より前か、機能が無効だった日の行です。
ledger-afterAsOf = 基準日より後
ledger-afterAsOf-why = 基準日より後の行です。
ledger-counted = 集計した行
ledger-counted-why = それ以外のすべての行です。

## ダウンロード
csv-download = CSV形式でダウンロードする
csv-options = 保存の設定
csv-rows = CSV に書き出す行
csv-rows-all = すべての行（{ $count }）
csv-rows-shown = 表示中の行（{ $count }）
csv-raw = セルをそのまま書き出す
csv-raw-why = 表計算ソフトが数式とみなすセルも、変更せずに書き出します。
csv-altered = { $count } 個のセルを表計算ソフトで安全な形にしました
csv-altered-why = 表計算ソフトが数式として実行するおそれがあるため、先頭にアポストロフィを付けました。
csv-altered-cell = { $row } 行目の{ $column }：
csv-column-user = ユーザー
csv-column-login = ログイン名
csv-column-department = 組織
csv-column-departmentCode = 組織コード
manifest-save = 処理記録を保存
manifest-why = 設定、各ファイルの SHA-256、ログの行の内訳を JSON で保存します。
command-title = コマンドで同じ表を作る
command-why = このコマンドで同じ表を書き出せます。

## 読み上げ
announce-loaded = { $files } 個のファイル、{ $lines } 行を読み込みました。表のユーザーは { $users } 人です。
announce-failed = { $count } 個のファイルを使えませんでした。
announce-settings = 基準日 { $day }、集計期間 { $days } 日、タイムゾーン { $zone }。
announce-joined = { $name } で { $count } 件のログイン名を結び付けました。
announce-saved = { $name } を保存しました（{ $count } 行）。
announce-copied = { $formatted } 行をコピーしました。
announce-cleared = すべて消去しました。

## 要素自身の問題
problem-policy-forbids = このページのコンテンツセキュリティポリシーが、バックグラウンドの処理を禁止しています。必要な指定：{ $directive }
problem-nothing-dropped = ドロップされたものにファイルがありません。書き出したファイル、またはそれを含むフォルダーをドロップしてください。
problem-copy-too-many = 一度にコピーできるのは { $most } 行までです。選択を減らすか、CSV をダウンロードしてください。
problem-copy-refused = ブラウザーにコピーを拒否されました。このページにクリップボードの使用を許可して「コピー」をもう一度押すか、CSV をダウンロードしてください。
problem-download-refused = ブラウザーが { $name } の保存を受け付けませんでした（{ $detail }）。空き容量を増やし、このページのダウンロードを許可してから、もう一度お試しください。
