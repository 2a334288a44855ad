# 問題と注記のコードごとの文。何が起きたか、どうすればよいかを述べる。
# ファイル名、行、列は表示する側が文の前に付ける。

## この一覧にないコード
problem-other = 問題があります（{ $code }）。

## ログの記録
problem-no-time = この行には日時がありません。集計していません。
problem-time-not-a-time = 「{ $text }」を日時として読み取れません。この行は集計していません。
problem-short-record = この行は短く、ユーザーの列がありません。集計していません。
problem-quote-never-closes = ここで始まる引用符が閉じられていません。この行は集計せず、次の行から読み続けました。
problem-record-too-long = この行は 16 MiB を超えています。集計せず、次の行から読み続けました。
problem-json-malformed = JSON として正しくありません。この記録は集計していません。
problem-json-cut-short = JSON が途中で終わっています。そこまでは読み込みました。ファイルを取得し直してください。
problem-lone-surrogate = JSON のエスケープに文字の半分だけのものがあります。� と表示します。
problem-json-too-deep = JSON の入れ子が深すぎます。この記録は集計していません。

## 組織とユーザーのファイルの行
problem-nul-bytes = この行には NUL 文字があります。壊れているように見える場合は、ファイルを書き出し直してください。
problem-undecodable-bytes = ファイルの文字コードに合わないバイトがあり、� と表示しています。名前が文字化けしている場合は、このファイルの文字コードを選び直してください。
problem-duplicate-login = ログイン名 { $login } は複数の行にあります。最初の行を使います。
problem-duplicate-services-row = ログイン名 { $login } のサービスの行が複数あります。最初の行を使います。
problem-duplicate-memberships-row = ログイン名 { $login } の所属組織の行が複数あります。最初の行を使います。
problem-duplicate-department = 組織コード { $department } は複数の行にあります。最初の行を使います。
problem-unknown-department = 組織コード { $department } は組織のファイルにありません。名前の代わりにコードを表示します。このコードを含む組織のファイルを追加してください。
problem-unknown-parent-department = 親組織 { $department } が組織のファイルにありません。この行の組織を最上位に表示します。
problem-department-cycle = 組織 { $department } は、直接または他の組織を通じて、自分自身の親になっています。最上位に表示します。
problem-unknown-user = ユーザー { $login } はユーザーのファイルにありません。そのユーザーを含むファイルを追加するか、つづりを確認してください。
problem-empty-login = この行にはログイン名がありません。使っていません。
problem-empty-code = この行にはコードがありません。使っていません。
problem-status-empty = ユーザー { $login } の使用状態は空です。使用中とみなします。
problem-status-unknown = ユーザー { $login } の使用状態「{ $status }」を読み取れません。使用中とみなします。読み取れるのは 1、0、使用中、使用停止、停止中などです。
problem-alias-unknown = { $oldLogin } の新しいログイン名 { $newLogin } はユーザーのファイルにありません。この行は使っていません。
problem-alias-known = 古いログイン名 { $oldLogin } は今もユーザーとして存在します。この行は使っていません。
problem-alias-cycle = { $oldLogin } から始まる新しいログイン名が循環しています。この行は使っていません。
problem-near-miss = ログのこのログイン名は、大文字と小文字または全角と半角だけが既知のものと異なります。同じ人であれば、別名のファイルを追加してください。

## ファイル全体
problem-kind-not-recognised = このファイルの種類がわかりません。種類を選ぶか、列を指定してください。
problem-heading-only = このファイルには見出しだけがあり、行がありません。データを含めて書き出し直してください。
problem-no-usable-column = このファイルには読み取れる列がありません。種類を選び、列を指定してください。
problem-empty-file = ファイルが空です。書き出し直してください。
problem-binary-file = テキストのファイルではありません。CSV または JSON で書き出してください。
problem-xlsx-file = Excel のブックです。Excel で開き、「名前を付けて保存」で「CSV UTF-8 (コンマ区切り)」を選び、保存したファイルを追加してください。
problem-directory = フォルダーです。中のファイルを追加してください。
problem-file-missing = ファイルがないか、開く権限がありません。ファイル名と権限を確認してください。
problem-file-changed = 読み込み中にファイルが変更されました。このファイルは使っていません。追加し直してください。
problem-unreadable = ファイルを読み込めません。ファイルがあり、開けることを確認してください。
problem-snapshot-not-input = 書き出し済みのアクセス状況の表であり、元データではありません。使っていません。
problem-date-order-unproven = このファイルの日付は「月／日」とも「日／月」とも読め、どちらかを決められません。どちらかを選んでください。
problem-date-order-contradictory = このファイルには「月／日」の日付と「日／月」の日付が混ざっています。どちらかを選ぶか、書き出し直してください。
problem-gzip-broken = 圧縮ファイルが壊れています。取得し直してください。
problem-gzip-cut-short = 圧縮ファイルが途中で切れています。取得し直してください。
problem-zip-cut-short = この ZIP 書庫は終わりの部分がありません。取得し直してください。
problem-zip-broken = この ZIP 書庫は壊れているか、分割された書庫の一部です。取得し直すか、展開して中のファイルを追加してください。
problem-zip-overlapping = この ZIP 書庫の中のファイルは互いに重なっています。正しい書庫ではありえません。何も使われていません。
problem-zip-too-many = この ZIP 書庫には { $count } 個の項目があります。読めるのは { $most } 個までです。分けるか、展開してフォルダーを追加してください。
problem-zip-empty = この ZIP 書庫にはファイルがありません。
problem-zip-stream-too-large = ストリームで渡された ZIP 書庫は全体を保持する必要がありますが、{ $most } MiB を超えています。ファイルとして渡してください。
problem-zip-encrypted = このファイルは暗号化されています。書庫をパスワードで展開し、ファイルを追加してください。
problem-zip-method = このファイルの圧縮方式（{ $method }）は読めません。書庫を展開し、ファイルを追加してください。
problem-zip-unsafe-name = このファイルの名前は書庫の外を指すか、制御文字を含みます。使われていません。書庫の出所を確かめてください。
problem-zip-long-name = このファイルの名前は { $most } バイトを超えています。短い名前にして圧縮し直してください。
problem-archive-nested = 書庫の中の書庫です。外側の書庫を展開し、中のファイルを追加してください。
problem-unpacks-too-far = 展開すると元の { $times } 倍を超えて大きくなります。正しいエクスポートではありえません。使われていません。
problem-too-many-files = 合わせて { $count } 個のファイルになります。一度に保持できるのは { $most } 個までです。何も追加されていません。

## 呼び出し
problem-cancelled = 読み込みを取り消しました。それまでの内容は変わっていません。
problem-source-gone = この入力は一度しか読めませんが、もう一度必要になりました。追加し直してください。
problem-not-administrator = この表を見られるのは管理者だけです。
problem-worker-died = バックグラウンドの処理が停止しました。ファイルを追加し直してください。
problem-worker-restarted = バックグラウンドの処理が停止したため、再起動しました。ファイルは読み込み直しました。最後の操作が反映されていない場合は、もう一度行ってください。
problem-core-not-started = 処理の中心部を開始できません。新しいブラウザーを使い、ページのポリシーに script-src 'wasm-unsafe-eval' を含めてください。（{ $detail }）
problem-out-of-memory = このファイルを読み込むメモリーが足りません。このファイルは使っていません。
problem-no-users-file = ユーザーのファイルがないため、表を作れません。ユーザーの書き出しを追加してください。
problem-unexpected = 予期しない問題が起きました：{ $detail }
problem-wrong-call = 呼び出しが正しくありません：{ $detail }
problem-bad-setting = { $setting } に { $value } は指定できません。

## 前提と警告
note-no-services-file = サービスのファイルがないため、使用中のユーザー全員を kintone のライセンスがあるものとみなします。
note-no-departments-file = 組織のファイルがないため、組織をコードで表示します。
note-no-memberships-file = 所属組織のファイルがないため、ユーザーのファイルにある組織だけを表示します。
note-no-access-file = アクセスのログがないため、どのユーザーのアクセスもわかりません。
note-no-known-user = このログのユーザーは、ユーザーファイルに一人もいません。ユーザーの列の選択と、ユーザーファイルとログが同じ会社のものかを確認してください。
note-no-service-column = ログにサービスの列がないため、すべての行を kintone のものとみなします。
note-no-result-column = ログに結果の列がないため、すべての行を成功とみなします。
note-no-kind-column = ログに API の実行を見分ける列がないため、どの行も API の実行とはみなしません。
note-no-status-column = ユーザーのファイルに使用状態の列がないため、ユーザー全員を使用中とみなします。
note-log-zone-assumed = ログの日時にタイムゾーンがないため、ログのタイムゾーンで読み取ります。
note-audit-log-lower-bound = 監査ログにはログインと操作が記録され、レコードの閲覧だけでは記録されません。数値は下限です。
note-archive-passed-over = { $name } の { $count } 個の項目（フォルダー、リンク、ファイル管理ソフトが残したファイル）は読みませんでした。
note-log-probably-cut = ログがちょうど 100,000 行で、一度にダウンロードできる上限と同じです。途中で切れている可能性があります。
note-sign-in-rule = cybozu.com へのログインもアクセスとして数えます（ルール screen-or-sign-in）。
note-reaches-until = 集計された最も新しい日は { $day } で、基準日より前です。
note-column-not-found = { $field } に指定した見出し「{ $heading }」の列は、どのファイルにもありません。つづりを確認してください。
note-department-not-found = 組織コード { $department } を持つ組織もユーザーもありません。つづりを確認し、組織名ではなくコードを指定してください。
