import type { importEn } from "./en.ts";

export const importZhHans: Readonly<Record<keyof typeof importEn, string>> = {
  "issue.import-file-empty": "文件是空的。请重新导出，并确认导出已完成。",
  "issue.import-file-too-large": "文件超过 {bytes, number} 字节的上限。请用 gzip 压缩，或分几次导出。",
  "issue.import-file-size-wrong":
    "收到的文件有 {bytes, number} 字节，而不是声明的 {announced, number} 字节。请重新发送。",
  "issue.import-file-hash-wrong": "收到的文件与声明的不同：SHA-256 不一致。请重新发送。",
  "issue.import-file-damaged":
    "gzip 文件{how, select, truncated {不完整} other {已损坏}}，因此没有导入任何内容。请重新获取完整的文件。",
  "issue.import-unpacked-too-large": "文件解压后超过 {bytes, number} 字节的上限。请分几次导出。",
  "issue.import-file-unusable": "文件中没有可用的内容。“fairlead inspect”会说明它是什么以及该怎么做。",
  "issue.import-file-too-wide":
    "读取该文件需要超过 {megabytes, number} MB 内存。请在导出时去掉长文本列，或分几次导出。",
  "issue.import-reading-failed": "读取文件时意外中断。请重试；如再次发生，请反馈。",
  "issue.import-missing": "没有编号为 {import} 的导入。请检查编号。",
  "issue.import-state-wrong":
    "该导入{state, select, uploaded {尚未检查} checked {已检查但未运行} running {正在运行} done {已完成} cancelled {已取消} failed {已失败} undoing {正在撤销} undone {已撤销} other {处于当前状态}}，无法执行此操作。",
  "issue.import-taken-over": "导入已被取消，或正在别处进行。请查看其状态。",
  "issue.import-undo-refused": "无法撤销该导入：它已超过 30 天，或您没有权限。",
  "issue.import-workspace-busy": "其他人正在更改相同的联系人和公司。请再次运行导入，它会从当前位置继续。",
  "issue.import-mapping-malformed": "映射的格式不正确。请从系统建议的映射开始：fairlead import FILE --propose。",

  "issue.import-currency-unknown": "“{column}”中的“{text}”不是货币，该金额已忽略。请使用 CNY 之类的代码。",
  "issue.import-amount-unreadable": "“{column}”中的“{text}”不是可保存的金额，已忽略。请在文件中更正。",
  "issue.import-date-unreadable": "“{column}”中的“{text}”不是日期，已忽略。请在文件中更正。",
  "issue.import-email-unreadable": "“{column}”中的“{text}”不是电子邮件地址，已忽略。请在文件中更正。",
  "issue.import-field-unreadable": "“{column}”中的“{text}”与字段类型不符，已忽略。请更正，或将该列映射到文本字段。",
  "issue.import-row-nameless": "该行没有名称，也没有其他可识别记录的内容，已忽略。请补上名称。",
  "issue.import-owner-unmatched":
    "“{name}”不是工作区成员，因此其记录没有负责人。请邀请该成员后重新导入，或手动分配这些记录。",
  "issue.import-step-unmapped":
    "流程图中没有阶段“{step}”；处于该阶段的商机保留历史，但没有阶段。请将此步骤映射到某个阶段，或在流程图中添加该阶段。",
  "issue.import-record-removed": "该记录导入后已被删除或合并，因此保持原样。如需更新，请先恢复它。",

  "issue.import-column-unknown": "文件中没有可映射的列“{column}”。请检查列名。",
  "issue.import-use-unknown": "此处的列不能用作“{use}”。可用的用途有：{uses}, field。",
  "issue.import-use-twice": "“{column}”是第二个用作“{use}”的列。请只选一个。",
  "issue.import-name-unmapped": "没有列为记录提供名称。请映射一列。",
  "issue.import-system-malformed": "“{system}”不能作为文件来源系统的名称。请使用不超过 100 个字符且不含冒号的名称。",
  "issue.import-country-unknown": "“{country}”不是国家或地区。请使用两个字母，例如 CN。",
  "issue.import-stage-unknown": "“{step}”映射到阶段“{stage}”，但流程图中没有该阶段。请另选一个。",

  "import.error-file.line": "行号",
  "import.error-file.column": "列",
  "import.error-file.reason": "原因",
  "import.error-file.row": "原始行",

  "import.kind": "{kind, select, deals {商机} people {联系人} companies {公司} other {记录}}",
  "import.recognised":
    "{file}：{kind, select, deals {商机} people {联系人} companies {公司} other {记录}}{delimiter, select, none {} tab {，以制表符分隔} other {，以“{delimiter}”分隔}}{encoding, select, none {} other {，{encoding}}}",
  "import.system": "其中的编号属于“{system}”，再次导入时据此识别记录。",
  "import.mapped": "{column} → {use}",
  "import.left-out": "已忽略：{columns}",
  "import.summary.dry":
    "未作任何更改。导入将新建 {new, plural, other {# 条记录}}，更改 {changed, plural, other {# 条}}，{duplicate, plural, other {# 条}}保持不变，忽略 {skipped, plural, other {# 条}}。",
  "import.summary.done":
    "新建 {new, plural, other {# 条记录}}，更改 {changed, plural, other {# 条}}；{duplicate, plural, other {# 条}}已存在；忽略 {skipped, plural, other {# 条}}。",
  "import.summary.besides":
    "同时新建：{companies, plural, other {# 家公司}}、{people, plural, other {# 位联系人}}、{steps, plural, other {# 个历史步骤}}。",
  "import.summary.same": "该文件已用相同的映射导入过（导入 {import}），无需操作。",
  "import.summary.cancelled": "已在两批之间停止。已导入的内容保留；再次导入该文件即可继续，也可以撤销。",
  "import.summary.undone":
    "已撤销 {undone, plural, other {# 项更改}}；{kept, plural, =0 {没有更改因后来的修改而保留} other {# 项因后来的修改而保留}}。",
  "import.summary.id": "导入 {import}。撤销方法：fairlead import --undo {import}",
  "import.rejected": "{rows, plural, other {# 行}}被忽略或只用了一部分；--errors FILE 会列出它们及原因。",
  "import.map-drafted": "工作区没有流程图，已根据商机起草了一张：“{name}”。",
  "import.map-would-be-drafted": "工作区没有流程图，导入时会根据商机起草一张。",
  "import.workspace-made": "已新建工作区“{name}”。",
  "import.progress":
    "{phase, select, reading {正在读取} checking {正在检查} undoing {正在撤销} other {正在导入}} {file}：{done, number}，{share}",
  "import.progress-remaining":
    "{phase, select, reading {正在读取} checking {正在检查} undoing {正在撤销} other {正在导入}} {file}：{done, number}，{share}，大约还需 {remaining}",
  "import.workspace-ambiguous": "有多个工作区。请用 --workspace 指定一个：{workspaces}。",
  "import.workspace-unknown": "没有工作区“{given}”。现有：{workspaces}。",
  "import.workspace-needed": "还没有工作区。请用 --workspace 为新工作区命名。",
  "import.map-file": "映射文件 {file} 不是可读的 JSON。请用 --propose 生成一个。",
};
