# コマンドが標準エラー出力に書く文。
command-error = エラー: { $message }
command-warning = 警告: { $message }
command-note = 注: { $message }
command-column = { $place }、{ NUMBER($column, useGrouping: 0) } 列目
command-input = { $name }: { $kind }、{ $encoding }、{ NUMBER($lines, useGrouping: 0) } 行
command-columns = { $name }：列 { $columns }
command-duplicate = { $name }: { $original } と同じ内容のため、読み直していません
command-more = 警告: { $name }: ほかに { NUMBER($more, useGrouping: 0) } 件 [{ $code }]
command-unknown-more = 注意: ユーザーのファイルにないログイン名が、ログにあと { NUMBER($count, useGrouping: 0) } 件あります [{ $code }]
command-unknown-further = 注意: 一覧に載せていないログイン名（ユーザーのファイルにないもの）の行が、ログにあと { NUMBER($lines, useGrouping: 0) } 行あります [{ $code }]
command-near-miss-joins = 注意: { NUMBER($count, useGrouping: 0) } 件のログイン名をユーザーに結び付けられます: --save-aliases FILE で「ログイン名の変更」のファイルを書き出します
command-aliases = 書き込みました: 結び付けるログイン名 { NUMBER($count, useGrouping: 0) } 件を { $target } に。内容が正しければ、ほかのファイルと一緒に指定してください。
command-left-out = 対象外: ゲスト { NUMBER($guest, useGrouping: 0) }、停止中 { NUMBER($inactive, useGrouping: 0) }、ライセンスなし { NUMBER($unlicensed, useGrouping: 0) }、削除の指定 { NUMBER($deleted, useGrouping: 0) }
command-ledger = ログの行: { $ledger }
command-altered = { NUMBER($position, useGrouping: 0) } 行目（{ $login }）: { $column }が数式のように始まるため、先頭に ' を付けました
command-altered-count = { NUMBER($count, useGrouping: 0) } 個のセルを表計算ソフトで安全な形にしました。そのまま書くには --raw を指定してください
command-rows = 出力: { NUMBER($rows, useGrouping: 0) } 行のうち { NUMBER($shown, useGrouping: 0) } 行
command-part = { $name } という名前からは、{ NUMBER($rows, useGrouping: 0) } 行のうち { NUMBER($shown, useGrouping: 0) } 行だけであることがわかりません。{ $better } という名前にしてください。
command-not-written = エラー: { $target } に書き込めません: { $reason }。フォルダー、権限、ディスクの空き容量を確認してください。
command-progress = 読み込み中 { $file }/{ $files } { $name } { $share }
command-bad-setting = { $option } に「{ $value }」は指定できません。指定できる値は --help で確認してください。
command-wrong-option = オプション { $option } はありません。オプションの一覧は --help で確認してください。- で始まる名前のファイルは -- の後に指定します。
command-wrong-value-missing = オプション { $option } には値が必要です。--help を確認してください。- で始まる値は { $option }=値 と書きます。
command-wrong-value-given = オプション { $option } に値は指定できません。= とその後を削除してください。
command-wrong-no-file = ファイルが指定されていません。読み込むファイルを指定してください。詳しくは --help を確認してください。
command-wrong-empty-name = ファイル名が空です。ファイルを指定するか、オプションを外してください。
command-wrong-with-below = --with-below には --department が必要です。組織も指定してください。
command-wrong-column-twice = --column で { $field } に 2 つの見出しが指定され、一方が無効になります。1 つだけ指定し、どのファイルでも列の見出しを同じにしてください。
command-wrong-file-twice = { $option } で { $file } に 2 つの異なる値が指定されています。1 つだけ指定してください。
command-wrong-over-input = { $target } は読み込むファイルで、上書きされてしまいます。別のファイルを指定してください。
command-wrong-same-target = { $one } と { $other } が同じファイルです。別々のファイルを指定してください。
