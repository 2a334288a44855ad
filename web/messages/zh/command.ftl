# 命令写到标准错误输出的句子。
command-error = 错误：{ $message }
command-warning = 警告：{ $message }
command-note = 注：{ $message }
command-column = { $place }，第 { NUMBER($column, useGrouping: 0) } 列
command-input = { $name }：{ $kind }，{ $encoding }，{ NUMBER($lines, useGrouping: 0) } 行
command-duplicate = { $name }：与 { $original } 内容相同，没有再次读取
command-more = 警告：{ $name }：另有 { NUMBER($more, useGrouping: 0) } 处 [{ $code }]
command-near-miss = 警告：日志中的 { $login }（{ NUMBER($lines, useGrouping: 0) } 行）与用户 { $known } 只有大小写或全角半角的差别 [near-miss]
command-left-out = 未列出：来宾 { NUMBER($guest, useGrouping: 0) }，已停止 { NUMBER($inactive, useGrouping: 0) }，无许可证 { NUMBER($unlicensed, useGrouping: 0) }，标记为删除 { NUMBER($deleted, useGrouping: 0) }
command-ledger = 日志的行：{ $ledger }
command-altered = 第 { NUMBER($position, useGrouping: 0) } 行（{ $login }）：{ $column } 的开头像公式，已在前面加上 '
command-altered-count = 已将 { NUMBER($count, useGrouping: 0) } 个单元格改为电子表格中无害的形式；--raw 会原样写出
command-rows = 已写出：{ NUMBER($rows, useGrouping: 0) } 行中的 { NUMBER($shown, useGrouping: 0) } 行
command-not-written = 错误：无法写入 { $target }：{ $reason }
command-progress = 正在读取 { $file }/{ $files } { $name } { $share }
