import { createHash } from "node:crypto";
import type { Store } from "@fairlead/store";

/** What of a workspace its people see, without ids and times of recording, which differ from run to run. */
export interface WorkspaceState {
  readonly cases: readonly unknown[];
  readonly people: readonly unknown[];
  readonly companies: readonly unknown[];
  readonly steps: readonly unknown[];
}

const CASES = `SELECT c.kind, c.title, c.stage_id, c.status, c.amount_minor, c.currency, c.expected_close_on, o.name AS owner, f.name AS company,
p.name AS person, p.email, c.source, c.lost_reason, c.fields, c.stage_entered_at, c.closed_at,
(SELECT array_agg(k.key ORDER BY k.key) FROM record_key k WHERE k.workspace_id = c.workspace_id AND k.record_id = c.id) AS keys
FROM sales_case c LEFT JOIN company f ON f.workspace_id = c.workspace_id AND f.id = c.company_id
LEFT JOIN person p ON p.workspace_id = c.workspace_id AND p.id = c.person_id
LEFT JOIN member o ON o.workspace_id = c.workspace_id AND o.id = c.owner_id
WHERE c.removed_at IS NULL ORDER BY c.title, c.no`;

const PEOPLE = `SELECT p.name, p.email, p.phone, p.job_title, f.name AS company, p.fields FROM person p
LEFT JOIN company f ON f.workspace_id = p.workspace_id AND f.id = p.company_id
WHERE p.removed_at IS NULL ORDER BY p.name, p.email`;

const COMPANIES =
  "SELECT name, domain, phone, address, fields FROM company WHERE removed_at IS NULL ORDER BY name, domain";

const STEPS = `SELECT c.title, a.meaning, a.name, a.outcome, e.at, e.precision, r.name AS actor, e.source_row FROM event e
JOIN sales_case c ON c.workspace_id = e.workspace_id AND c.no = e.case_no
JOIN activity a ON a.workspace_id = e.workspace_id AND a.id = e.activity_id
LEFT JOIN actor r ON r.workspace_id = e.workspace_id AND r.id = e.actor_id
WHERE e.type = 'happened' AND c.removed_at IS NULL AND NOT EXISTS (
  SELECT FROM import i WHERE i.workspace_id = e.workspace_id AND i.id = e.import_id AND i.state = 'undone')
ORDER BY c.title, e.at NULLS LAST, a.name, e.seq`;

/** The state of a workspace. */
export async function stateOf(store: Store, workspaceId: string): Promise<WorkspaceState> {
  const scope = store.scope(workspaceId);
  const rows = (text: string): Promise<unknown[]> => scope.read((tx) => tx.query({ text, values: [] }));
  return {
    cases: await rows(CASES),
    people: await rows(PEOPLE),
    companies: await rows(COMPANIES),
    steps: await rows(STEPS),
  };
}

/** A hash of the state of a workspace. */
export async function stateHash(store: Store, workspaceId: string): Promise<string> {
  return createHash("sha256")
    .update(JSON.stringify(await stateOf(store, workspaceId)))
    .digest("hex");
}
