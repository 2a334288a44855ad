# 每個問題代碼與附註代碼對應的句子：發生了什麼，以及該怎麼做。
# 檔案名稱、列與欄由負責顯示的一方加在句子前面。

## 此目錄中沒有的代碼
problem-other = 發生問題（{ $code }）。

## 任何檔案的資料
problem-quote-never-closes = 此處開始的引號沒有結束。此列未計入，已從下一列繼續讀取。
problem-quote-broken = 此處開始的引號沒有結束，下一個引號位於另一列的文字中間。此列未計入，已從下一列繼續讀取。
problem-record-too-long = 此列超過 16 MiB。此列未計入，已從下一列繼續讀取。
problem-short-record = 此列太短，不是此檔案的記錄（例如表格下方的註記），未使用。
problem-json-malformed = 這不是有效的 JSON。此筆資料未計入。
problem-json-cut-short = JSON 尚未結束就中斷了。在此之前的內容已讀取；請重新取得檔案。
problem-json-too-deep = JSON 的巢狀層次過深，不像是匯出的資料。此筆資料未計入。
problem-no-text-in-object = { $text } 是物件或陣列，其中沒有可用的文字。請在「欄位」中或以 --column 指定成員，例如 actor.email。
problem-line-failed = 此列的結果或錯誤表示失敗。
problem-lone-surrogate = JSON 的逸出字元中有不完整的字元，顯示為 �。
problem-undecodable-bytes = 有些位元組不符合檔案的字元編碼，顯示為 �。如果姓名出現亂碼，請為此檔案選擇其他字元編碼。
problem-nul-bytes = 此列含有 NUL 字元。如果內容看似已損毀，請重新匯出檔案。
problem-above-heading = 此列位於標題列上方，未當作資料列讀取。

## 記錄檔的資料
problem-no-time = 此列沒有時間，未計入。
problem-time-not-a-time = 無法將「{ $text }」讀作日期與時間，此列未計入。

## 使用者與組織相關檔案的列
problem-duplicate-login = 登入名稱 { $login } 重複出現，採用第一列。
problem-duplicate-services-row = 登入名稱 { $login } 有多列可用服務資料，採用第一列。
problem-duplicate-memberships-row = 登入名稱 { $login } 有多列所屬組織資料，採用第一列。
problem-duplicate-department = 組織代碼 { $department } 重複出現，採用第一列。
problem-unknown-department = 組織檔案中沒有組織代碼 { $department }，因此以代碼代替名稱顯示。請加入包含此代碼的組織檔案。
problem-unknown-primary-department = { $login } 的優先組織 ID { $id } 不在任何 organizations.json 中，因此顯示該使用者的其他組織；若無其他組織則不顯示。請加入包含此 ID 的 organizations.json。
problem-unknown-parent-department = 組織檔案中沒有上級組織 { $department }，因此此列的組織顯示在最上層。
problem-department-cycle = 組織 { $department } 直接或間接成為自己的上級組織，因此顯示在最上層。
problem-unknown-user = 使用者檔案中沒有使用者 { $login }。請加入包含該使用者的檔案，或檢查拼字。
problem-unknown-user-near = 使用者檔案中沒有使用者 { $login }。可能是指 { $known }（{ $ways }）。請更正該列，或用「登入名稱變更」檔案將兩者合併。
problem-unknown-user-ambiguous = 使用者檔案中沒有使用者 { $login }。可能是下列其中之一：{ $known }。請更正該列。
problem-guest-near = 訪客 { $login } 不是使用者。可能是指 { $known }（{ $ways }）。若是，請將登入名稱寫成與使用者檔案一致；在此之前 { $known } 不視為訪客。
problem-guest-ambiguous = 訪客 { $login } 不是使用者。可能是下列其中之一：{ $known }。若是其中之一，請將登入名稱寫成與使用者檔案一致。
problem-empty-login = 此列沒有登入名稱，未使用。
problem-empty-code = 此列沒有代碼，未使用。
problem-status-empty = 使用者 { $login } 的使用狀態為空白，視為使用中。
problem-status-unknown = 無法辨識使用者 { $login } 的使用狀態「{ $status }」，視為使用中。若該詞表示停用，請指定。
problem-display-order-unknown = 顯示優先度「{ $order }」不是整數，當作空白處理：該使用者會排在有顯示優先度的使用者之後。
problem-alias-unknown = 使用者檔案中沒有 { $oldLogin } 的新登入名稱 { $newLogin }，此列未使用。
problem-alias-known = 舊登入名稱 { $oldLogin } 仍是現有的使用者，此列未使用。
problem-alias-cycle = 從 { $oldLogin } 開始的新登入名稱形成循環，此列未使用。
problem-near-miss = 記錄檔中的 { $login }（{ NUMBER($lines, useGrouping: 0) } 列）不在使用者檔案中。可能是指 { $known }（{ $ways }）。如果是同一個人，請用「登入名稱變更」檔案將兩者合併。
problem-near-miss-ambiguous = 記錄檔中的 { $login }（{ NUMBER($lines, useGrouping: 0) } 列）不在使用者檔案中。可能是下列其中之一：{ $known }。若是其中之一，請在「登入名稱變更」檔案中指明。
problem-unknown-login = 記錄檔中的 { $login }（{ NUMBER($lines, useGrouping: 0) } 列）不在使用者檔案中。

## 不明登入名稱與使用者資料的差別（用於上面句子的括號中）
near-way-case = 大小寫
near-way-width = 全形與半形
near-way-composition = 組合字元的寫法（NFC、NFD）
near-way-invisible = 空格或看不見的字元
near-way-quoting = 引號或公式
near-way-zeros = 開頭的零
near-way-address = 地址旁的姓名
near-way-domain = 網域
near-way-name = 顯示名稱
near-way-email = 電子郵件地址
near-way-employeeNumber = 員工編號

## 整個檔案
problem-kind-not-recognised = 無法判斷此檔案的種類。{ $understood ->
    [none] 沒有可辨識的標題。
   *[other] 已辨識的標題：{ $understood }。
}{ $missing ->
    [login] 沒有登入名稱欄。請指定該欄（以電子郵件地址登入時指定該欄），或選擇檔案的種類。
    [user] 找不到使用者欄。請指定該欄，或選擇檔案的種類。
   *[other] 請選擇種類，或指定各欄。
}
problem-memberships-unknown-users = 從形式看，此檔案可能是使用者所屬組織的檔案，但其中 { $all } 列裡只有 { $known } 列以已知的登入名稱開頭。請選擇種類，或加入對應的使用者檔案。
problem-memberships-unknown-departments = 從形式看，此檔案可能是使用者所屬組織的檔案，但其中 { $all } 個組織代碼裡只有 { $known } 個在組織檔案中。請選擇種類，或加入對應的組織檔案。
problem-memberships-ambiguous = 此檔案沒有標題列，它與另一個檔案都可能是使用者所屬組織的檔案，但兩者沒有共同的代碼。請分別選擇種類。
problem-heading-only = 此檔案只有標題列，沒有資料列。請連同資料重新匯出。
problem-no-usable-column = { $missing ->
    [time] 此檔案中找不到時間欄。
    [user] 此檔案中找不到使用者欄。
    [time_user] 此檔案中找不到時間欄和使用者欄。
    [login] 此檔案中找不到登入名稱欄。
    [departmentCode] 此檔案中找不到組織代碼欄。
    [oldLogin] 此檔案中找不到舊登入名稱欄。
    [newLogin] 此檔案中找不到新登入名稱欄。
    [oldLogin_newLogin] 此檔案中找不到舊登入名稱欄和新登入名稱欄。
   *[other] 此檔案中沒有可用的欄。
}{ $understood ->
    [none] 沒有可辨識的標題。
   *[other] 已辨識的標題：{ $understood }。
}請選擇種類並指定各欄。
problem-empty-file = 檔案是空的。請重新匯出。
problem-binary-file = 這不是文字檔。請將資料匯出為 CSV 或 JSON。
problem-xlsx-file = 這是 Excel 活頁簿。請用 Excel 開啟，在「另存新檔」中選擇「CSV UTF-8 (逗號分隔)」，再加入儲存的檔案。
problem-web-page = 這是網頁（HTML），不是匯出的資料，往往是要求登入的頁面。請開啟查看內容，登入後重新匯出。
problem-xml-file = 這是 XML 檔案。請將資料匯出為 CSV 或 JSON。
problem-error-answer = 這不是資料，而是一則回應：「{ $text }」。請依此處理後重新匯出。
problem-directory = 這是資料夾。請加入其中的檔案。
problem-too-many-days = 此記錄檔的日期（{ $first } 至 { $last }）需要超過 { $most } MB 的記憶體。請只提供所需年份的記錄檔，並分成個別的檔案。
problem-file-missing = 檔案不存在，或沒有開啟的權限。請檢查檔案名稱與權限。
problem-file-changed = 檔案在加入之後有所變更，變更後的內容均未使用。請重新加入。
problem-unreadable = 無法讀取檔案。檔案可能在選擇之後遭移動或變更、正由其他程式使用，或您沒有開啟的權限。請檢查後重新加入。
problem-groups-export = 這是群組（角色）的匯出檔案。此表格不需要，請將其移除。
problem-titles-export = 這是職稱的匯出檔案。此表格不需要，請將其移除。
problem-date-order-unproven = 此檔案的日期可讀作「月／日」，也可讀作「日／月」，無法判斷是哪一種。請選擇其中一種。
problem-date-order-contradictory = 此檔案同時有「月／日」與「日／月」兩種日期。請選擇其中一種，或重新匯出檔案。
problem-last-access-unclear = 有多個欄表示最後存取：{ $columns }。請指定使用哪一欄。
problem-only-other-times = 檔案中沒有存取時間：{ $columns } 是建立、變更或到期等時間。如要使用其中一欄，請將它指定為時間欄。
problem-snapshot-day-unknown = 無法得知此表是哪一天的。請指定日期。
problem-snapshot-day-unclear = 檔案最後修改於 { $day }，但其中最新的存取是 { $newest }。請指定此表是哪一天的。
problem-snapshot-day-too-early = 此表中有 { $newest } 的存取，因此不可能是 { $day } 的表。請指定正確的日期。
problem-snapshot-day-not-of-name = 此表視為 { $day } 的表；檔名中的日期是 { $named }。
problem-snapshot-day-doubtful = 許多列的天數與日期不符：此表的日期（{ $day }）或期間（{ $window } 天）可能有誤。請指定日期；如果正確，請指定相同的日期。
problem-snapshot-is-part = 從檔名看，這只是表的一部分。如果是完整的表，請指定為「先前的表格」；否則請加入完整的表。
problem-snapshot-row-ambiguous = 此組織中有多人名為 { $user }。此列未與其他檔案連結；請使用含登入名稱的表。
problem-last-access-unread = 「{ $text }」不是日期。{ $user } 的最後存取不明。
problem-access-days-unread = 「{ $text }」不是期間內的天數。{ $user } 的存取天數不明。
problem-access-days-without-date = { $user } 有 { $text } 個存取天數，但沒有最後存取日期。日期視為不明。
problem-access-days-contradict = { $user } 的存取天數 { $number } 與最後存取日期 { $day } 不符。兩者皆照原樣顯示。
problem-gzip-broken = 壓縮檔已損毀。請重新取得。
problem-gzip-cut-short = 壓縮檔不完整，中途就結束了。請重新取得。
problem-zip-cut-short = 此 ZIP 壓縮檔缺少結尾。請重新取得。
problem-zip-broken = 此 ZIP 壓縮檔已損毀，或只是分割壓縮檔的其中一個。請重新取得，或解壓縮後加入其中的檔案。
problem-zip-overlapping = 此 ZIP 壓縮檔中的檔案互相重疊，正常的壓縮檔不會如此。其內容均未使用；請確認壓縮檔的來源。
problem-zip-too-many = 此 ZIP 壓縮檔有 { $count } 個項目，最多讀取 { $most } 個。請分割，或解壓縮後加入資料夾。
problem-zip-empty = 此 ZIP 壓縮檔中沒有檔案。請重新壓縮匯出的檔案，或直接加入。
problem-zip-stream-too-large = 以串流提供的 ZIP 壓縮檔必須完整保留在記憶體中，而此壓縮檔超過 { $most } MiB。請以檔案提供。
problem-zip-encrypted = 此檔案已加密。請用密碼解壓縮，再加入該檔案。
problem-zip-method = 此檔案的壓縮方式（{ $method }）無法讀取。請解壓縮後加入該檔案。
problem-zip-unsafe-name = 此檔案的名稱指向壓縮檔之外，或含有控制字元。此檔案未使用；請確認壓縮檔的來源。
problem-zip-long-name = 此檔案的名稱超過 { $most } 個位元組。請縮短名稱後重新壓縮。
problem-archive-nested = 這是壓縮檔中的壓縮檔。請解壓縮外層，再加入其中的檔案。
problem-unpacks-too-far = 解壓縮後的大小超過原來的 { $times } 倍，正常的匯出檔案不會如此。此檔案未使用；請確認檔案的來源。
problem-too-many-files = 合計會有 { $count } 個檔案，最多只能同時保留 { $most } 個。未加入任何檔案；請移除部分檔案，或減少要加入的檔案。

## 呼叫
problem-cancelled = 讀取已取消，原有的內容沒有變更。
problem-source-gone = 此資料只能讀取一次，但現在需要再次讀取。請重新加入。
problem-not-administrator = 只有管理員可以查看此表格。請洽詢管理員，或以管理員身分登入。
problem-worker-died = 背景處理已停止。請重新加入檔案。
problem-worker-restarted = 背景處理曾經停止，現已重新啟動。檔案已重新讀取；最後一個操作可能未生效，請再做一次。
problem-language-not-loaded = 無法載入{ $name }。請檢查網路後重新選擇；如果仍然失敗，請重新載入頁面。（{ $detail }）
problem-core-not-started = 無法啟動核心模組。請使用較新的瀏覽器，並在頁面的政策中加入 script-src 'wasm-unsafe-eval'。（{ $detail }）
problem-out-of-memory = 記憶體不足，無法讀取此檔案，其內容均未使用。請關閉其他分頁與程式，或分割檔案，然後重新加入。
problem-user-not-in-table = 使用者 { $login } 不在表格中。請檢查登入名稱；訪客、停用中以及沒有授權的使用者不會列入表格。
problem-no-users-file = 沒有使用者檔案，因此無法產生表格。請加入匯出的使用者檔案。
problem-unexpected = 發生未預期的問題：{ $detail } 請再試一次；如果再次發生，請重新載入頁面並重新加入檔案。
problem-wrong-call = 呼叫有誤：{ $detail }
problem-bad-setting = { $setting } 不能設為 { $value }。

## 前提與警告
note-heading-guessed = 以「{ $heading }」開頭的第一列視為標題，各欄依位置判斷：該列的使用狀態既不是 0 也不是 1。
note-no-services-file = 沒有可用服務檔案，因此所有使用中的使用者都視為擁有 Kintone 授權。
note-no-departments-file = 沒有組織檔案，因此以代碼顯示組織。
note-no-memberships-file = 沒有所屬組織檔案，因此只顯示使用者檔案中列出的組織。
note-no-access-file = 沒有存取記錄，因此無從得知任何使用者的存取狀況。
note-snapshot-is-table = 這是 { $name } 在 { $day } 的表：日期與天數照原樣顯示。期間、時區、規則和記錄開始日期的設定對其沒有影響。
note-list-is-table = 此表以 { $name } 中每位使用者的最後存取（截至 { $day }）為準。只有為 0 時才知道存取天數。
note-snapshot-day-guessed = 將 { $name } 視為 { $day } 的依據只是檔案的修改時間。如果不對，請指定日期。
note-as-of-without-effect = 基準日 { $asOf } 沒有作用：此表是 { $day } 的。
note-listed-though = 表中有匯出檔案會排除的使用者：停用 { $inactive } 人、訪客 { $guest } 人、沒有 Kintone { $unlicensed } 人、已刪除 { $deleted } 人。因為表中列有他們，所以保留。
note-no-time-read = 「{ $column }」欄中沒有一個時間可以讀取，例如「{ $text }」。可以讀取的有 2026-11-20、2026/11/20、2026年11月20日、20.11.2026、20 Nov 2026 等日期（可帶時間與時區），以及自 1970 年起的秒數。請為時間選擇其他欄，或以這些格式匯出。
note-american-central-time = 帶有 CST 或 CDT 的時間以美國中部時間（UTC−06:00、UTC−05:00）讀取。如果指的是中國的時間，請匯出帶有時差的時間。
note-china-standard-time = 因為標題是中文，帶有 CST 的時間以中國的時間（UTC+08:00）讀取。如果指的是美國的時間，請匯出帶有時差的時間。
note-no-known-user = 此記錄檔中的使用者都不在使用者檔案中。請確認使用者欄選擇正確，且使用者檔案與記錄檔屬於同一家公司。
note-no-service-column = 記錄檔沒有服務欄，因此所有列都視為 Kintone 的存取。
note-no-result-column = 記錄檔沒有結果欄，因此所有列都視為成功。
note-no-kind-column = 記錄檔沒有可區分 API 執行的欄，因此沒有任何列視為 API 執行。
note-no-status-column = 使用者檔案沒有使用狀態欄，因此所有使用者都視為使用中。
note-server-log-utc = 這是 W3C 格式的伺服器記錄，其時間以 UTC 讀取。若非 UTC，請指定記錄的時區。
note-log-zone-assumed = 記錄檔的時間不含時區，因此依「記錄檔的時區」設定讀取。
note-audit-log-lower-bound = 稽核記錄記載登入與操作，但不記載單純檢視資料的行為，因此數值是下限。
note-archive-passed-over = 已略過 { $name } 中的 { $count } 個項目（資料夾、連結、檔案管理程式留下的檔案）。
note-log-probably-cut = 記錄檔正好有 100,000 列，等於一次下載的上限，可能不完整。
note-column-chosen = 將「{ $heading }」欄當作 { $field }。也可能是：{ $others }。如應使用其他欄，請指定。
note-creation-as-time = 「{ $heading }」是此記錄檔唯一的時間，因此視為操作時間。
note-time-by-content = 「{ $heading }」的內容是時間，因此視為時間欄。
note-time-of-two-columns = 欄「{ $date }」與「{ $time }」作為日期與時刻合併為一個時間讀取。
note-list-as-log = 這是每位使用者一列的清單，因此只計入每位使用者的最後存取（「{ $heading }」）。沒有時間的列不算記錄。
note-rows-without-access = { $count } 列沒有存取，不算記錄。
note-heading-zone = 標題「{ $heading }」註明了時區，因此沒有時區的時間以 { $zone } 讀取。
note-sign-in-rule = 登入 cybozu.com 也算作存取（設定中的「哪些算作存取」）。
note-status-words-unknown = 「{ $column }」欄中有無法辨識為使用狀態的詞：{ $words }。這些使用者視為使用中；請指定哪些詞表示使用中，哪些表示停用。
note-guest-words-unknown = 「{ $column }」欄中有無法判斷是否為訪客的詞：{ $words }。這些使用者不因此視為訪客；請指定哪些詞表示訪客，哪些表示成員。
note-result-words-unknown = 「{ $column }」欄中有無法辨識為結果的詞：{ $words }。這些列視為失敗；請指定哪些詞表示成功，哪些表示失敗。
note-inactive-by-more-columns = 「{ $columns }」欄標為停用的使用者也視為停用。若只依狀態欄判斷，請指定該欄。
note-most-lines-malformed = 此記錄檔的 { $all } 列中，有 { $lines } 列的時間無法讀取。{ note-most-lines-cell }
note-most-lines-unreadable = 此記錄檔的 { $all } 列中，有 { $lines } 列無法讀取。原因請參閱此檔案的問題清單。
note-most-lines-system = 此記錄檔的 { $all } 列中，有 { $lines } 列不是由人操作的。{ note-most-lines-cell }
note-most-lines-guest = 此記錄檔的 { $all } 列中，有 { $lines } 列是訪客的記錄。{ note-most-lines-cell }
note-most-lines-unknown-user = 此記錄檔的 { $all } 列中，有 { $lines } 列的使用者不在任何使用者檔案中。{ note-most-lines-cell }
note-most-lines-other-service = 此記錄檔的 { $all } 列中，有 { $lines } 列屬於 Kintone 以外的服務。{ note-most-lines-cell }
note-most-lines-failed = 此記錄檔的 { $all } 列中，有 { $lines } 列視為失敗。{ note-most-lines-cell }
note-most-lines-api = 此記錄檔的 { $all } 列中，有 { $lines } 列視為 API 執行。{ note-most-lines-cell }
note-most-lines-before-recording = 此記錄檔的 { $all } 列中，有 { $lines } 列屬於未記錄的日期。{ note-most-lines-cell }
note-most-lines-after-as-of = 此記錄檔的 { $all } 列中，有 { $lines } 列晚於基準日。{ note-most-lines-cell }
note-most-lines-cell = { $valueLines ->
    [0] 「{ $column }」欄的值例如「{ $value }」。請確認欄的選擇是否正確。
   *[other] 「{ $column }」欄中最多的值是「{ $value }」（{ $valueLines } 列）。請確認欄的選擇是否正確。
}
note-reaches-until = 已計入的最近日期是 { $day }，早於基準日。
note-column-not-found = 沒有任何檔案包含為 { $field } 指定的標題「{ $heading }」。請檢查拼字。
note-department-not-found = 沒有任何組織或使用者使用組織代碼 { $department }。請檢查拼字，並填寫代碼而不是名稱。
note-encoding-doubtful = 此檔案的字元編碼可能是 { $encoding }，也可能是 { $other }，從內容無法判斷。目前以 { $encoding } 讀取：「{ $text }」在 { $other } 中是「{ $otherText }」。如果後者正確，請為此檔案選擇 { $other }。
