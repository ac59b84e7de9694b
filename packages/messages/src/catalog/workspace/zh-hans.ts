import type { workspaceEn } from "./en.ts";

export const workspaceZhHans: Readonly<Record<keyof typeof workspaceEn, string>> = {
  "problem.status-507": "空间不足",
  "problem.disk-full": "服务器磁盘已满，未保存任何内容。请先腾出空间，再重新发送请求。",
  "problem.file-lost": "服务器的数据文件夹中没有该文件的内容。服务器管理员可以从“files”文件夹的副本中恢复。",

  "issue.map-without-draft": "该流程图没有可发布的草稿，请先保存草稿。",
  "issue.map-unpublished": "该流程图尚未发布，无法使用。请先发布。",
  "issue.map-is-default": "新的线索和商机默认使用该流程图。请先将另一张流程图设为默认。",
  "issue.map-in-use": "仍有未关闭的线索或商机使用该流程图。请先关闭或移走它们。",
  "issue.maps-many": "一个工作区最多有 {max, plural, other {# 张流程图}}，请移除不需要的流程图。",

  "issue.custom-field-key-malformed":
    "“{key}”不能用作字段的键。请以字母或数字开头，只使用字母、数字、_ 和 -，最多 80 个字符。",
  "issue.custom-field-key-taken": "已有字段使用键“{key}”，请换一个键。",
  "issue.custom-field-choices-missing": "选项字段至少需要一个选项，请添加可选的值。",
  "issue.custom-field-choices-unfit": "只有类型为“choice”的字段才有选项。请去掉选项，或更改类型。",
  "issue.custom-field-choice-twice": "选项“{choice}”出现了两次，请只保留一个。",
  "issue.custom-fields-many": "每类记录最多有 {max, plural, other {# 个自定义字段}}，请停用不需要的字段。",

  "issue.views-many": "您已有 {max, plural, other {# 个已保存的视图}}，达到上限。请删除不需要的视图。",
};
