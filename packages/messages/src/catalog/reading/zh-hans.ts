import type { readingEn } from "./en.ts";

export const readingZhHans: Readonly<Record<keyof typeof readingEn, string>> = {
  "issue.file-empty": "文件是空的。请重新导出，并确认已选中要导出的记录。",
  "issue.file-not-log":
    "{kind, select, excel {这是 Excel 工作簿。请将工作表另存为 CSV（UTF-8）后再打开。} office {这是旧版 Office 文件，可能是 Excel 工作簿。请将工作表另存为 CSV（UTF-8）后再打开。} zip {这是 zip 压缩包。请解压后打开其中的文件。} gzip {文件被 gzip 压缩了两次。请先解压一次再试。} pdf {这是 PDF。请从 CRM 中以 CSV 格式导出数据本身。} sqlite {这是 SQLite 数据库。请将包含历史记录的表导出为 CSV。} html {这是网页，可能误将登录页面保存成了导出文件。请重新以 CSV 格式下载导出文件。} bpmn {这是 BPMN 模型，不是实际发生的事件记录。请提供 CSV、XES 或 OCEL 文件。} xml {这是 XML，但既不是 XES 也不是 OCEL 2.0。请提供事件日志。} json {这是 JSON，但不是 OCEL 2.0。请提供事件日志，或导出为 CSV。} other {这是二进制文件，不是表格或事件日志。请将数据导出为 CSV、XES 或 OCEL 2.0。}}",
  "issue.csv-one-column": "未找到可将文本分列的分隔符。请用逗号、分号、制表符或竖线分隔各列。",
  "issue.csv-header-only": "文件只有表头，没有数据行。请检查导出时的筛选条件。",
  "issue.csv-header-absent":
    "第一行是数据而不是列名，因此各列按编号命名。请添加表头，或用 --case、--activity、--time 指定列，例如“column 1”。",
  "issue.csv-header-missing": "第 {column} 列没有列名，暂称为“column {column}”。如需使用，请为其命名。",
  "issue.csv-header-repeated": "有多列都叫“{name}”，后面的列已加上编号。如果用错了列，请将其改名。",
  "issue.csv-rename-unmatched": "没有名为“{name}”的列可供改名。请检查 --map-columns 中的写法。",
  "issue.csv-column-unknown": "没有名为“{name}”的列。请从以下列中选择：{columns}。",
  "issue.csv-column-not-time":
    "“{name}”被指定为时间列，但其中没有可识别的时间（例如“{text}”）。请用 --time 指定其他列。",
  "issue.csv-no-process":
    "未能从此表中找到流程：需要一个商机或案例列{hasCase, select, no {（未找到）} other {}}，并且需要活动列和时间列{hasTime, select, no {（未找到时间）} other {}}，或阶段列，或每个阶段的日期列。现有列：{columns}。请用 --case、--activity、--time 指定正确的列。",
  "issue.csv-no-events": "{rows, number} 行数据均无法使用，原因见其他问题。",
  "issue.csv-encoding-assumed": "文件不是 UTF-8 编码，已按 {encoding} 读取。如果出现乱码，请另存为 UTF-8。",
  "issue.csv-bytes-undecodable": "部分字符不是有效的 {encoding}，已替换为“�”。请将文件另存为 UTF-8 以保留这些字符。",
  "issue.csv-nul-removed": "文件中的空字符（NUL）没有意义，已去除。如果缺少文字，请重新导出文件。",
  "issue.csv-header-too-long": "表头在 {bytes, number} 字节内没有结束。请确认文件确实是表格，并且每行数据各占一行。",
  "issue.csv-preamble-skipped": "表头之前的说明文字已忽略。",
  "issue.csv-footer-skipped": "报表末尾的行（合计、版权等）已忽略。",
  "issue.csv-row-empty": "空行已忽略。",
  "issue.csv-row-short":
    "某行有 {cells, number} 个单元格，而表头有 {columns, number} 列；缺少的部分按空值处理。请检查该行是否含有未加引号的换行。",
  "issue.csv-row-long":
    "某行有 {cells, number} 个单元格，而表头有 {columns, number} 列；多余部分已忽略。请为含有分隔符的单元格加上引号。",
  "issue.csv-row-repeated": "某行与之前的一行在所有列上完全相同，已忽略。如果它们是不同的事件，请添加一列加以区分。",
  "issue.csv-row-eventless": "某行既没有日期也没有阶段，无法得知该商机的情况。请至少填写其中一项。",
  "issue.csv-quote-unclosed": "此处的引号没有闭合；从这里开始，引号按普通字符处理。请补上或删除引号。",
  "issue.csv-record-too-long": "有一行超过 {bytes, number} 字节，已忽略。请确认文件确实是表格。",
  "issue.csv-case-absent":
    "没有列说明每一行属于哪个商机或案例，因此每一行视为一个案例（“row 2”“row 3”）。如果有这样的列，请用 --case 指定。",
  "issue.csv-case-missing": "某行的“{column}”为空，不属于任何商机或案例，已忽略。",
  "issue.csv-case-repeated":
    "商机“{name}”出现在多行中，而每个商机应只有一行；仅使用了第一行。请按每行一个商机导出，或用 --activity 和 --time 指定事件日志的列。",
  "issue.csv-case-rounded":
    "电子表格软件把“{column}”中的编号缩写成了“{text}”这样的数字，不同的商机可能因此合并。请重新导出，不要先在电子表格软件中保存再打开。",
  "issue.csv-activity-missing": "某行的“{column}”为空，无法得知发生了什么，已忽略。",
  "issue.csv-time-absent": "没有时间列，因此以行的顺序作为事件顺序，无法计算时长。如果有时间列，请用 --time 指定。",
  "issue.csv-time-missing": "某行的“{column}”没有时间；已保留在其案例的上一行之后，但不计算时长。",
  "issue.csv-time-unreadable":
    "“{column}”中的“{text}”与该列其他时间的格式不符，该行已忽略。请统一时间格式，最好写成 2026-03-05 14:30。",
  "issue.csv-date-unreadable":
    "“{column}”中的“{text}”与该列其他日期的格式不符；该行其余内容已使用。请统一日期格式，最好写成 2026-03-05。",
  "issue.csv-time-zone-assumed": "没有标明时区的时间按 UTC 处理。",
  "issue.csv-date-order-assumed":
    "“{column}”中的日期无法区分日和月；已按{order, select, mdy {月} ymd {年} other {日}}在前处理。如果不对，请加上 --dates day-first（日在前）或 --dates month-first（月在前），或以 2026-03-05 这样的格式导出。",
  "issue.csv-end-time-chosen": "每行有两个时间；以“{time}”作为事件时间，“{other}”作为普通列保留。可用 --time 另选。",
  "issue.csv-date-of-open-case": "商机仍在进行中时，“{column}”的日期是计划而非事件，已作为普通列保留。",
  "issue.csv-dates-contradict":
    "按日期看，某商机在创建之前已结束，或在开始之后才创建；已将创建放在最前、结束放在最后。事后补录的数据常有这种情况。",
  "issue.csv-spellings-joined": "仅大小写或空格不同的阶段名称视为同一阶段，采用最常见的写法。",
  "issue.crm-history-absent":
    "这份 {system} 导出只说明每个商机现在处于哪个阶段，没有说明经过了哪些阶段以及何时经过。请导出阶段历史以查看完整过程。",
  "issue.crm-case-by-name": "仅以“{column}”区分商机，因此同名商机会被视为同一个。请在导出中加入 ID 列。",
  "issue.crm-row-deleted": "标记为已删除的行已忽略。",
  "issue.crm-row-of-other-field": "阶段以外字段（如“{field}”）的变更不属于商机的流转，已忽略。",
  "issue.crm-row-no-move": "变更前后阶段相同的行不属于流转，已忽略。",
  "issue.crm-repeats-collapsed": "重复记录商机当前阶段的行已与前一行合并。",
  "issue.hubspot-reentries-unknown":
    "HubSpot 的每个阶段只导出一个进入日期，因此看不到返回阶段的情况，先后顺序由日期推断。如需查看返回，请使用交易阶段的属性历史。",
};
