# The tabs, the pictures, and the calendar of a profile.
tabs = 视图
tab-users = 用户
tab-pictures = 图表
pictures-missing = 图表未能加载。请重新加载页面。
figure-users = 用户
figure-active = 近 { $days } 天有访问
figure-idle = 近 { $days } 天无访问
picture-scope = 图表的对象
picture-scope-shown = 显示中的用户
picture-scope-all = 所有用户
picture-as-table = 以表格显示
picture-save = 保存为SVG
picture-active-users = 每日访问用户数
picture-snapshots = 没有访问的席位（按以前的表）
picture-snapshot = 没有访问 { $idle } 人，有访问 { $active } 人
picture-used = 有访问
picture-idle = 没有访问
figure-unknown = { $formatted } 个用户的访问天数未知
picture-day = 日期
picture-users-heading = 用户数
picture-users = { $formatted } 人
picture-span = 显示的期间
picture-span-days = { $days ->
    [365] 1年
   *[other] { $days } 天
}
picture-span-all = 全部期间
picture-gap = 无日志的期间
picture-no-days = 没有截至基准日的日志。
picture-distribution = 访问天数分布（近 { $days } 天）
picture-access-days-heading = 访问天数
picture-access-days = { $days ->
    [0] 无访问
   *[other] { $days } 天
}
picture-departments = 组织
overview-department = 组织
overview-users = 用户
overview-active = 有访问
overview-idle = 无访问
overview-share = 有访问的比例
overview-show = 显示 { $department } 的用户
overview-more = 再显示 { $count } 个
announce-picture-saved = { $name } 已下载。
profile-first-access = 日志中的首次访问日期
profile-all-days = 全部日志中的访问天数
profile-days-ago = { $days ->
    [0] 基准日当天
   *[other] { $days } 天前
}
profile-count-events = 统计操作数
profile-count-events-why = 重新读取日志，按每天的操作数显示深浅。
profile-events-counted = 已统计 { $count } 次操作。
profile-calendar-of = { $name } 的访问日期
calendar-none = 无访问
calendar-events = { $formatted } 次操作
calendar-events-heading = 操作数
calendar-fewer = 较少
calendar-more = 较多
calendar-by-month = 按月查看
calendar-month = 月份
calendar-earlier = 前一年
calendar-later = 后一年
