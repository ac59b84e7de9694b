import type { jobEn } from "./en.ts";

export const jobZhHans: Readonly<Record<keyof typeof jobEn, string>> = {
  "issue.job-malformed": "“{queue}”的任务无法按所给的参数运行：至少要尝试一次，延迟不能为负数。",
  "issue.job-lease-lost":
    "“{queue}”的任务 {job} 已交给另一个进程，因为本进程未能按时报告。它最后所做的更改没有保存，将由另一个进程完成。",
  "issue.job-queue-unknown": "定时计划“{schedule}”指定的队列“{queue}”不由本进程处理。",
  "issue.job-worker-stopped": "程序正在停止，任务已中断，下次启动后会继续。",
  "issue.recurrence-malformed":
    "无法识别重复时间。请填写每隔多少整分钟，或者一天中的时刻（HH:MM）并注明时区，例如 Europe/Warsaw。",
  "issue.log-thread-lost":
    "无法准备该工作区的事件日志：处理线程两次中途退出，可能是内存不足。请减少同时打开的日志后重试。",
  "issue.log-cache-closed": "程序正在停止，事件日志已不可用。请在下次启动后重试。",
};
