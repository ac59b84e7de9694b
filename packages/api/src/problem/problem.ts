import { FairleadError, type Issue, type IssueValues } from "@fairlead/base";
import { z } from "zod";
import { issueSchema } from "../schema/issue.ts";
import { rev } from "../schema/scalar.ts";
import { PROBLEMS, type ProblemCode, type ProblemStatus } from "./problem-codes.ts";

const codes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** The body of every answer that is not a success: a problem document as RFC 9457 has it. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: "Where the kind of problem is described, relative to the server." }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: "What happened and what to do, in the caller's language." }),
    code: z.enum(codes).meta({ description: "The stable name of the problem." }),
    instance: z.string().meta({ description: "The id of the request, as the server's log has it." }),
    issues: z.array(issueSchema).exactOptional(),
    current: z.unknown().exactOptional().meta({ description: "With rev-conflict: the record as it is now." }),
    sent: z.unknown().exactOptional().meta({ description: "With rev-conflict: what was sent." }),
    sentRev: rev.exactOptional().meta({ description: "With rev-conflict: the version that was named." }),
  })
  .meta({ id: "Problem", description: "What went wrong (RFC 9457)." });

/** A problem document. */
export type ProblemDocument = z.output<typeof problemSchema>;

/** What a problem can carry beside its code. Units: `retryAfterSeconds` in seconds. */
export interface ProblemDetails {
  readonly values?: IssueValues;
  readonly issues?: readonly Issue[];
  /** With "rev-conflict": the record as it is now, as the caller may see it. */
  readonly current?: unknown;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** A request that cannot be answered with success: thrown by handlers, turned into a problem document at the door. */
export class Problem extends FairleadError {
  override readonly name = "Problem";
  override readonly code: ProblemCode;
  readonly status: ProblemStatus;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    const { values, retryAfterSeconds, cause } = details;
    super(code, { ...(retryAfterSeconds === undefined ? {} : { seconds: retryAfterSeconds }), ...values }, { cause });
    this.code = code;
    this.status = PROBLEMS[code];
    this.details = details;
  }
}
