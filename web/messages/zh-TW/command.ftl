# 指令寫到標準錯誤輸出的句子。
command-error = 錯誤：{ $message }
command-warning = 警告：{ $message }
command-note = 附註：{ $message }
command-column = { $place }，第 { NUMBER($column, useGrouping: 0) } 欄
command-input = { $name }：{ $kind }，{ $encoding }，{ NUMBER($lines, useGrouping: 0) } 列
command-columns = { $name }：欄 { $columns }
command-duplicate = { $name }：與 { $original } 的內容相同，未再次讀取
command-more = 警告：{ $name }：另有 { NUMBER($more, useGrouping: 0) } 處 [{ $code }]
command-unknown-more = 注意：記錄檔中還有 { NUMBER($count, useGrouping: 0) } 個登入名稱不在使用者檔案中 [{ $code }]
command-unknown-further = 注意：記錄檔中還有 { NUMBER($lines, useGrouping: 0) } 列屬於未列出的登入名稱（不在使用者檔案中） [{ $code }]
command-near-miss-joins = 注意：有 { NUMBER($count, useGrouping: 0) } 個登入名稱可以與使用者合併：--save-aliases FILE 會寫出用於合併的「登入名稱變更」檔案
command-aliases = 已寫入：{ NUMBER($count, useGrouping: 0) } 個要合併的登入名稱，檔案 { $target }。確認無誤後，請與其他檔案一起指定。
command-left-out = 未列入：訪客 { NUMBER($guest, useGrouping: 0) }，停用中 { NUMBER($inactive, useGrouping: 0) }，沒有授權 { NUMBER($unlicensed, useGrouping: 0) }，標記為刪除 { NUMBER($deleted, useGrouping: 0) }
command-ledger = 記錄檔各列的去向：{ $ledger }
command-altered = 第 { NUMBER($position, useGrouping: 0) } 列（{ $login }）：{ $column }的開頭像公式，已在前面加上 '
command-altered-count = 已將 { NUMBER($count, useGrouping: 0) } 個儲存格改為對試算表軟體無害的形式；使用 --raw 會照原樣寫出
command-rows = 已寫出：{ NUMBER($rows, useGrouping: 0) } 列中的 { NUMBER($shown, useGrouping: 0) } 列
command-part = 從 { $name } 這個名稱看不出它只含 { NUMBER($rows, useGrouping: 0) } 列中的 { NUMBER($shown, useGrouping: 0) } 列。請命名為 { $better }。
command-not-written = 錯誤：無法寫入 { $target }：{ $reason }。請檢查資料夾、權限與磁碟空間。
command-progress = 正在讀取 { $file }/{ $files } { $name } { $share }
command-bad-setting = { $option } 不能設為「{ $value }」。可用的值請參閱 --help。
command-wrong-option = 沒有選項 { $option }。所有選項請參閱 --help；名稱以 - 開頭的檔案請寫在 -- 之後。
command-wrong-value-missing = 選項 { $option } 需要值。請參閱 --help；以 - 開頭的值請寫成 { $option }=值。
command-wrong-value-given = 選項 { $option } 不接受值。請去掉 = 及其後的內容。
command-wrong-no-file = 未指定檔案。請指定要讀取的匯出檔案；請參閱 --help。
command-wrong-empty-name = 檔案名稱是空的。請指定檔案，或去掉該選項。
command-wrong-with-below = --with-below 需要搭配 --department。請一併指定組織。
command-wrong-column-twice = --column 為 { $field } 指定了兩個標題，其中一個會失效。請只指定一個，並讓所有檔案中該欄的標題相同。
command-wrong-file-twice = { $option } 為 { $file } 指定了兩個不同的值。請只指定一個。
command-wrong-over-input = { $target } 是要讀取的檔案，會遭覆寫。請指定另一個檔案。
command-wrong-same-target = { $one } 與 { $other } 是同一個檔案。請指定兩個不同的檔案。
