export const jobEn = {
  "issue.job-malformed":
    "The job for “{queue}” cannot run as it was given: it needs at least one attempt, and a delay that is not negative.",
  "issue.job-lease-lost":
    "Job {job} of “{queue}” was given to another process, because this one was not heard of in time. What it did last was not kept; the other does it.",
  "issue.job-queue-unknown":
    "The schedule “{schedule}” names the queue “{queue}”, on which this process does not work.",
  "issue.job-worker-stopped": "The work was broken off because the program stops. It is done after the next start.",
  "issue.recurrence-malformed":
    "This is no time to repeat at. Say every so many whole minutes, or a time of day as HH:MM with a time zone such as Europe/Warsaw.",
  "issue.log-thread-lost":
    "The event log of the workspace could not be prepared: the thread that does it ended twice over it, perhaps for want of memory. Try again with fewer logs open.",
  "issue.log-cache-closed":
    "The event log is not available any more, because the program stops. Ask again after the next start.",
} as const;
