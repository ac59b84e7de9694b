import type { miningEn } from "./en.ts";

export const miningZhHans: Readonly<Record<keyof typeof miningEn, string>> = {
  "issue.stages-too-many":
    "被识别为阶段的列有 {stages, number} 个不同的值，超过了销售流程最多 {limit, number} 个阶段的上限，因此不显示阶段。请另选一列作为活动。",
  "issue.outcomes-missing":
    "没有任何阶段表明商机是赢单还是输单，因此 {cases, number} 个商机全部按进行中统计。请在导出中包含商机状态或结束阶段。",
  "issue.outcomes-by-name":
    "文件没有说明哪些阶段表示商机已结束，因此按名称识别了以下 {outcomes, number} 个阶段：{names}。如果某个阶段只是名称像赢单或输单，请将其改名。",
  "issue.stage-times-missing":
    "{visits, number} 次阶段停留中有 {untimed, number} 次的开始或结束时间未知，未计入停留时长。请导出带日期的完整阶段历史。",
};
