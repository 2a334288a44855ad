# 分頁標籤、圖表，以及個人資料的行事曆。
tabs = 檢視
tab-users = 使用者
tab-pictures = 圖表
pictures-missing = 圖表未能載入。請重新載入頁面。
figure-users = 使用者
figure-active = 近 { $days } 天有存取
figure-idle = 近 { $days } 天無存取
picture-scope = 圖表的對象
picture-scope-shown = 顯示的使用者
picture-scope-all = 所有使用者
picture-as-table = 以表格顯示
picture-save = 儲存為SVG
picture-active-users = 每日有存取的使用者數
picture-snapshots = 沒有存取的席位（按先前的表格）
picture-snapshot = 沒有存取 { $idle } 人，有存取 { $active } 人
picture-used = 有存取
picture-idle = 沒有存取
figure-unknown = { $formatted } 位使用者的存取天數不明
picture-day = 日期
picture-users-heading = 使用者數
picture-users = { $formatted } 位
picture-span = 顯示的期間
picture-span-days = { $days ->
    [365] 1 年
   *[other] { $days } 天
}
picture-span-all = 全部期間
picture-gap = 記錄檔未涵蓋
picture-no-days = 未讀取到基準日（含）以前的記錄檔。
picture-distribution = 存取天數分布（近 { $days } 天）
picture-access-days-heading = 存取天數
picture-access-days = { $days ->
    [0] 無存取
   *[other] { $days } 天
}
picture-departments = 組織
overview-department = 組織
overview-users = 使用者
overview-active = 有存取
overview-idle = 無存取
overview-share = 有存取的比例
overview-show = 顯示 { $department } 的使用者
overview-more = 再顯示 { $count } 個
announce-picture-saved = 已下載 { $name }。
profile-first-access = 記錄檔中的首次存取日期
profile-all-days = 所有記錄檔中的存取天數
profile-days-ago = { $days ->
    [0] 基準日當天
   *[other] 基準日的 { $days } 天前
}
profile-count-events = 統計操作數
profile-count-events-why = 重新讀取記錄檔，依每天的操作數顯示深淺。
profile-events-counted = 已統計 { $count } 次操作。
profile-calendar-of = { $name } 的存取日期
calendar-none = 無存取
calendar-events = { $formatted } 次操作
calendar-events-heading = 操作數
calendar-fewer = 較少
calendar-more = 較多
calendar-by-month = 依月份檢視
calendar-month = 月份
calendar-earlier = 前一年
calendar-later = 後一年
