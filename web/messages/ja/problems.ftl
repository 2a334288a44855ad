# 問題と注記のコードごとの文。何が起きたか、どうすればよいかを述べる。
# ファイル名、行、列は表示する側が文の前に付ける。

## この一覧にないコード
problem-other = 問題があります（{ $code }）。

## どのファイルにもある記録
problem-quote-never-closes = ここで始まる引用符が閉じられていません。この行は集計せず、次の行から読み続けました。
problem-quote-broken = ここで始まる引用符は閉じられておらず、次の引用符は別の行の文字の間にあります。この行は集計せず、次の行から読み続けました。
problem-record-too-long = この行は 16 MiB を超えています。集計せず、次の行から読み続けました。
problem-short-record = この行は短すぎるため、このファイルの記録とはみなせません（表の下の注記など）。使っていません。
problem-json-malformed = JSON として正しくありません。この記録は集計していません。
problem-json-cut-short = JSON が途中で終わっています。そこまでは読み込みました。ファイルをダウンロードし直してください。
problem-json-too-deep = JSON の入れ子が深すぎます。この記録は集計していません。
problem-no-text-in-object = { $text } はオブジェクトまたは配列で、使える文字列が見つかりません。「列」または --column で、actor.email のようにメンバーを指定してください。
problem-line-failed = この行の結果またはエラーが失敗を示しています。
problem-lone-surrogate = JSON のエスケープに、文字として不完全なものがあります。� と表示します。
problem-undecodable-bytes = ファイルの文字コードに合わないバイトがあり、� と表示しています。名前が文字化けしている場合は、このファイルの文字コードを選び直してください。
problem-nul-bytes = この行には NUL 文字があります。壊れているように見える場合は、ファイルを書き出し直してください。
problem-above-heading = この行は見出しより上にあるため、データの行として読み取っていません。

## ログの記録
problem-no-time = この行には日時がありません。集計していません。
problem-time-not-a-time = 「{ $text }」を日時として読み取れません。この行は集計していません。

## 組織とユーザーのファイルの行
problem-duplicate-login = ログイン名 { $login } は複数の行にあります。最初の行を使います。
problem-duplicate-services-row = ログイン名 { $login } の利用サービスの行が複数あります。最初の行を使います。
problem-duplicate-memberships-row = ログイン名 { $login } の所属組織の行が複数あります。最初の行を使います。
problem-duplicate-department = 組織コード { $department } は複数の行にあります。最初の行を使います。
problem-unknown-department = 組織コード { $department } は組織のファイルにありません。名前の代わりにコードを表示します。このコードを含む組織のファイルを追加してください。
problem-unknown-primary-department = { $login } の優先する組織の ID { $id } は、どの organizations.json にもありません。代わりにほかの所属組織を表示し、なければ表示しません。この ID を含む organizations.json を追加してください。
problem-unknown-parent-department = 親組織 { $department } が組織のファイルにありません。この行の組織を最上位に表示します。
problem-department-cycle = 組織 { $department } は、直接または他の組織を通じて、自分自身の親になっています。最上位に表示します。
problem-unknown-user = ユーザー { $login } はユーザーのファイルにありません。そのユーザーを含むファイルを追加するか、つづりを確認してください。
problem-unknown-user-near = ユーザー { $login } はユーザーのファイルにありません。{ $known } のことかもしれません（{ $ways }）。行を修正するか、「ログイン名の変更」のファイルで両方を結び付けてください。
problem-unknown-user-ambiguous = ユーザー { $login } はユーザーのファイルにありません。候補が複数あります：{ $known }。行を修正してください。
problem-guest-near = ゲスト { $login } はユーザーではありません。{ $known } のことかもしれません（{ $ways }）。そうであれば、ログイン名をユーザーのファイルと同じ表記にしてください。それまで { $known } はゲストとして扱われません。
problem-guest-ambiguous = ゲスト { $login } はユーザーではありません。候補が複数あります：{ $known }。そのうちの一人であれば、ログイン名をユーザーのファイルと同じ表記にしてください。
problem-empty-login = この行にはログイン名がありません。使っていません。
problem-empty-code = この行にはコードがありません。使っていません。
problem-status-empty = ユーザー { $login } の使用状態は空です。使用中とみなします。
problem-status-unknown = ユーザー { $login } の使用状態「{ $status }」を読み取れません。使用中とみなします。停止を意味する言葉であれば、そう指定してください。
problem-display-order-unknown = 表示優先度「{ $order }」は整数ではないため、空として扱いました。このユーザーは、表示優先度のあるユーザーの後に並びます。
problem-alias-unknown = { $oldLogin } の新しいログイン名 { $newLogin } はユーザーのファイルにありません。この行は使っていません。
problem-alias-known = 古いログイン名 { $oldLogin } は今もユーザーとして存在します。この行は使っていません。
problem-alias-cycle = { $oldLogin } から始まる新しいログイン名が循環しています。この行は使っていません。
problem-near-miss = ログにある { $login }（{ NUMBER($lines, useGrouping: 0) } 行）はユーザーのファイルにありません。{ $known } のことかもしれません（{ $ways }）。同じ人であれば、「ログイン名の変更」のファイルで結び付けてください。
problem-near-miss-ambiguous = ログにある { $login }（{ NUMBER($lines, useGrouping: 0) } 行）はユーザーのファイルにありません。候補が複数あります：{ $known }。そのうちの一人であれば、「ログイン名の変更」のファイルで指定してください。
problem-unknown-login = ログにある { $login }（{ NUMBER($lines, useGrouping: 0) } 行）はユーザーのファイルにありません。

## 不明なログイン名とユーザーの情報との違い（上の文の括弧の中）
near-way-case = 大文字と小文字
near-way-width = 全角と半角
near-way-composition = 濁点やアクセントの表し方（NFC・NFD）
near-way-invisible = 空白や見えない文字
near-way-quoting = 引用符や数式
near-way-zeros = 先頭の 0
near-way-address = アドレスに添えた名前
near-way-domain = ドメイン
near-way-name = 表示名
near-way-email = メールアドレス
near-way-employeeNumber = 従業員 ID

## ファイル全体
problem-kind-not-recognised = このファイルの種類がわかりません。{ $understood ->
    [none] 認識できた見出しはありません。
   *[other] 認識できた見出し：{ $understood }。
}{ $missing ->
    [login] ログイン名の列がありません。列を指定するか（メールアドレスでログインする場合はその列）、ファイルの種類を選択してください。
    [user] ユーザーの列が見つかりません。列を指定するか、種類を選んでください。
   *[other] 種類を選ぶか、列を指定してください。
}
problem-memberships-unknown-users = 形から見ると所属組織のファイルのようですが、{ $all } 行のうち登録されているログイン名で始まるのは { $known } 行です。種類を選ぶか、対応するユーザーのファイルを追加してください。
problem-memberships-unknown-departments = 形から見ると所属組織のファイルのようですが、組織コード { $all } 個のうち組織のファイルにあるのは { $known } 個です。種類を選ぶか、対応する組織のファイルを追加してください。
problem-memberships-ambiguous = 見出しのないこのファイルと別のファイルは、どちらも所属組織のファイルのように見えますが、共通するコードがありません。それぞれの種類を選んでください。
problem-heading-only = このファイルには見出しだけがあり、行がありません。データを含めて書き出し直してください。
problem-no-usable-column = { $missing ->
    [time] このファイルには日時の列が見つかりません。
    [user] このファイルにはユーザーの列が見つかりません。
    [time_user] このファイルには日時とユーザーの列が見つかりません。
    [login] このファイルにはログイン名の列が見つかりません。
    [departmentCode] このファイルには組織コードの列が見つかりません。
    [oldLogin] このファイルには旧ログイン名の列が見つかりません。
    [newLogin] このファイルには新ログイン名の列が見つかりません。
    [oldLogin_newLogin] このファイルには新旧のログイン名の列が見つかりません。
   *[other] このファイルには読み取れる列がありません。
}{ $understood ->
    [none] 認識できた見出しはありません。
   *[other] 認識できた見出し：{ $understood }。
}種類を選び、列を指定してください。
problem-empty-file = ファイルが空です。書き出し直してください。
problem-binary-file = テキストのファイルではありません。CSV または JSON で書き出してください。
problem-xlsx-file = Excel のブックです。Excel で開き、「名前を付けて保存」で「CSV UTF-8 (コンマ区切り)」を選び、保存したファイルを追加してください。
problem-web-page = Web ページ（HTML）であり、書き出したデータではありません。ログインを求めるページであることがよくあります。開いて内容を確認し、ログインしてから書き出し直してください。
problem-xml-file = XML のファイルです。CSV または JSON で書き出してください。
problem-error-answer = データではなく、「{ $text }」という応答です。内容を確認して対処し、書き出し直してください。
problem-directory = フォルダーです。中のファイルを追加してください。
problem-too-many-days = このログの日付（{ $first } から { $last } まで）を読み込むには { $most } MB を超えるメモリが必要です。必要な年のログだけを別のファイルにして追加してください。
problem-file-missing = ファイルがないか、開く権限がありません。ファイル名と権限を確認してください。
problem-file-changed = 追加した後にファイルが変更されました。変更後の内容は使っていません。追加し直してください。
problem-unreadable = ファイルを読み込めません。選択した後に移動または変更されたか、ほかのプログラムが使用中か、開く権限がない可能性があります。確認してから追加し直してください。
problem-groups-export = グループ（ロール）の書き出しファイルです。この表には使わないので、外してください。
problem-titles-export = 役職の書き出しファイルです。この表には使わないので、外してください。
problem-date-order-unproven = このファイルの日付は「月／日」とも「日／月」とも読め、どちらかを決められません。どちらかを選んでください。
problem-date-order-contradictory = このファイルには「月／日」の日付と「日／月」の日付が混ざっています。どちらかを選ぶか、書き出し直してください。
problem-last-access-unclear = 最終アクセスを表す列が複数あります：{ $columns }。どの列を使うか指定してください。
problem-only-other-times = アクセスの日時がありません。{ $columns } は作成・変更・期限などの日時です。このいずれかを使う場合は、日時の列として指定してください。
problem-snapshot-day-unknown = この表がいつ時点のものかわかりません。日付を指定してください。
problem-snapshot-day-unclear = ファイルの更新日は { $day } ですが、最も新しいアクセスは { $newest } です。いつ時点の表か指定してください。
problem-snapshot-day-too-early = この表には { $newest } のアクセスがあるため、{ $day } 時点の表ではありません。正しい日付を指定してください。
problem-snapshot-day-not-of-name = この表を { $day } 時点のものとして扱っています。ファイル名の日付は { $named } です。
problem-snapshot-day-doubtful = 多くの行で日数と日付が合いません。表の日付（{ $day }）か期間（{ $window } 日間）が違う可能性があります。日付を指定してください。正しい場合は同じ日付を指定してください。
problem-snapshot-is-part = ファイル名から、表の一部と考えられます。全体であれば「以前の表」と指定し、一部であれば全体の表を追加してください。
problem-snapshot-row-ambiguous = この組織には { $user } という名前の人が複数います。この行にはほかのファイルの情報を結び付けていません。ログイン名のある表を使ってください。
problem-last-access-unread = 「{ $text }」は日付ではありません。{ $user } の最終アクセスは不明です。
problem-access-days-unread = 「{ $text }」は期間内の日数ではありません。{ $user } のアクセス日数は不明です。
problem-access-days-without-date = { $user } のアクセス日数は { $text } ですが、最終アクセス日がありません。日付は不明とします。
problem-access-days-contradict = { $user } のアクセス日数 { $number } は、最終アクセス日 { $day } と合いません。どちらもそのまま表示します。
problem-gzip-broken = 圧縮ファイルが壊れています。ダウンロードし直してください。
problem-gzip-cut-short = 圧縮ファイルが途中で切れています。ダウンロードし直してください。
problem-zip-cut-short = この ZIP ファイルは末尾が欠けています。ダウンロードし直してください。
problem-zip-broken = この ZIP ファイルは壊れているか、分割された一部です。ダウンロードし直すか、展開して中のファイルを追加してください。
problem-zip-overlapping = この ZIP ファイルは中のファイルどうしが重なっており、正常なものではありません。中のファイルは使っていません。入手元を確認してください。
problem-zip-too-many = この ZIP ファイルには { $count } 個の項目があります。読み込めるのは { $most } 個までです。分けるか、展開してフォルダーを追加してください。
problem-zip-empty = この ZIP ファイルの中にファイルがありません。書き出したファイルを圧縮し直すか、そのまま追加してください。
problem-zip-stream-too-large = ストリームで渡された ZIP ファイルは全体を保持する必要がありますが、{ $most } MiB を超えています。ファイルとして渡してください。
problem-zip-encrypted = このファイルは暗号化されています。パスワードを使って ZIP ファイルを展開し、中のファイルを追加してください。
problem-zip-method = このファイルの圧縮方式（{ $method }）には対応していません。ZIP ファイルを展開し、中のファイルを追加してください。
problem-zip-unsafe-name = このファイルの名前は ZIP ファイルの外を指しているか、制御文字を含んでいるため、使っていません。ZIP ファイルの入手元を確認してください。
problem-zip-long-name = このファイルの名前は { $most } バイトを超えています。名前を短くして圧縮し直してください。
problem-archive-nested = 圧縮ファイルの中の圧縮ファイルです。外側を展開し、中のファイルを追加してください。
problem-unpacks-too-far = 展開すると元の { $times } 倍を超える大きさになり、書き出したファイルとしては考えられないため、使っていません。入手元を確認してください。
problem-too-many-files = 合わせて { $count } 個のファイルになります。一度に扱えるのは { $most } 個までです。何も追加していません。ファイルを減らして追加してください。

## 呼び出し
problem-cancelled = 読み込みを取り消しました。それまでの内容は変わっていません。
problem-source-gone = このデータは一度しか読み込めませんが、もう一度必要になりました。追加し直してください。
problem-not-administrator = この表を見られるのは管理者だけです。管理者に依頼するか、管理者としてログインしてください。
problem-worker-died = バックグラウンドの処理が停止しました。ファイルを追加し直してください。
problem-worker-restarted = バックグラウンドの処理が停止したため、再起動しました。ファイルは読み込み直しました。最後の操作が反映されていない場合は、もう一度行ってください。
problem-language-not-loaded = { $name }を読み込めませんでした。ネットワークを確認して、もう一度選んでください。それでも読み込めない場合は、ページを再読み込みしてください。（{ $detail }）
problem-core-not-started = 計算プログラムを開始できません。新しいブラウザーを使い、ページのポリシーに script-src 'wasm-unsafe-eval' を含めてください。（{ $detail }）
problem-out-of-memory = メモリーが足りず、このファイルを読み込めませんでした。このファイルは使っていません。他のタブやプログラムを閉じるか、ファイルを分けて、追加し直してください。
problem-user-not-in-table = ユーザー { $login } は表にありません。ログイン名を確認してください。ゲスト、停止中のユーザー、kintone を使えないユーザーは含まれません。
problem-no-users-file = ユーザーのファイルがないため、表を作れません。書き出したユーザーのファイルを追加してください。
problem-unexpected = 予期しない問題が起きました：{ $detail } もう一度お試しください。続く場合は、ページを再読み込みしてファイルを追加し直してください。
problem-wrong-call = 呼び出しが正しくありません：{ $detail }
problem-bad-setting = { $setting } に { $value } は指定できません。

## 前提と警告
note-heading-guessed = 「{ $heading }」で始まる最初の行を見出しとみなし、列は位置で判断しています。使用状態が 0 でも 1 でもないためです。
note-no-services-file = 利用サービスのファイルがないため、使用中のユーザー全員に kintone のライセンスがあるものとみなします。
note-no-departments-file = 組織のファイルがないため、組織をコードで表示します。
note-no-memberships-file = 所属組織のファイルがないため、ユーザーのファイルにある組織だけを表示します。
note-no-access-file = アクセスログがないため、どのユーザーのアクセスもわかりません。
note-snapshot-is-table = { $name } の { $day } 時点の表です。日付と日数は元のまま表示します。期間、タイムゾーン、ルール、記録開始日の設定は影響しません。
note-list-is-table = { $name } にある各ユーザーの最終アクセス（{ $day } 時点）に基づく表です。アクセス日数は 0 の場合だけわかります。
note-snapshot-day-guessed = { $name } を { $day } 時点とみなしたのは、ファイルの更新日時だけが根拠です。違う場合は日付を指定してください。
note-as-of-without-effect = 基準日 { $asOf } は使われません。この表は { $day } 時点のものです。
note-listed-though = 書き出しファイルでは対象外のユーザーが表にあります：停止中 { $inactive } 人、ゲスト { $guest } 人、kintone の利用なし { $unlicensed } 人、削除 { $deleted } 人。表にあるため、そのまま残します。
note-no-time-read = 列「{ $column }」の日時は 1 つも読み取れませんでした（例：「{ $text }」）。読み取れるのは、2026-11-20、2026/11/20、2026年11月20日、20.11.2026、20 Nov 2026 などの日付（時刻とタイムゾーンはあってもなくてもかまいません）と、1970 年からの秒数です。日時の列を選び直すか、これらの形式で書き出してください。
note-american-central-time = CST や CDT の付いた日時は、アメリカ中部の時刻（UTC−06:00、UTC−05:00）として読み取ります。中国の時刻であれば、時差の付いた日時で書き出してください。
note-china-standard-time = 見出しが中国語のため、CST の付いた日時は中国の時刻（UTC+08:00）として読み取ります。アメリカの時刻であれば、時差の付いた日時で書き出してください。
note-no-known-user = このログのユーザーが、ユーザーのファイルに 1 人も見つかりません。ユーザーの列が正しいか、ユーザーのファイルとログが同じ会社のものかを確認してください。
note-no-service-column = ログにサービスの列がないため、すべての行を kintone のものとみなします。
note-no-result-column = ログに結果の列がないため、すべての行を成功とみなします。
note-no-kind-column = ログに API の実行を見分ける列がないため、どの行も API の実行とはみなしません。
note-no-status-column = ユーザーのファイルに使用状態の列がないため、ユーザー全員を使用中とみなします。
note-server-log-utc = W3C 形式のサーバーログのため、日時を UTC として読み取っています。そうでない場合は、ログのタイムゾーンを指定してください。
note-log-zone-assumed = ログの日時にタイムゾーンがないため、「ログのタイムゾーン」の設定に従って読み取ります。
note-audit-log-lower-bound = 監査ログに残るのはログインと操作で、レコードを閲覧しただけでは残りません。実際の利用はこれより多い場合があります（表の日数は「少なくとも」の値です）。
note-archive-passed-over = { $name } の { $count } 個の項目（フォルダー、リンク、OS が自動的に作るファイル）は読み込んでいません。
note-log-probably-cut = ログがちょうど 100,000 行で、一度にダウンロードできる上限と同じです。途中で切れている可能性があります。
note-column-chosen = { $field } として「{ $heading }」の列を使っています。ほかに候補の列があります：{ $others }。別の列であれば指定してください。
note-creation-as-time = このログの日時は「{ $heading }」だけなので、これを操作の日時とみなします。
note-time-by-content = 内容が日時なので、「{ $heading }」を日時の列とみなします。
note-time-of-two-columns = 列「{ $date }」と「{ $time }」を、日付と時刻を合わせた 1 つの日時として読み取っています。
note-list-as-log = ユーザーごとに 1 行の一覧なので、各ユーザーの最終アクセス（「{ $heading }」）だけを数えます。日時のない行は集計の対象にしません。
note-rows-without-access = アクセスのない { $count } 行は、ログの行として数えていません。
note-heading-zone = 見出し「{ $heading }」にタイムゾーンがあるため、タイムゾーンのない日時は { $zone } として読み取ります。
note-sign-in-rule = cybozu.com へのログインもアクセスとして数えています（設定の「アクセスとして数えるもの」）。
note-status-words-unknown = 列「{ $column }」に、使用状態として読み取れない言葉があります：{ $words }。これらのユーザーは使用中とみなします。使用中と停止のどちらを意味するかを指定してください。
note-guest-words-unknown = 列「{ $column }」に、ゲストかどうかを読み取れない言葉があります：{ $words }。これらのユーザーは、この列ではゲストとみなしません。ゲストとメンバーのどちらを意味するかを指定してください。
note-result-words-unknown = 列「{ $column }」に、結果として読み取れない言葉があります：{ $words }。これらの行は失敗とみなします。成功と失敗のどちらを意味するかを指定してください。
note-inactive-by-more-columns = 列「{ $columns }」で停止とされているユーザーも、停止中とみなします。使用状態の列だけで判断するには、その列を指定してください。
note-most-lines-malformed = このログの { $all } 行のうち { $lines } 行は、日時を読み取れませんでした。{ note-most-lines-cell }
note-most-lines-unreadable = このログの { $all } 行のうち { $lines } 行を読み取れませんでした。理由はこのファイルの問題の一覧にあります。
note-most-lines-system = このログの { $all } 行のうち { $lines } 行は、人の操作ではありません。{ note-most-lines-cell }
note-most-lines-guest = このログの { $all } 行のうち { $lines } 行は、ゲストの行です。{ note-most-lines-cell }
note-most-lines-unknown-user = このログの { $all } 行のうち { $lines } 行は、ユーザーのファイルにないユーザーの行です。{ note-most-lines-cell }
note-most-lines-other-service = このログの { $all } 行のうち { $lines } 行は、kintone 以外のサービスの行です。{ note-most-lines-cell }
note-most-lines-failed = このログの { $all } 行のうち { $lines } 行を、失敗とみなしました。{ note-most-lines-cell }
note-most-lines-api = このログの { $all } 行のうち { $lines } 行を、API の実行とみなしました。{ note-most-lines-cell }
note-most-lines-before-recording = このログの { $all } 行のうち { $lines } 行は、記録されていなかった日の行です。{ note-most-lines-cell }
note-most-lines-after-as-of = このログの { $all } 行のうち { $lines } 行は、基準日より後の行です。{ note-most-lines-cell }
note-most-lines-cell = { $valueLines ->
    [0] 列「{ $column }」の値は、たとえば「{ $value }」です。列の指定が正しいか確認してください。
   *[other] 列「{ $column }」で最も多い値は「{ $value }」（{ $valueLines } 行）です。列の指定が正しいか確認してください。
}
note-reaches-until = 集計された最も新しい日は { $day } で、基準日より前です。
note-column-not-found = { $field } に指定した見出し「{ $heading }」の列は、どのファイルにもありません。つづりを確認してください。
note-department-not-found = 組織コード { $department } を持つ組織もユーザーもありません。つづりを確認し、組織名ではなくコードを指定してください。
note-encoding-doubtful = このファイルの文字コードは { $encoding } とも { $other } とも解釈でき、内容からは判断できません。{ $encoding } として読み込みました。「{ $text }」は { $other } では「{ $otherText }」になります。そちらが正しければ、このファイルの文字コードに { $other } を選んでください。
