# 每个问题代码和说明代码对应的句子：出了什么问题，应该怎么做。
# 文件名、行、列由显示的一方加在句子前面。

## 本目录中没有的代码
problem-other = 出现问题（{ $code }）。

## 任何文件的记录
problem-quote-never-closes = 此处的引号没有结束。此行未计入，已从下一行继续读取。
problem-quote-broken = 此处的引号没有结束，下一个引号在另一行的文字中间。此行未计入，已从下一行继续读取。
problem-record-too-long = 此行超过 16 MiB。此行未计入，已从下一行继续读取。
problem-short-record = 此行太短，不是此文件的记录（例如表格下方的注释），未使用。
problem-json-malformed = 不是有效的 JSON，此记录未计入。
problem-json-cut-short = JSON 没有结束就中断了。之前的内容已读取；请重新获取文件。
problem-json-too-deep = JSON 嵌套过深，此记录未计入。
problem-no-text-in-object = { $text } 是对象或数组，其中没有可用的文本。请在“列”中或用 --column 指定成员，如 actor.email。
problem-line-failed = 此行的结果或错误表示失败。
problem-lone-surrogate = JSON 转义中有不完整的字符，显示为 �。
problem-undecodable-bytes = 文件中有不符合其编码的字节，显示为 �。如果姓名显示为乱码，请为此文件选择其他编码。
problem-nul-bytes = 此行含有 NUL 字符。如果内容看起来已损坏，请重新导出文件。
problem-above-heading = 此行在标题行之上，未作为数据行读取。

## 日志记录
problem-no-time = 此行没有时间，未计入。
problem-time-not-a-time = 无法将“{ $text }”读作日期和时间，此行未计入。

## 目录文件的行
problem-duplicate-login = 登录名 { $login } 出现多次，使用第一行。
problem-duplicate-services-row = 登录名 { $login } 有多行服务数据，使用第一行。
problem-duplicate-memberships-row = 登录名 { $login } 有多行所属组织数据，使用第一行。
problem-duplicate-department = 组织代码 { $department } 出现多次，使用第一行。
problem-unknown-department = 组织文件中没有组织代码 { $department }，因此显示代码。请添加包含此代码的组织文件。
problem-unknown-primary-department = { $login } 的优先组织的 ID { $id } 不在任何 organizations.json 中，因此显示该用户的其他组织，没有则不显示。请添加包含此 ID 的 organizations.json。
problem-unknown-parent-department = 组织文件中没有上级组织 { $department }，因此此行的组织显示在最上层。
problem-department-cycle = 组织 { $department } 直接或间接地成为自己的上级组织，因此显示在最上层。
problem-unknown-user = 用户文件中没有用户 { $login }。请添加包含该用户的文件，或检查拼写。
problem-unknown-user-near = 用户文件中没有用户 { $login }。可能是指 { $known }（{ $ways }）。请更正该行，或用“登录名变更”文件将两者合并。
problem-unknown-user-ambiguous = 用户文件中没有用户 { $login }。可能是以下几个之一：{ $known }。请更正该行。
problem-guest-near = 来宾 { $login } 不是用户。可能是指 { $known }（{ $ways }）。如果是，请将登录名写得与用户文件一致；在此之前 { $known } 不作为来宾。
problem-guest-ambiguous = 来宾 { $login } 不是用户。可能是以下几个之一：{ $known }。如果是其中之一，请将登录名写得与用户文件一致。
problem-empty-login = 此行没有登录名，未使用。
problem-empty-code = 此行没有代码，未使用。
problem-status-empty = 用户 { $login } 的状态为空，视为使用中。
problem-status-unknown = 无法识别用户 { $login } 的状态“{ $status }”，视为使用中。如果该词表示停用，请指定。
problem-display-order-unknown = 显示优先级“{ $order }”不是整数，按空值处理：该用户排在有显示优先级的用户之后。
problem-alias-unknown = 用户文件中没有 { $oldLogin } 的新登录名 { $newLogin }，此行未使用。
problem-alias-known = 旧登录名 { $oldLogin } 仍是现有用户，此行未使用。
problem-alias-cycle = 从 { $oldLogin } 开始的新登录名形成循环，此行未使用。
problem-near-miss = 日志中的 { $login }（{ NUMBER($lines, useGrouping: 0) } 行）不在用户文件中。可能是指 { $known }（{ $ways }）。如果是同一个人，请用“登录名变更”文件将两者合并。
problem-near-miss-ambiguous = 日志中的 { $login }（{ NUMBER($lines, useGrouping: 0) } 行）不在用户文件中。可能是以下几个之一：{ $known }。如果是其中之一，请在“登录名变更”文件中指明。
problem-unknown-login = 日志中的 { $login }（{ NUMBER($lines, useGrouping: 0) } 行）不在用户文件中。

## 未知登录名与用户信息的差别（用于上面句子的括号中）
near-way-case = 大小写
near-way-width = 全角与半角
near-way-composition = 组合字符的写法（NFC、NFD）
near-way-invisible = 空格或不可见字符
near-way-quoting = 引号或公式
near-way-zeros = 开头的零
near-way-address = 地址旁的姓名
near-way-domain = 域名
near-way-name = 显示名称
near-way-email = 邮件地址
near-way-employeeNumber = 员工编号

## 整个文件
problem-kind-not-recognised = 无法判断此文件的种类。{ $understood ->
    [none] 没有可识别的标题。
   *[other] 已识别的标题：{ $understood }。
}{ $missing ->
    [login] 没有登录名列。请指定该列（用邮箱地址登录时指定邮箱列），或选择文件的类型。
    [user] 没有找到用户列。请指定该列，或选择文件的种类。
   *[other] 请选择种类，或指定各列。
}
problem-memberships-unknown-users = 从形式看，此文件可能是用户所属组织的文件，但其中 { $all } 行里只有 { $known } 行以已知的登录名开头。请选择种类，或添加对应的用户文件。
problem-memberships-unknown-departments = 从形式看，此文件可能是用户所属组织的文件，但其中 { $all } 个组织代码里只有 { $known } 个在组织文件中。请选择种类，或添加对应的组织文件。
problem-memberships-ambiguous = 此文件没有标题行，它和另一个文件都可能是用户所属组织的文件，但两者没有共同的代码。请分别选择种类。
problem-heading-only = 此文件只有标题行，没有数据。请重新导出数据。
problem-no-usable-column = { $missing ->
    [time] 此文件中没有找到时间列。
    [user] 此文件中没有找到用户列。
    [time_user] 此文件中没有找到时间列和用户列。
    [login] 此文件中没有找到登录名列。
    [departmentCode] 此文件中没有找到组织代码列。
    [oldLogin] 此文件中没有找到旧登录名列。
    [newLogin] 此文件中没有找到新登录名列。
    [oldLogin_newLogin] 此文件中没有找到旧登录名列和新登录名列。
   *[other] 此文件中没有可用的列。
}{ $understood ->
    [none] 没有可识别的标题。
   *[other] 已识别的标题：{ $understood }。
}请选择种类并指定各列。
problem-empty-file = 文件是空的。请重新导出。
problem-binary-file = 这不是文本文件。请导出为 CSV 或 JSON。
problem-xlsx-file = 这是 Excel 工作簿。请用 Excel 打开，在“另存为”中选择“CSV UTF-8 (逗号分隔)”，然后添加保存的文件。
problem-web-page = 这是网页（HTML），不是导出的数据，往往是要求登录的页面。请打开查看内容，登录后重新导出。
problem-xml-file = 这是 XML 文件。请导出为 CSV 或 JSON。
problem-error-answer = 这不是数据，而是一条回应：“{ $text }”。请据此处理后重新导出。
problem-directory = 这是文件夹。请添加其中的文件。
problem-too-many-days = 此日志的日期（{ $first } 至 { $last }）需要超过 { $most } MB 的内存。请只提供所需年份的日志，分成单独的文件。
problem-file-missing = 文件不存在或没有打开权限。请检查文件名和权限。
problem-file-changed = 文件在添加之后发生了变化，未使用变化后的内容。请重新添加。
problem-unreadable = 无法读取文件。文件可能在选择之后被移动或修改、正被其他程序使用，或者您没有打开权限。请检查后重新添加。
problem-groups-export = 这是组（角色）的导出文件。此表不需要，请将其移除。
problem-titles-export = 这是职务的导出文件。此表不需要，请将其移除。
problem-date-order-unproven = 此文件的日期既可读作“月／日”，也可读作“日／月”，无法确定。请选择其中一种。
problem-date-order-contradictory = 此文件中混有“月／日”和“日／月”两种日期。请选择其中一种，或重新导出文件。
problem-last-access-unclear = 有多个列表示最后访问：{ $columns }。请指定使用哪一列。
problem-only-other-times = 文件中没有访问时间：{ $columns } 是创建、变更或到期等时间。如要使用其中一列，请将其指定为时间列。
problem-snapshot-day-unknown = 无法得知此表是哪一天的。请指定日期。
problem-snapshot-day-unclear = 文件最后修改于 { $day }，但其中最新的访问是 { $newest }。请指定此表是哪一天的。
problem-snapshot-day-too-early = 此表中有 { $newest } 的访问，因此不可能是 { $day } 的表。请指定正确的日期。
problem-snapshot-day-not-of-name = 此表按 { $day } 处理；文件名中的日期是 { $named }。
problem-snapshot-day-doubtful = 许多行的天数与日期不符：此表的日期（{ $day }）或期间（{ $window } 天）可能有误。请指定日期；如果正确，请指定相同的日期。
problem-snapshot-is-part = 从文件名看，这只是表的一部分。如果是完整的表，请指定为“以前的表”；否则请添加完整的表。
problem-snapshot-row-ambiguous = 此组织中有多人名为 { $user }。此行未与其他文件关联；请使用包含登录名的表。
problem-last-access-unread = “{ $text }”不是日期。{ $user } 的最后访问未知。
problem-access-days-unread = “{ $text }”不是期间内的天数。{ $user } 的访问天数未知。
problem-access-days-without-date = { $user } 有 { $text } 个访问天数，但没有最后访问日期。日期视为未知。
problem-access-days-contradict = { $user } 的访问天数 { $number } 与最后访问日期 { $day } 不符。两者均按原样显示。
problem-gzip-broken = 压缩文件已损坏。请重新获取。
problem-gzip-cut-short = 压缩文件不完整，中途结束。请重新获取。
problem-zip-cut-short = 此 ZIP 压缩包缺少结尾。请重新获取。
problem-zip-broken = 此 ZIP 压缩包已损坏，或只是分卷中的一个。请重新获取，或解压后添加其中的文件。
problem-zip-overlapping = 此 ZIP 压缩包中的文件互相重叠，正常的压缩包不会如此。其内容均未使用；请确认压缩包的来源。
problem-zip-too-many = 此 ZIP 压缩包有 { $count } 个条目，最多读取 { $most } 个。请拆分，或解压后添加文件夹。
problem-zip-empty = 此 ZIP 压缩包中没有文件。请重新压缩导出的文件，或直接添加。
problem-zip-stream-too-large = 以流方式提供的 ZIP 压缩包必须整体保留，而此压缩包超过 { $most } MiB。请以文件方式提供。
problem-zip-encrypted = 此文件已加密。请用密码解压后添加该文件。
problem-zip-method = 此文件的压缩方式（{ $method }）无法读取。请解压后添加该文件。
problem-zip-unsafe-name = 此文件的名称指向压缩包之外，或含有控制字符。该文件未使用；请确认压缩包的来源。
problem-zip-long-name = 此文件的名称超过 { $most } 字节。请改短后重新压缩。
problem-archive-nested = 这是压缩包中的压缩包。请解压外层后添加其中的文件。
problem-unpacks-too-far = 解压后的大小超过原来的 { $times } 倍，正常的导出文件不会如此。该文件未使用；请确认文件的来源。
problem-too-many-files = 合计将有 { $count } 个文件，最多同时保留 { $most } 个。未添加任何文件；请减少文件后再添加。

## 调用
problem-cancelled = 读取已取消，原有内容没有变化。
problem-source-gone = 此数据只能读取一次，但现在需要再次读取。请重新添加。
problem-not-administrator = 只有管理员可以查看此表。请联系管理员，或以管理员身份登录。
problem-worker-died = 后台处理已停止。请重新添加文件。
problem-worker-restarted = 后台处理曾停止，现已重新启动。文件已重新读取；最后一步操作可能没有生效，请再做一次。
problem-language-not-loaded = 无法加载{ $name }。请检查网络后重新选择；如果仍然失败，请重新加载页面。（{ $detail }）
problem-core-not-started = 无法启动核心模块。请使用较新的浏览器，并在页面策略中加入 script-src 'wasm-unsafe-eval'。（{ $detail }）
problem-out-of-memory = 内存不足，无法读取此文件，未使用此文件。请关闭其他标签页和程序，或拆分文件后重新添加。
problem-user-not-in-table = 用户 { $login } 不在表中。请检查登录名；来宾、已停用和没有许可证的用户不列入表中。
problem-no-users-file = 没有用户文件，因此没有表。请添加导出的用户文件。
problem-unexpected = 发生了意外问题：{ $detail } 请重试；如果再次发生，请重新加载页面并重新添加文件。
problem-wrong-call = 调用有误：{ $detail }
problem-bad-setting = { $setting } 不能设为 { $value }。

## 前提和警告
note-heading-guessed = 以“{ $heading }”开头的第一行被视为标题，各列按位置判断：该行的使用状态既不是 0 也不是 1。
note-no-services-file = 没有服务文件，因此所有使用中的用户都视为拥有 Kintone 许可证。
note-no-departments-file = 没有组织文件，因此以代码显示组织。
note-no-memberships-file = 没有用户所属组织文件，因此只显示用户文件中列出的组织。
note-no-access-file = 没有访问日志，因此不知道任何用户的访问情况。
note-snapshot-is-table = 这是 { $name } 在 { $day } 的表：日期和天数按原样显示。期间、时区、规则和记录开始日期的设置对其无影响。
note-list-is-table = 此表基于 { $name } 中每个用户的最后访问（截至 { $day }）。只有为 0 时才知道访问天数。
note-snapshot-day-guessed = 将 { $name } 视为 { $day } 的依据只是文件的修改时间。如果不对，请指定日期。
note-as-of-without-effect = 基准日 { $asOf } 无效：此表是 { $day } 的。
note-listed-though = 表中有导出文件会排除的用户：停用 { $inactive } 人，来宾 { $guest } 人，无 Kintone { $unlicensed } 人，已删除 { $deleted } 人。因为表中列有他们，所以保留。
note-no-time-read = “{ $column }”列中没有一个时间可以读取，例如“{ $text }”。可以读取的有 2026-11-20、2026/11/20、2026年11月20日、20.11.2026、20 Nov 2026 等日期（可带时间和时区），以及自 1970 年起的秒数。请为时间选择其他列，或以这些格式导出。
note-american-central-time = 带 CST 或 CDT 的时间按美国中部时间（UTC−06:00、UTC−05:00）读取。如果指的是中国时间，请导出带时差的时间。
note-china-standard-time = 由于标题是中文，带 CST 的时间按中国时间（UTC+08:00）读取。如果指的是美国时间，请导出带时差的时间。
note-no-known-user = 此日志中的用户均不在用户文件中。请确认用户列选择正确，并且用户文件与日志属于同一公司。
note-no-service-column = 日志没有服务列，因此所有行都视为 Kintone 的记录。
note-no-result-column = 日志没有结果列，因此所有行都视为成功。
note-no-kind-column = 日志没有可区分 API 执行的列，因此没有任何行被视为 API 执行。
note-no-status-column = 用户文件没有状态列，因此所有用户都视为使用中。
note-server-log-utc = 这是 W3C 格式的服务器日志，其时间按 UTC 读取。如果不是 UTC，请指定日志的时区。
note-log-zone-assumed = 日志的时间没有时区，因此按日志的时区读取。
note-audit-log-lower-bound = 监控日志记录登录和操作，不记录单纯的浏览，因此数值是下限。
note-archive-passed-over = { $name } 中的 { $count } 个条目（文件夹、链接、文件管理器留下的文件）已跳过。
note-log-probably-cut = 日志正好有 100,000 行，等于一次下载的上限，可能不完整。
note-column-chosen = 将“{ $heading }”列用作 { $field }。也可能是：{ $others }。如应使用其他列，请指定。
note-creation-as-time = “{ $heading }”是此日志唯一的时间，因此视为操作时间。
note-time-by-content = “{ $heading }”的内容是时间，因此视为时间列。
note-time-of-two-columns = 列“{ $date }”和“{ $time }”作为日期和时刻合并为一个时间读取。
note-list-as-log = 这是每个用户一行的列表，因此只计入每个用户的最后访问（“{ $heading }”）。没有时间的行不计为日志行。
note-rows-without-access = { $count } 行没有访问，不计为日志行。
note-heading-zone = 标题“{ $heading }”注明了时区，因此没有时区的时间按 { $zone } 读取。
note-sign-in-rule = 登录 cybozu.com 也计为访问（设置中的“哪些算作访问”）。
note-status-words-unknown = “{ $column }”列中有无法识别为状态的词：{ $words }。这些用户视为使用中；请指定哪些词表示使用中，哪些表示停用。
note-guest-words-unknown = “{ $column }”列中有无法判断是否为来宾的词：{ $words }。这些用户不因此视为来宾；请指定哪些词表示来宾，哪些表示成员。
note-result-words-unknown = “{ $column }”列中有无法识别为结果的词：{ $words }。这些行视为失败；请指定哪些词表示成功，哪些表示失败。
note-inactive-by-more-columns = “{ $columns }”列标为停用的用户也视为停用。如果只按状态列判断，请指定该列。
note-most-lines-malformed = 此日志的 { $all } 行中，有 { $lines } 行的时间无法读取。{ note-most-lines-cell }
note-most-lines-unreadable = 此日志的 { $all } 行中，有 { $lines } 行无法读取。原因请参见此文件的问题列表。
note-most-lines-system = 此日志的 { $all } 行中，有 { $lines } 行不是由人操作的。{ note-most-lines-cell }
note-most-lines-guest = 此日志的 { $all } 行中，有 { $lines } 行是来宾的记录。{ note-most-lines-cell }
note-most-lines-unknown-user = 此日志的 { $all } 行中，有 { $lines } 行的用户不在任何用户文件中。{ note-most-lines-cell }
note-most-lines-other-service = 此日志的 { $all } 行中，有 { $lines } 行属于 Kintone 以外的服务。{ note-most-lines-cell }
note-most-lines-failed = 此日志的 { $all } 行中，有 { $lines } 行视为失败。{ note-most-lines-cell }
note-most-lines-api = 此日志的 { $all } 行中，有 { $lines } 行视为 API 执行。{ note-most-lines-cell }
note-most-lines-before-recording = 此日志的 { $all } 行中，有 { $lines } 行属于未记录的日期。{ note-most-lines-cell }
note-most-lines-after-as-of = 此日志的 { $all } 行中，有 { $lines } 行晚于基准日。{ note-most-lines-cell }
note-most-lines-cell = { $valueLines ->
    [0] “{ $column }”列的值例如“{ $value }”。请确认列的选择是否正确。
   *[other] “{ $column }”列中最多的值是“{ $value }”（{ $valueLines } 行）。请确认列的选择是否正确。
}
note-reaches-until = 计入的最新日期是 { $day }，早于基准日。
note-column-not-found = 没有文件包含为 { $field } 指定的标题为“{ $heading }”的列。请检查拼写。
note-department-not-found = 没有任何组织或用户使用组织代码 { $department }。请检查拼写，并填写代码而不是名称。
note-encoding-doubtful = 此文件的编码可能是 { $encoding }，也可能是 { $other }，从内容无法判断。现按 { $encoding } 读取：“{ $text }”在 { $other } 中是“{ $otherText }”。如果后者正确，请为此文件选择 { $other }。
