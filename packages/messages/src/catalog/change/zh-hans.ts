import type { changeEn } from "./en.ts";
import { changeHelpZhHans } from "./help-zh-hans.ts";

export const changeZhHans: Readonly<Record<keyof typeof changeEn, string>> = {
  "issue.change-denied": "您的角色或密钥不允许此操作。请联系工作区管理员，或使用具备相应权限范围的密钥。",
  "issue.field-read-only": "您可以查看“{field}”，但不能修改。请将其去掉，或申请权限。",
  "issue.reference-unknown":
    "“{field}”指向的{to, select, company {公司} person {联系人} member {成员} team {团队} other {记录}}不存在。请另选一个。",
  "issue.field-value-wrong":
    "“{field}”应为{type, select, text {文字} number {数字} money {以最小货币单位计的金额} date {日期，例如 2026-03-31} datetime {以毫秒计的时间} boolean {是或否} choice {可选项之一} other {其他内容}}。",
  "issue.expected-rev-missing": "命令“{command}”没有说明基于记录的哪个修订号。请提供读取时的 rev。",
  "issue.undo-nothing": "此次更改没有改动任何记录，因此没有可撤销的内容。",
  "issue.undo-too-late": "更改只能在 {days, plural, other {# 天}}内撤销。请手动设置这些值。",

  "issue.audit-row-altered":
    "工作区 {workspace} 的审计记录中，第 {seq, number} 行与写入时不同。有人在数据库中改动过；请与备份比对。",
  "issue.audit-rows-missing":
    "工作区 {workspace} 的审计记录从第 {seq, number} 行起有缺失。有人在数据库中删除了它们；请与备份比对。",
  "issue.audit-row-extra":
    "工作区 {workspace} 的审计记录中，第 {seq, number} 行不是 Fairlead 写入的。请查明是谁放进数据库的。",
  "issue.audit-head-differs":
    "工作区 {workspace} 的审计记录没有以应有的第 {seq, number} 行结尾。有人在数据库中改动了结尾；请与备份比对。",
  "issue.audit-rewritten":
    "工作区 {workspace} 的审计记录被重写过：第 {seq, number} 行的哈希与先前记下的不一致。请与备份比对。",
  "issue.records-differ":
    "工作区 {workspace} 中有 {changed, plural, other {# 条记录}}与日志不符，另有 {unknown, plural, other {# 条}}不在日志中。请运行 fairlead rebuild。",

  "change.verified": "{workspace}：审计记录 {rows, plural, other {# 行}}，均与写入时一致。末行：{seq} {hash}",
  "change.rebuilt":
    "{workspace}：已将 {records, plural, other {# 条记录}}与日志比对；重建 {changed, plural, other {# 条}}；移除 {unknown, plural, other {# 条}}。",
  "change.checked": "{workspace}：{records, plural, other {# 条记录}}，均与日志一致。",
  "change.workspaces-none": "此存储中没有工作区。",
  "change.known-malformed":
    "--known 的格式为 WORKSPACE:NUMBER:HASH，即 fairlead verify 所输出的内容；“{given}”不符合。",
  ...changeHelpZhHans,
};
