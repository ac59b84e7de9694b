/** What a command ends with: all well, findings in the data, wrong use, or a fault of ours. */
export const EXIT = { fine: 0, findings: 1, usage: 2, internal: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
