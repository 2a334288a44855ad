# 页面和元素的文字。

## 通用
list-separator = 、
close = 关闭
cancel = 取消
add = 添加
remove = 删除
clear-everything = 全部清除

## 页面
page-title = 用户访问监控
page-tagline = 看清谁在真正使用 Kintone 许可证
page-language = 语言
address-ignored = 地址中无法显示的部分已忽略：{ $parts }
address-cut = 所选的 { $count } 个组织中，地址只能包含 { $most } 个：用链接打开时只显示这 { $most } 个组织。
privacy-promise = 文件不会离开本机，不会上传。
requests-made = 页面加载后发出的请求数（由浏览器统计）：{ $formatted }。
requests-stopped = 被策略阻止：{ $formatted }。

## 离线
offline = 离线
offline-title = 无网络时打开此页面
offline-why = 仅将页面自身的文件从本站获取一次并保存在此浏览器中，绝不保存您导出的文件。“全部清除”会将其一并删除。
offline-keep = 设为可离线使用
offline-kept = 在此浏览器中可离线使用。可通过浏览器菜单将其安装为应用。
offline-remove = 从此浏览器中删除
offline-failed = 无法设为离线使用（{ $detail }）。请检查网络后重试。

## 首屏
drop-invitation = 把 cybozu.com 导出的文件拖放到这里
drop-any-order = 可一次全部拖入，也可逐个添加，顺序不限。直接使用导出的 CSV 或 JSON，也可以是 ZIP 或 gzip 压缩包。
drop-choose-files = 选择文件
drop-choose-folder = 选择文件夹
drop-add-files = 添加文件
drop-hint-small = 或拖放到这里
sample-try = 试用示例
sources-title = 文件从哪里来
sources-begin = 在 cybozu.com 的齿轮菜单中：
source-required = 必需
source-optional = 建议
source-users-path = cybozu.com共通管理 › 导出到文件 › 用户
source-users-use = 表中的每一行就是其中一位用户。
source-access-path = cybozu.com共通管理 › 监控日志 › 查看与下载
source-access-use = 访问日期的来源。任何带有时间列和用户列的访问日志也可以使用。
source-services-path = cybozu.com共通管理 › 导出到文件 › 用户可使用的服务
source-services-use = 谁拥有 Kintone 许可证。没有此文件时，所有使用中的用户都视为拥有许可证。
source-departments-path = cybozu.com共通管理 › 导出到文件 › 组织
source-departments-use = 组织的名称和顺序。
source-memberships-path = cybozu.com共通管理 › 导出到文件 › 用户所属的组织
source-memberships-use = 每位用户所属的组织。
sources-more = 还可读取：来宾用户列表、登录名变更列表（旧登录名和新登录名），以及 User API 和监控日志 API 的 JSON。
source-screen = 只有 Kintone 画面导出的 CSV？单独添加即可得到完整的表。
source-screen-path = Kintone 系统管理 › 用户访问情况 › 导出到文件

## 文件种类
kind-users = 用户
kind-departments = 组织
kind-memberships = 所属组织
kind-services = 可用服务
kind-guests = 来宾用户
kind-aliases = 登录名变更
kind-access = 访问日志
kind-snapshot = 以前的表
kind-unknown = 无法识别

## 文件
inputs-title = 文件
inputs-more = 再显示 { $count } 个
input-lines = { $count } 行
input-waiting = 等待用户文件
input-not-used = 未使用
input-duplicate = 与其他文件相同
input-duplicate-of = 此文件与 { $name } 的内容完全相同，不影响结果。
input-remove = 移除 { $name }
input-problem-count = { $formatted } 个问题
input-problems = 问题
input-archive = { $count } 个文件
input-changed = 手动更改
input-how-read = 更改读取方式
input-replace = 替换
input-snapshot-date = 表的日期
input-replace-with = 选择用来替换 { $name } 的文件
input-replace-drop = 拖放到此处以替换
input-remove-archive = 移除 { $name } 及其中的所有文件
files-partial = 有 { $count } 个文件无法使用，此表由其余文件生成。
files-partial-why = 查看原因
rail-hide = 隐藏文件栏
rail-show = 显示文件栏
problem-at-line = 第 { $line } 行
problem-at-column = 第 { $column } 列
problem-times = { $count } 次
problem-more = 另有 { $count } 处未列出。
mapping-title = 文件的读取方式
mapping-kind = 种类
mapping-encoding = 编码
mapping-delimiter = 分隔符
mapping-dateOrder = 形如 11/10/2026 的日期
mapping-zone = 不带时区的时间（所有日志）
mapping-recognised = { $value }（自动识别）
mapping-automatic = 自动
mapping-means = 词的含义
mapping-means-word = 词
mapping-means-meaning = 含义
mapping-means-none = 不指定
word-active = 使用中
word-inactive = 停用
word-guest = 来宾
word-member = 不是来宾
word-success = 成功
word-failure = 失败
word-never = 从未访问
mapping-first-row = 第一行是列标题
mapping-column = 第 { $position } 列
mapping-none = 不读取
mapping-preview = 前几行
mapping-missing = 尚未选择的必需项：{ $fields }
mapping-others = 也可能是“{ $field }”的列：
mapping-complete = 必需项已齐全：{ $fields }
mapping-recognise = 恢复自动识别
mapping-apply = 按此方式读取
delimiter-comma = 逗号
delimiter-tab = 制表符
delimiter-semicolon = 分号
delimiter-space = 空格
delimiter-pipe = 竖线（|）
date-order-mdy = 月在前
date-order-dmy = 日在前
field-time = 时间
field-timeOfDay = 时刻
field-user = 用户
field-service = 服务
field-module = 模块
field-action = 操作
field-result = 结果
field-error = 错误代码
field-kind = 访问种类
field-login = 登录名
field-name = 显示名
field-email = 电子邮件
field-employeeNumber = 员工编号
field-status = 状态
field-displayOrder = 显示顺序
field-delete = 删除
field-startDate = 开始日期
field-department = 组织
field-departmentCode = 组织代码
field-parentCode = 上级组织代码
field-services = 服务
field-guest = 来宾
field-oldLogin = 旧登录名
field-newLogin = 新登录名
field-lastAccess = 最后访问
field-accessDays = 访问天数
rail-summary = { $files } 个文件 · { $lines } 行日志 · { $notes } 条说明
rail-failed = · { $count } 个文件未使用
waiting-title = 缺少用户文件
waiting-users = 请添加导出的用户文件：其中的每位用户在表中占一行。

## 读取
progress = 进度
progress-starting = 正在准备…
progress-identify = 正在识别 { $name }（{ $file } / { $files }）
progress-directory = 正在读取 { $name }（{ $file } / { $files }）
progress-access = 正在读取 { $name }（{ $file } / { $files }）
progress-hash = 正在计算 { $name } 的 SHA-256（{ $file } / { $files }）
progress-bytes = { $read } / { $total }
progress-left-seconds = 大约还需 { $count } 秒
progress-left-minutes = 大约还需 { $count } 分钟
progress-lines = { $formatted } 行

## 设置
settings-title = 设置
settings-as-of = 基准日
settings-window = 统计期间（天数）
settings-time-zone = 日期的时区
settings-log-time-zone = 日志的时区
settings-log-time-zone-same = 与日期相同
settings-summary = { $days } 天 · { $zone }
settings-rule = 哪些算作访问
rule-screen = 与 Kintone 的页面相同
rule-screen-why = 成功的 Kintone 操作，不包括 API 的执行。
rule-screen-or-sign-in = 与 Kintone 的页面相同，或登录
rule-screen-or-sign-in-why = 监控日志不记录单纯的浏览，因此登录 cybozu.com 也算作访问。
settings-recording-start = 开始记录的日期
settings-recording-start-why = 此日期之前的访问不计算。Kintone 从 2022 年 6 月 12 日开始记录。
settings-disabled = 禁用该功能的期间
settings-disabled-from = 禁用开始日
settings-disabled-to = 禁用结束日
settings-disabled-remove = 删除 { $from } 至 { $to }
settings-disabled-why = 在 2022 年 11 月 30 日之前可以禁用。包括首尾两天。
settings-text-order = 按本语言的顺序而非字符编码排列姓名
settings-snapshot-why = 显示的是以前的表：基准日和期间是该表自身的，时区、规则和记录开始日期对其数值无影响。
settings-basis-logs = 根据日志生成表
settings-basis-snapshot = 改用最新的以前的表
zone-usual = 常用
as-of-reaches = 日志截止到 { $day }。
as-of-use = 使用这一天

## 日志覆盖的日期
coverage-whole = 日志覆盖全部 { $days } 天。
coverage-part = 这 { $days } 天中，日志覆盖 { $covered } 天。缺少: { $missing }。显示为无访问的用户，可能在其余日子有访问。
coverage-none = 没有日志覆盖这 { $days } 天（{ $missing }），无法判断谁没有使用。请添加这些日期的日志。
coverage-why = 日志缺口与存疑的日期（{ $count }）
coverage-doubtful = { $day }: { $lines } 行，同一星期几通常为 { $usual } 行。可能缺少一部分，也可能是假日。
coverage-whole-day = 这一天是完整的
coverage-whole-day-of = { $day } 是完整的
coverage-all-whole = 这些日期都是完整的
coverage-doubt-again = 重新对这些日期存疑
coverage-settings = 基准日 { $day } · { $days } 天 · { $zone } · { $rule }
gap-before-recording = 开始记录之前
gap-disabled = 功能被禁用的期间
gap-incomplete = 可能缺少一部分
gap-cut = 恰好 100,000 行的日志的一端，可能被截断
gap-before-logs = 日志的第一天之前
gap-after-logs = 日志的最后一天之后
gap-between-logs = 两份日志之间，或超过一个月没有任何行

## 筛选
filters-title = 筛选
filter-any = 不限
filter-text = 搜索
filter-text-hint = 姓名、登录名或组织
filter-department = 组织
filter-with-below = 包括下级组织
filter-last-access-by = 上次访问不晚于（月）
filter-last-access-by-day = 上次访问不晚于（日）
filter-max-days = 访问天数上限
filter-never = 从未访问
filters-clear = 清除筛选
filter-open = 筛选
filters-active = 已启用的筛选
chip-remove = 取消筛选：{ $filter }
chip-text = 文字：{ $text }
chip-department = { $name }
chip-department-below = { $name }及下级组织
chip-departments = { $count } 个组织
chip-departments-below = { $count } 个组织及下级组织
chip-last-access-by = 上次访问不晚于{ $by }
chip-max-days = 访问天数不超过 { $days } 天

## 表
table-caption = 访问情况列表
table-empty = 没有符合条件的用户。
table-nobody = 文件中没有使用中且拥有 Kintone 许可证的用户。未列出的原因请见“{ left-out-title }”。
table-loading-row = …
print-part = 此处打印 { $rows } 行。全部行请下载 CSV。
column-user = 用户
column-department = 组织
column-last-access = 上次访问日期
column-access-days = 近{ $days }天的访问天数
department-none = （无）
count-shown = 共 { $rows } 人，显示 { $shown } 人
sorted-display-order = 按用户的显示顺序
sorted-ascending = 按“{ $column }”升序
sorted-descending = 按“{ $column }”降序
sort-display-order = 恢复用户的显示顺序

## 表格的列与每日条
columns-open = 列
column-login = 登录名
column-email = 电子邮件
column-department-code = 组织代码
column-departments = 所有所属组织
column-status = 状态
column-start-date = 开始日期
column-first-seen = 首次访问日期
column-day-by-day = 每日访问
strip-days = { $days } 天中的 { $counted } 天，上次访问 { $last }
strip-none = { $days } 天中的 { $counted } 天，从未访问
rows-select-all = 选择所有显示的行
row-select = 选择 { $name }
rows-selected = { $count ->
    [0] 未选择任何行
   *[other] 已选择 { $formatted } 行
}
rows-copy = 复制
rows-clear = 取消选择

## 个人资料
profile-login = 登录名
profile-email = 电子邮件
profile-status = 状态
profile-departments = 组织
profile-department-primary = （表中显示）
profile-department-unknown = （未知代码）
profile-services = 可用服务
profile-services-unknown = 未知（没有服务文件）
profile-services-none = 无
profile-start-date = 开始日期
profile-calendar = 访问日期
profile-snapshots = 以前的表
profile-days-list = 以列表查看全部 { $count } 天
profile-no-days = 没有访问日期。
profile-previous = 上一位用户
profile-next = 下一位用户
status-active = 使用中
status-inactive = 已停止
calendar-access = 有访问
calendar-window = 近 { $days } 天
calendar-unknown = 日志未覆盖

## 说明、未列出的用户、明细
notes-title = 请注意
notes-more = 另外 { $count } 条说明
notes-alike = 另有 { $count } 条同类说明
unknown-title = 不在用户文件中的登录名
near-misses = 与用户非常相似的 { $formatted } 个
near-several = 可能是以下几个之一，因此不合并：
unknown-logins = 不属于任何用户的 { $formatted } 个
unknown-lines = { $formatted } 行
unknown-more = 另有 { $formatted } 个行数较少的
unknown-further = 另有 { $formatted } 行属于未列出的登录名。
join-why = 日志、服务文件或所属组织文件中，有 { $formatted } 个登录名只与一个用户非常相似。如果是同一个人，请合并：会添加一个“登录名变更”文件。
join-logins = 合并
save-aliases = 保存文件
joined-by = { $name } 合并了 { $count } 个登录名。
left-out-title = 不在表中的用户
left-out-list = 列表
left-out-reason = 原因
left-out-guest = 来宾
left-out-inactive = 已停止
left-out-unlicensed = 没有 Kintone 许可证
left-out-deleted = 标记为删除
left-out-more = 再显示 { $count } 人
ledger-title = 各行的去向
ledger-total = 所有日志各行的去向
ledger-bucket = 原因
ledger-lines = 读取的行
ledger-malformed = 无法读取
ledger-malformed-why = 没有可读的时间、缺少用户列或引号未闭合。
ledger-system = 系统
ledger-system-why = 用户为空、nobody 或 -。
ledger-guest = 来宾
ledger-guest-why = 来宾用户的行。
ledger-unknownUser = 未知用户
ledger-unknownUser-why = 不在任何用户文件中的用户。
ledger-otherService = 其他服务
ledger-otherService-why = 不是 Kintone 的服务。
ledger-failed = 失败
ledger-failed-why = 以错误结束的访问。
ledger-api = API 执行
ledger-api-why = 未打开页面而执行了 API。
ledger-beforeRecording = 开始记录之前
ledger-beforeRecording-why = 早于开始记录的日期，或该功能已禁用。
ledger-afterAsOf = 晚于基准日
ledger-afterAsOf-why = 晚于基准日的行。
ledger-counted = 已计算
ledger-counted-why = 其余所有行。

## 下载
csv-download = 以CSV格式下载
csv-options = 保存选项
csv-rows = CSV 的行
csv-rows-all = 所有行（{ $count }）
csv-rows-shown = 显示的行（{ $count }）
csv-raw = 单元格原样写出
csv-raw-why = 电子表格会当作公式的单元格也原样写出。
csv-altered = 有 { $count } 个单元格已改为对电子表格无害的形式
csv-altered-why = 电子表格可能会把它们当作公式执行，因此在开头加了撇号。
csv-altered-cell = 第 { $row } 行，{ $column }：
csv-column-user = 用户
csv-column-login = 登录名
csv-column-department = 组织
csv-column-departmentCode = 组织代码
manifest-save = 保存处理记录
manifest-why = 以 JSON 保存设置、每个文件的 SHA-256 和日志各行的去向。
command-title = 用命令生成同样的表
command-why = 此命令会写出同样的表。

## 朗读
announce-loaded = 读取了 { $files } 个文件、{ $lines } 行。表中有 { $users } 位用户。
announce-failed = 有 { $count } 个文件无法使用。
announce-settings = 基准日 { $day }，统计期间 { $days } 天，时区 { $zone }。
announce-joined = 已用 { $name } 合并 { $count } 个登录名。
announce-saved = 已保存 { $name }，共 { $count } 行。
announce-copied = 已复制 { $formatted } 行。
announce-cleared = 已全部清除。

## 元素自身的问题
problem-policy-forbids = 此页面的内容安全策略禁止后台处理。需要：{ $directive }
problem-nothing-dropped = 拖放的内容中没有文件。请拖放导出的文件或包含这些文件的文件夹。
problem-copy-too-many = 一次最多可复制 { $most } 行。请减少所选的行，或下载 CSV。
problem-copy-refused = 浏览器不允许复制。请允许此页面使用剪贴板后再次点击“复制”，或下载 CSV。
problem-download-refused = 浏览器未能保存 { $name }（{ $detail }）。请释放空间、允许此页面下载，然后重试。
