import type { mapEn } from "./en.ts";

export const mapZhHans: Readonly<Record<keyof typeof mapEn, string>> = {
  "map.draft.role": "销售",
  "map.draft.start": "开始",
  "map.draft.trigger": "有新商机进入",
  "map.draft.decision": "“{stage}”之后怎么走？",
  "map.picture.days": "{days, plural, other {# 天}}",
  "map.picture.win-rate": "赢单率 {share}",

  "issue.map-malformed": "“{path}”处的值不属于流程图。请使用本软件包自带的类型构建，或用 parseMap 读取。",
  "issue.draft-without-stages": "没有阶段，无法起草流程图。请至少提供一个阶段。",
  "issue.draft-name-duplicate": "草稿中有两个阶段或结果同名：“{name}”。请为每一个取不同的名称。",
  "issue.draft-flow-unknown": "草稿中的一条流向提到“{name}”，它既不是阶段也不是结果。请补上它，或去掉这条流向。",

  "issue.map-empty": "文本中没有流程图。请以“schema: 1”开头，并写明 id、version、name 和 locales。",
  "issue.map-too-large": "文本超过 {max, number} 个字符，流程图不会这么大。请确认是否选对了文件。",
  "issue.map-too-deep": "嵌套超过 {max, number} 层。请检查括号和缩进；流程图最多只需要八层。",
  "issue.map-not-yaml": "此处无法按 YAML 读取。请检查本行及上一行的缩进、引号、冒号和括号。",
  "issue.map-tab-indent": "本行用制表符缩进。请改用空格。",
  "issue.map-several-documents": "此处开始了第二个文档（“---”）。一个文件只能放一张流程图。",
  "issue.map-alias": "流程图中不使用锚点（&）和别名（*）。请直接写出内容。",
  "issue.map-tag": "流程图中不使用标签“{tag}”。请删除。",
  "issue.map-key-duplicate": "“{key}”在同一块中写了两次。请只保留一个。",
  "issue.map-key-unknown": "此处不能使用“{key}”。请检查拼写，或将其删除。",
  "issue.map-key-missing": "缺少“{key}”。请补上。",
  "issue.map-type-wrong":
    "“{field}”应为{expected, select, string {文字；如果看起来像数字或“是/否”，请加引号} number {数字} int {整数} boolean { true 或 false} array {列表，每项单独一行并以连字符开头} tuple {两个数字组成的列表} object {由键组成的块} record {由键组成的块} other {其他内容}}。",
  "issue.map-value-unknown": "“{field}”不能是“{value}”。可用的值：{allowed}。",
  "issue.map-schema-unknown":
    "这张流程图的格式版本是 {value}，本程序无法读取。本程序只读取“schema: 1”；请使用更新的程序，或将流程图另存为该版本。",
  "issue.map-text-empty": "“{field}”为空。请填写内容，或删除这个键。",
  "issue.map-locales-empty": "流程图没有写明语言。请在“locales”下至少列出一种：en、zh-Hans 或 pl。",
  "issue.map-position-malformed": "“{field}”不是位置。请写两个数字：[120, 40]。",
  "issue.map-number-too-small": "“{field}”太小，最小为 {min, number}。",
  "issue.map-number-too-big": "“{field}”太大，最大为 {max, number}。",
  "issue.map-id-malformed":
    "“{value}”不能用作标识（id）。请使用小写字母、汉字和数字，以连字符相连，以字母或汉字开头，最多 80 个字符，例如“stage-需求分析”。",
  "issue.map-duration-malformed": "“{value}”不是有效的时长。三天写作 P3D，四小时写作 PT4H，两周写作 P2W。",
  "issue.map-block-empty": "“{field}”没有内容。请至少填写其中一个键，或将其删除。",

  "issue.map-stage-undeclared": "“{element}”位于阶段“{stage}”，但流程图中没有这个阶段。请添加该阶段，或改为其他阶段。",
  "issue.map-lane-undeclared": "“{element}”位于泳道“{lane}”，但流程图中没有这条泳道。请添加该泳道，或改为其他泳道。",
  "issue.map-id-duplicate": "标识（id）“{element}”使用了不止一次。请为每个元素使用各自的标识。",
  "issue.map-start-entered": "“{element}”通向起点“{node}”。请让它通向起点之后的节点。",
  "issue.map-outcome-left": "“{element}”从结果“{node}”引出，而商机到此已结束。请删除它，或把该节点改为步骤。",
  "issue.map-step-forks": "步骤“{element}”有 {ways, number} 条出路，而步骤最多只能有一条。请在其后加一个判断。",
  "issue.map-decision-without-choice":
    "判断“{element}”{ways, plural, =0 {没有出路} other {只有 # 条出路}}，至少需要两条。请补上缺少的答案，或删除该判断。",
  "issue.map-default-count":
    "判断“{element}”{defaults, plural, =0 {没有默认出路} other {有 # 条默认出路}}，应正好有一条。请用“isDefault: true”标出其他条件都不符合时走的那条。",
  "issue.map-branch-undecided":
    "没有说明何时走“{element}”。请给它条件（“when”），或标为默认，或标为人工选择（“isManual: true”）。",
  "issue.map-branch-contradictory": "“{element}”在默认、人工选择、有条件这三者中占了不止一种。请只保留一种。",
  "issue.map-choice-outside-decision":
    "“{element}”带有条件或选择标记，却不是从判断引出的。请去掉这些标记，或在它之前加一个判断。",
  "issue.map-edge-dangling": "“{element}”连到“{node}”，但流程图中没有这个节点。请添加该节点，或删除这条连线。",
  "issue.map-order-tied": "“{element}”与“{other}”的顺序都是 {ord, number}。请为它们设不同的顺序，以明确先后。",
  "issue.map-role-undeclared": "“{element}”提到角色“{target}”，但流程图中没有这个角色。请添加该角色，或改为其他角色。",
  "issue.map-field-undeclared": "“{element}”使用了未声明的字段“{target}”。请把它加到“fields”中。",
  "issue.map-kpi-misplaced":
    "指标“{element}”应衡量{scope, select, map {整张流程图} stage {阶段} node {节点} edge {连线} other {某个元素}}，但“{target}”不是。请填写正确的元素，或修改 scope。",
  "issue.map-element-undeclared": "“{element}”链接到“{target}”，但流程图中没有这个元素。请更正标识，或删除该链接。",
  "issue.map-question-misplaced": "问题“{element}”设在“{target}”，它既不是流程图中的阶段，也不是节点。请填写其中之一。",
  "issue.map-layout-stray": "布局中放置了“{element}”，但它不是流程图中的节点。请从布局中删除；流程图本身不受影响。",
  "issue.map-text-missing": "“{element}”有一段文字缺少流程图首选语言（{locale}）的版本。请补上。",
};
