# コマンドが標準エラー出力に書く文。
command-error = エラー: { $message }
command-warning = 警告: { $message }
command-note = 注: { $message }
command-column = { $place }、{ NUMBER($column, useGrouping: 0) } 列目
command-input = { $name }: { $kind }、{ $encoding }、{ NUMBER($lines, useGrouping: 0) } 行
command-duplicate = { $name }: { $original } と同じ内容のため、読み直していません
command-more = 警告: { $name }: ほかに { NUMBER($more, useGrouping: 0) } 件 [{ $code }]
command-near-miss = 警告: ログの { $login }（{ NUMBER($lines, useGrouping: 0) } 行）は、ユーザー { $known } と大文字と小文字または全角と半角だけが異なります [near-miss]
command-left-out = 対象外: ゲスト { NUMBER($guest, useGrouping: 0) }、停止中 { NUMBER($inactive, useGrouping: 0) }、ライセンスなし { NUMBER($unlicensed, useGrouping: 0) }、削除の指定 { NUMBER($deleted, useGrouping: 0) }
command-ledger = ログの行: { $ledger }
command-altered = { NUMBER($position, useGrouping: 0) } 行目（{ $login }）: { $column } が数式のように始まるため、先頭に ' を付けました
command-altered-count = { NUMBER($count, useGrouping: 0) } 個のセルを表計算ソフトで安全な形にしました。そのまま書くには --raw を指定してください
command-rows = 出力: { NUMBER($rows, useGrouping: 0) } 行のうち { NUMBER($shown, useGrouping: 0) } 行
command-not-written = エラー: { $target } に書き込めません: { $reason }
command-progress = 読み込み中 { $file }/{ $files } { $name } { $share }
