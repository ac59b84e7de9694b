import type { runEn } from "./en.ts";

export const runZhHans: Readonly<Record<keyof typeof runEn, string>> = {
  "issue.record-missing":
    "找不到该{subject, select, case {线索或商机} person {联系人} company {公司} task {任务} note {备注} other {记录}}。请检查其标识（id）。",
  "issue.record-exists":
    "已有{subject, select, case {线索或商机} person {联系人} company {公司} task {任务} note {备注} other {记录}}使用这个标识（id）。请换一个新的。",
  "issue.record-removed":
    "该{subject, select, case {线索或商机} person {联系人} company {公司} task {任务} note {备注} other {记录}}已被删除。请先恢复。",
  "issue.record-merged":
    "该{subject, select, case {线索或商机} person {联系人} company {公司} other {记录}}已合并到另一条记录。请使用那一条，或撤销合并。",
  "issue.record-field-unknown": "此处不能设置“{field}”。请检查拼写，或将其去掉。",
  "issue.record-value-blank": "“{field}”为空。请填写内容。",
  "issue.record-value-malformed":
    "“{field}”应为{expected, select, text {文字} amount {以最小货币单位（如分）计的整数金额} instant {自 1970 年起的整数毫秒时间} day {真实存在的日期，例如 2026-03-31} currency {三个大写字母的货币代码，例如 CNY} id {标识（id）} value {文字、数字、是、否或空值} fields {按键列出的自定义字段} kind {线索（lead）或商机（deal）} status {open、won 或 lost} activity {流程图中的活动，例如 call、email 或 meeting} other {其他内容}}。",
  "issue.record-value-too-long": "“{field}”超过 {max, number} 个字符。请缩短。",
  "issue.record-text-unstorable": "“{field}”中含有无法保存的非法字符。请重新输入这段文字。",

  "issue.case-closed":
    "{status, select, won {已赢单} lost {已输单} other {已结束}}，只有进行中的才能继续。请先重新打开。",
  "issue.case-open": "该线索或商机正在进行中。如需换到其他阶段，请直接移动。",
  "issue.case-currency-missing": "金额没有货币。请填写货币，或清空金额。",
  "issue.case-not-lost": "填写了输单原因，但并未输单。请以此原因标为输单，或去掉原因。",
  "issue.case-stage-unknown": "流程图中没有阶段“{stage}”。请选择其中已有的阶段。",
  "issue.case-without-map": "没有可用的流程图，因此没有阶段。请先发布一张流程图。",
  "issue.case-step-malformed": "历史中有一个步骤没有说明时间的精确程度，或没有说明来自哪一行。请更正，或去掉该步骤。",

  "issue.merge-with-itself": "记录不能与自身合并。请选择另一条。",
  "issue.merge-other-missing":
    "找不到要合并的{subject, select, case {线索或商机} person {联系人} company {公司} other {记录}}。请选择另一条。",
  "issue.merge-kinds-differ":
    "{subject, select, case {线索或商机} person {联系人} company {公司} other {记录}}不能与{other, select, case {线索或商机} person {联系人} company {公司} task {任务} note {备注} other {记录}}合并。请选择同一类记录。",

  "issue.note-blank": "备注没有内容。请写点什么。",
  "issue.note-block-malformed": "备注的第 {block, number} 块不是带文字的段落、列表项或标题。请更正，或将其去掉。",
  "issue.note-blocks-too-many": "备注超过 {max, number} 块。请拆成几条备注。",
  "issue.note-too-long": "备注超过 {max, number} 个字符。请拆成几条备注。",

  "issue.undo-changed-since":
    "该{subject, select, case {线索或商机} person {联系人} company {公司} task {任务} note {备注} other {记录}}的“{field}”之后又有改动。请先撤销那次改动，或手动设置该值。",
};
