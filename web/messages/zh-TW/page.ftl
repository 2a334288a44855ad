# 頁面與元素的文字。

## 通用
list-separator = 、
close = 關閉
cancel = 取消
add = 新增
remove = 移除
clear-everything = 全部清除

## 頁面
page-title = 使用者存取監控
page-tagline = 看清誰真正在使用 Kintone 授權
page-language = 語言
address-ignored = 網址中無法顯示的部分已略過：{ $parts }
address-cut = 所選的 { $count } 個組織中，網址只能容納 { $most } 個：以連結開啟時，只會顯示這 { $most } 個組織。
privacy-promise = 您的檔案不會離開本機，也不會上傳任何內容。
requests-made = 此頁面載入後的網路要求數（由瀏覽器統計）：{ $formatted }。
requests-stopped = 遭政策封鎖：{ $formatted }。

## 離線
offline = 離線
offline-title = 在沒有網路時開啟此頁面
offline-why = 此頁面自身的檔案只會從本站取得一次，並保存在此瀏覽器中；絕不保存您匯出的檔案。按「全部清除」即可一併移除。
offline-keep = 設為可離線使用
offline-kept = 已可在此瀏覽器離線使用。您可以從瀏覽器選單將它安裝為應用程式。
offline-remove = 從此瀏覽器移除
offline-failed = 無法設為離線使用（{ $detail }）。請檢查網路後再試一次。

## 初始畫面
drop-invitation = 將 cybozu.com 匯出的檔案拖放到這裡
drop-any-order = 可一次全部拖入，也可逐一加入，順序不拘。匯出的 CSV 或 JSON 可直接使用，ZIP 或 gzip 壓縮檔也可以。
drop-choose-files = 選擇檔案
drop-choose-folder = 選擇資料夾
drop-add-files = 加入檔案
drop-hint-small = 或拖放到這裡
sample-try = 試用範例
sources-title = 從哪裡取得檔案
sources-begin = 在 cybozu.com 的齒輪選單中：
source-required = 必要
source-optional = 建議
source-users-path = cybozu.com共通管理 › 匯出到檔案 › 使用者
source-users-use = 表格中的每一列就是其中一位使用者。
source-access-path = cybozu.com共通管理 › 監控日誌 › 查看與下載
source-access-use = 即稽核記錄，為存取日期的依據。其他存取記錄只要有時間欄和使用者欄，也可以使用。
source-services-path = cybozu.com共通管理 › 匯出到檔案 › 使用者可使用的服務
source-services-use = 誰擁有 Kintone 授權。若沒有此檔案，所有使用中的使用者都視為擁有授權。
source-departments-path = cybozu.com共通管理 › 匯出到檔案 › 組織
source-departments-use = 組織的名稱與順序。
source-memberships-path = cybozu.com共通管理 › 匯出到檔案 › 使用者所屬的組織
source-memberships-use = 每位使用者所屬的組織。
sources-more = 也可讀取：訪客清單、登入名稱變更清單（舊登入名稱與新登入名稱），以及 User API 和稽核記錄 API 的 JSON。
source-screen = 只有 Kintone 畫面匯出的 CSV？單獨加入即可得到完整的表。
source-screen-path = Kintone 系統管理 › 使用者存取狀況 › 匯出至檔案

## 檔案種類
kind-users = 使用者
kind-departments = 組織
kind-memberships = 所屬組織
kind-services = 可用服務
kind-guests = 訪客
kind-aliases = 登入名稱變更
kind-access = 存取記錄
kind-snapshot = 先前的表格
kind-unknown = 無法辨識

## 檔案
inputs-title = 檔案
inputs-more = 再顯示 { $count } 個
input-lines = { $count } 列
input-waiting = 等待使用者檔案
input-not-used = 未使用
input-duplicate = 與其他檔案相同
input-duplicate-of = 此檔案與 { $name } 的內容完全相同，不影響結果。
input-remove = 移除 { $name }
input-problem-count = { $formatted } 個問題
input-problems = 問題
input-archive = { $count } 個檔案
input-changed = 手動變更
input-how-read = 變更讀取方式
input-replace = 取代
input-snapshot-date = 表格的日期
input-replace-with = 選擇用來取代 { $name } 的檔案
input-replace-drop = 拖放到這裡以取代
input-remove-archive = 移除 { $name } 及其中的所有檔案
files-partial = 有 { $count } 個檔案無法使用，此表格由其餘檔案產生。
files-partial-why = 查看原因
rail-hide = 隱藏檔案面板
rail-show = 顯示檔案面板
problem-at-line = 第 { $line } 列
problem-at-column = 第 { $column } 欄
problem-times = { $count } 處
problem-more = 另有 { $count } 處未列出。
mapping-title = 檔案的讀取方式
mapping-kind = 種類
mapping-encoding = 字元編碼
mapping-delimiter = 分隔符號
mapping-dateOrder = 類似 11/10/2026 的日期
mapping-zone = 不含時區的時間（所有記錄檔）
mapping-recognised = { $value }（自動辨識）
mapping-automatic = 自動
mapping-means = 詞的含義
mapping-means-word = 詞
mapping-means-meaning = 含義
mapping-means-none = 不指定
word-active = 使用中
word-inactive = 停用
word-guest = 訪客
word-member = 不是訪客
word-success = 成功
word-failure = 失敗
word-never = 從未存取
mapping-first-row = 第一列是欄標題
mapping-column = 第 { $position } 欄
mapping-none = 不讀取
mapping-preview = 前幾列
mapping-missing = 尚未選擇的必要項目：{ $fields }
mapping-others = 也可能是「{ $field }」的欄：
mapping-complete = 必要項目已齊全：{ $fields }
mapping-recognise = 恢復自動辨識
mapping-apply = 依此方式讀取
delimiter-comma = 逗號
delimiter-tab = 定位字元（Tab）
delimiter-semicolon = 分號
delimiter-space = 空格
delimiter-pipe = 豎線（|）
date-order-mdy = 月在前
date-order-dmy = 日在前
field-time = 時間
field-timeOfDay = 時刻
field-user = 使用者
field-service = 服務
field-module = 模組
field-action = 動作
field-result = 結果
field-error = 錯誤代碼
field-kind = 存取種類
field-login = 登入名稱
field-name = 顯示名稱
field-email = 電子郵件
field-employeeNumber = 員工編號
field-status = 使用狀態
field-displayOrder = 顯示優先度
field-delete = 刪除
field-startDate = 開始日期
field-department = 組織
field-departmentCode = 組織代碼
field-parentCode = 上級組織代碼
field-services = 服務
field-guest = 訪客
field-oldLogin = 舊登入名稱
field-newLogin = 新登入名稱
field-lastAccess = 最後存取
field-accessDays = 存取天數
rail-summary = { $files } 個檔案 · 記錄檔 { $lines } 列 · { $notes } 則附註
rail-failed = · { $count } 個檔案未使用
waiting-title = 缺少使用者檔案
waiting-users = 請加入匯出的使用者檔案：其中的每位使用者在表格中各佔一列。

## 讀取
progress = 進度
progress-starting = 正在準備…
progress-identify = 正在辨識 { $name }（{ $file } / { $files }）
progress-directory = 正在讀取 { $name }（{ $file } / { $files }）
progress-access = 正在讀取 { $name }（{ $file } / { $files }）
progress-hash = 正在計算 { $name } 的 SHA-256（{ $file } / { $files }）
progress-bytes = { $read } / { $total }
progress-left-seconds = 大約還需 { $count } 秒
progress-left-minutes = 大約還需 { $count } 分鐘
progress-lines = { $formatted } 列

## 設定
settings-title = 設定
settings-as-of = 基準日
settings-window = 統計期間（天數）
settings-time-zone = 日期的時區
settings-log-time-zone = 記錄檔的時區
settings-log-time-zone-same = 與日期相同
settings-summary = { $days } 天 · { $zone }
settings-rule = 哪些算作存取
rule-screen = 與 Kintone 的畫面相同
rule-screen-why = 成功的 Kintone 操作，不含 API 執行。
rule-screen-or-sign-in = 與 Kintone 的畫面相同，或登入 cybozu.com
rule-screen-or-sign-in-why = 稽核記錄不記載單純檢視資料的行為，因此登入 cybozu.com 也算作存取。
settings-recording-start = 開始記錄的日期
settings-recording-start-why = 此日期之前的存取不計入。Kintone 自 2022 年 6 月 12 日起開始記錄。
settings-disabled = 停用該功能的期間
settings-disabled-from = 停用開始日
settings-disabled-to = 停用結束日
settings-disabled-remove = 移除 { $from } 至 { $to }
settings-disabled-why = 在 2022 年 11 月 30 日（含）以前可以停用。開始日與結束日皆包含在內。
settings-text-order = 依此語言的順序排列姓名，而非依字元碼
settings-snapshot-why = 顯示的是先前的表格：基準日與期間是該表自身的，時區、規則與記錄開始日期對其數值沒有影響。
settings-basis-logs = 由記錄檔產生表格
settings-basis-snapshot = 改用最新的先前表格
zone-usual = 常用
as-of-reaches = 記錄檔涵蓋至 { $day }。
as-of-use = 採用這一天

## 記錄檔涵蓋的日期
coverage-whole = 記錄檔涵蓋全部 { $days } 天。
coverage-part = 這 { $days } 天中，記錄檔涵蓋 { $covered } 天。缺少: { $missing }。顯示為無存取的使用者，在其餘日子可能曾有存取。
coverage-none = 沒有記錄檔涵蓋這 { $days } 天（{ $missing }），無法判斷誰沒有使用。請加入這些日期的記錄檔。
coverage-why = 記錄檔缺口與存疑的日期（{ $count }）
coverage-doubtful = { $day }: { $lines } 列，同一星期幾通常為 { $usual } 列。可能缺少一部分，也可能是假日。
coverage-whole-day = 這一天是完整的
coverage-whole-day-of = { $day } 是完整的
coverage-all-whole = 這些日期都是完整的
coverage-doubt-again = 重新對這些日期存疑
coverage-settings = 基準日 { $day } · { $days } 天 · { $zone } · { $rule }
gap-before-recording = 開始記錄之前
gap-disabled = 功能停用的期間
gap-incomplete = 可能缺少一部分
gap-cut = 恰好 100,000 列的記錄檔的一端，可能被截斷
gap-before-logs = 記錄檔的第一天之前
gap-after-logs = 記錄檔的最後一天之後
gap-between-logs = 兩份記錄檔之間，或超過一個月沒有任何列

## 篩選
filters-title = 篩選
filter-any = 不限
filter-text = 搜尋
filter-text-hint = 姓名、登入名稱或組織
filter-department = 組織
filter-with-below = 包含下級組織
filter-last-access-by = 最後存取在此月（含）以前
filter-last-access-by-day = 最後存取在此日（含）以前
filter-max-days = 存取天數上限
filter-never = 從未存取
filters-clear = 清除篩選
filter-open = 篩選
filters-active = 已套用的篩選
chip-remove = 取消篩選：{ $filter }
chip-text = 文字：{ $text }
chip-department = { $name }
chip-department-below = { $name }及下級組織
chip-departments = { $count } 個組織
chip-departments-below = { $count } 個組織及下級組織
chip-last-access-by = 最後存取在{ $by }（含）以前
chip-max-days = 存取天數最多 { $days } 天

## 表格
table-caption = 存取狀況清單
table-empty = 沒有符合條件的使用者。
table-nobody = 檔案中沒有使用中且擁有 Kintone 授權的使用者。哪些使用者未列入及其原因，請見「{ left-out-title }」。
table-loading-row = …
print-part = 此處列印 { $rows } 列。如需全部資料，請下載 CSV。
column-user = 使用者
column-department = 組織
column-last-access = 最後存取日期
column-access-days = 近{ $days }天的存取天數
department-none = （無）
count-shown = 共 { $rows } 位使用者，顯示 { $shown } 位
sorted-display-order = 依使用者的顯示順序
sorted-ascending = 依「{ $column }」遞增排序
sorted-descending = 依「{ $column }」遞減排序
sort-display-order = 恢復使用者的顯示順序

## 表格的欄與每日長條
columns-open = 欄
column-login = 登入名稱
column-email = 電子郵件
column-department-code = 組織代碼
column-departments = 所有所屬組織
column-status = 使用狀態
column-start-date = 開始日期
column-first-seen = 首次存取日期
column-day-by-day = 每日存取
strip-days = { $days } 天中有 { $counted } 天存取，最後存取日期 { $last }
strip-none = { $days } 天中有 { $counted } 天存取，從未存取
rows-select-all = 選取所有顯示的列
row-select = 選取 { $name }
rows-selected = { $count ->
    [0] 未選取任何列
   *[other] 已選取 { $formatted } 列
}
rows-copy = 複製
rows-clear = 取消選取

## 個人資料
profile-login = 登入名稱
profile-email = 電子郵件
profile-status = 使用狀態
profile-departments = 組織
profile-department-primary = （顯示於表格）
profile-department-unknown = （不明的代碼）
profile-services = 可用服務
profile-services-unknown = 不明（沒有可用服務檔案）
profile-services-none = 無
profile-start-date = 開始日期
profile-calendar = 存取日期
profile-snapshots = 先前的表格
profile-days-list = 以清單檢視全部 { $count } 天
profile-no-days = 沒有已知的存取日期。
profile-previous = 上一位使用者
profile-next = 下一位使用者
status-active = 使用中
status-inactive = 停用中
calendar-access = 有存取
calendar-window = 近 { $days } 天
calendar-unknown = 記錄檔未涵蓋

## 附註、未列入的使用者、各列去向
notes-title = 附註
notes-more = 另外 { $count } 則附註
notes-alike = 另有 { $count } 則同類附註
unknown-title = 不在使用者檔案中的登入名稱
near-misses = 與使用者極為相似的 { $formatted } 個
near-several = 可能是下列其中之一，因此不合併：
unknown-logins = 不屬於任何使用者的 { $formatted } 個
unknown-lines = { $formatted } 列
unknown-more = 另有 { $formatted } 個列數較少的
unknown-further = 另有 { $formatted } 列屬於未列出的登入名稱。
join-why = 記錄檔、服務檔案或所屬組織檔案中，有 { $formatted } 個登入名稱只與一位使用者極為相似。如果是同一個人，請合併：會加入一個「登入名稱變更」檔案。
join-logins = 合併
save-aliases = 儲存檔案
joined-by = { $name } 合併了 { $count } 個登入名稱。
left-out-title = 未列入表格的使用者
left-out-list = 清單
left-out-reason = 原因
left-out-guest = 訪客
left-out-inactive = 停用中
left-out-unlicensed = 沒有 Kintone 授權
left-out-deleted = 標記為刪除
left-out-more = 再顯示 { $count } 位
ledger-title = 各列的去向
ledger-total = 所有記錄檔各列的去向
ledger-bucket = 原因
ledger-lines = 讀取的列
ledger-malformed = 無法讀取
ledger-malformed-why = 沒有可讀取的時間、太短而缺少使用者欄，或引號未結束。
ledger-system = 系統
ledger-system-why = 使用者為空白、nobody 或 -。
ledger-guest = 訪客
ledger-guest-why = 使用者是訪客。
ledger-unknownUser = 不明的使用者
ledger-unknownUser-why = 使用者不在任何使用者檔案中。
ledger-otherService = 其他服務
ledger-otherService-why = 服務不是 Kintone。
ledger-failed = 失敗
ledger-failed-why = 存取以錯誤結束。
ledger-api = API 執行
ledger-api-why = 未開啟畫面而執行了 API。
ledger-beforeRecording = 開始記錄之前
ledger-beforeRecording-why = 日期早於開始記錄的日期，或當天該功能為停用狀態。
ledger-afterAsOf = 晚於基準日
ledger-afterAsOf-why = 日期晚於基準日。
ledger-counted = 已計入
ledger-counted-why = 其餘所有列。

## 下載
csv-download = 以CSV格式下載
csv-options = 儲存選項
csv-rows = CSV 的列
csv-rows-all = 所有列（{ $count }）
csv-rows-shown = 顯示的列（{ $count }）
csv-raw = 儲存格保持原樣
csv-raw-why = 試算表軟體會當成公式的儲存格，也照原樣寫出。
csv-altered = 已將 { $count } 個儲存格改為對試算表軟體無害的形式
csv-altered-why = 試算表軟體可能會將其當成公式執行，因此已在開頭加上單引號。
csv-altered-cell = 第 { $row } 列，{ $column }：
csv-column-user = 使用者
csv-column-login = 登入名稱
csv-column-department = 組織
csv-column-departmentCode = 組織代碼
manifest-save = 儲存處理明細
manifest-why = 以 JSON 儲存設定、每個輸入檔案的 SHA-256，以及記錄檔各列的去向。
command-title = 用命令列產生相同的表格
command-why = 此指令會寫出相同的表格。

## 朗讀
announce-loaded = 已讀取 { $files } 個檔案、{ $lines } 列。表格中有 { $users } 位使用者。
announce-failed = 有 { $count } 個檔案無法使用。
announce-settings = 基準日 { $day }，統計期間 { $days } 天，時區 { $zone }。
announce-joined = 已用 { $name } 合併 { $count } 個登入名稱。
announce-saved = 已儲存 { $name }，共 { $count } 列。
announce-copied = 已複製 { $formatted } 列。
announce-cleared = 已全部清除。

## 元素本身的問題
problem-policy-forbids = 此頁面的內容安全政策禁止背景處理。需要：{ $directive }
problem-nothing-dropped = 拖放的內容中沒有檔案。請拖放匯出的檔案，或包含這些檔案的資料夾。
problem-copy-too-many = 一次最多可複製 { $most } 列。請減少選取的列，或下載 CSV。
problem-copy-refused = 瀏覽器不允許複製。請允許此頁面使用剪貼簿後再按一次「複製」，或下載 CSV。
problem-download-refused = 瀏覽器未能儲存 { $name }（{ $detail }）。請釋出儲存空間、允許此頁面下載，然後再試一次。
