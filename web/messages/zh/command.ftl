# 命令写到标准错误输出的句子。
command-error = 错误：{ $message }
command-warning = 警告：{ $message }
command-note = 注：{ $message }
command-column = { $place }，第 { NUMBER($column, useGrouping: 0) } 列
command-input = { $name }：{ $kind }，{ $encoding }，{ NUMBER($lines, useGrouping: 0) } 行
command-columns = { $name }：列 { $columns }
command-duplicate = { $name }：与 { $original } 内容相同，没有再次读取
command-more = 警告：{ $name }：另有 { NUMBER($more, useGrouping: 0) } 处 [{ $code }]
command-unknown-more = 提示：日志中还有 { NUMBER($count, useGrouping: 0) } 个登录名不在用户文件中 [{ $code }]
command-unknown-further = 提示：日志中还有 { NUMBER($lines, useGrouping: 0) } 行属于未列出的登录名（不在用户文件中） [{ $code }]
command-near-miss-joins = 提示：有 { NUMBER($count, useGrouping: 0) } 个登录名可以与用户合并：--save-aliases FILE 会写出用于合并的“登录名变更”文件
command-aliases = 已写入：{ NUMBER($count, useGrouping: 0) } 个要合并的登录名，文件 { $target }。确认无误后，请与其他文件一起指定。
command-left-out = 未列出：来宾 { NUMBER($guest, useGrouping: 0) }，已停止 { NUMBER($inactive, useGrouping: 0) }，无许可证 { NUMBER($unlicensed, useGrouping: 0) }，标记为删除 { NUMBER($deleted, useGrouping: 0) }
command-ledger = 日志的行：{ $ledger }
command-altered = 第 { NUMBER($position, useGrouping: 0) } 行（{ $login }）：{ $column }的开头像公式，已在前面加上 '
command-altered-count = 已将 { NUMBER($count, useGrouping: 0) } 个单元格改为电子表格中无害的形式；--raw 会原样写出
command-rows = 已写出：{ NUMBER($rows, useGrouping: 0) } 行中的 { NUMBER($shown, useGrouping: 0) } 行
command-part = 从 { $name } 这个名称看不出它只含 { NUMBER($rows, useGrouping: 0) } 行中的 { NUMBER($shown, useGrouping: 0) } 行。请命名为 { $better }。
command-not-written = 错误：无法写入 { $target }：{ $reason }。请检查文件夹、权限和磁盘空间。
command-progress = 正在读取 { $file }/{ $files } { $name } { $share }
command-bad-setting = { $option } 不能设为“{ $value }”。可用的值请参见 --help。
command-wrong-option = 没有选项 { $option }。所有选项请参见 --help；名称以 - 开头的文件请写在 -- 之后。
command-wrong-value-missing = 选项 { $option } 需要一个值。请参见 --help；以 - 开头的值请写成 { $option }=值。
command-wrong-value-given = 选项 { $option } 不接受值。请去掉 = 及其后的内容。
command-wrong-no-file = 没有指定文件。请指定要读取的文件；参见 --help。
command-wrong-empty-name = 文件名为空。请指定文件，或去掉该选项。
command-wrong-with-below = --with-below 需要 --department。请同时指定组织。
command-wrong-column-twice = --column 为 { $field } 指定了两个标题，其中一个会失效。请只指定一个，并让所有文件中该列的标题相同。
command-wrong-file-twice = { $option } 为 { $file } 指定了两个不同的值。请只指定一个。
command-wrong-over-input = { $target } 是要读取的文件，会被覆盖。请指定另一个文件。
command-wrong-same-target = { $one } 和 { $other } 是同一个文件。请指定两个不同的文件。
