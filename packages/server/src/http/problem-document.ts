import { createMessages, type Locale, type Messages } from "@fairlead/messages";
import type { Issue } from "@fairlead/base";
import type { Problem, ProblemDocument } from "@fairlead/api";

/** What the problem document says beside the problem: which request it was, and with "rev-conflict" what it wanted. */
export interface ProblemPlace {
  readonly requestId: string;
  readonly locale: Locale;
  readonly sent?: unknown;
  readonly current?: unknown;
  readonly sentRev?: number;
}

const messagesOf = new Map<Locale, Messages>();

/** The messages of a locale, parsed once a process. */
export function messagesIn(locale: Locale): Messages {
  const known = messagesOf.get(locale);
  if (known !== undefined) return known;
  const messages = createMessages(locale);
  messagesOf.set(locale, messages);
  return messages;
}

/** The body of an answer that is not a success. */
export function problemDocument(problem: Problem, place: ProblemPlace): ProblemDocument {
  const messages = messagesIn(place.locale);
  const { issues } = problem.details;
  return {
    type: `/docs#problem-${problem.code}`,
    title: messages.text(`problem.status-${problem.status}`),
    status: problem.status,
    detail: messages.text(`problem.${problem.code}`, problem.values),
    code: problem.code,
    instance: place.requestId,
    ...(issues === undefined ? {} : { issues: issues.map((issue) => issueView(issue, messages)) }),
    ...(problem.code === "rev-conflict"
      ? { current: place.current, sent: place.sent, sentRev: place.sentRev ?? 1 }
      : {}),
  };
}

/** An issue as it is answered: with its sentence. */
export function issueView(issue: Issue, messages: Messages): NonNullable<ProblemDocument["issues"]>[number] {
  const { code, severity, where, values, count } = issue;
  return {
    code,
    severity,
    ...(where.field === undefined ? {} : { field: where.field }),
    text: messages.issue(issue),
    values,
    count,
  };
}
