import type { accessEn } from "./en.ts";

export const accessZhHans: Readonly<Record<keyof typeof accessEn, string>> = {
  "issue.object-unknown": "没有名为“{object}”的可列出记录。请选择您能查看的记录类型。",
  "issue.field-unknown": "没有字段“{field}”。请检查拼写；自定义字段写作 fields.<键>。",
  "issue.operator-unfit": "运算符“{operator}”不能用于字段“{field}”。请选择与字段内容相符的运算符。",
  "issue.value-unfit": "运算符“{operator}”的值与字段“{field}”不符。请提供与字段类型相符的值；日期写作 YYYY-MM-DD。",
  "issue.filter-malformed":
    "筛选条件中有一部分既不是条件（field、operator、value），也不是 all、any、not 之一。请改正。",
  "issue.filter-too-deep": "筛选条件的嵌套超过 {limit, number} 层。请减少层数。",
  "issue.filter-too-large": "筛选条件超过 {limit, number} 个。请减少条件，或将多个值合并到一个列表中。",
  "issue.filter-list-too-long": "字段“{field}”的列表超过 {limit, number} 个值。请拆分列表。",
  "issue.query-malformed": "查询中有一部分的格式不正确。请对照 API 说明修改。",
  "issue.query-key-unknown": "查询中没有名为“{key}”的部分。请检查拼写。",
  "issue.query-list-too-long": "此处最多 {limit, number} 项。请减少项数。",
  "issue.limit-unfit": "每页至少 1 条、最多 {limit, number} 条。请提供此范围内的数字。",
  "issue.cursor-invalid": "此游标不属于该列表。请不带游标重新开始，并在翻页时保持筛选条件和排序不变。",
  "issue.workspace-missing": "没有工作区 {workspace}。",
};
