import type { InputOfOperation, Operation, OutputOfOperation } from "./operation.ts";
import { accountOperations } from "./operations/account/account-operations.ts";
import { dealOperations, leadOperations } from "./operations/cases.ts";
import { companyOperations, personOperations } from "./operations/contacts.ts";
import { customFieldOperations } from "./operations/custom-fields.ts";
import { fileOperations } from "./operations/files.ts";
import { historyOperations } from "./operations/history.ts";
import { importOperations } from "./operations/imports.ts";
import { mapOperations } from "./operations/maps.ts";
import { savedViewOperations } from "./operations/saved-views.ts";
import { noteOperations, taskOperations } from "./operations/work.ts";

/** Everything that can be asked of the server: the one list that routes, description, client, and tests are made from. */
export const operations = [
  ...accountOperations,
  ...dealOperations,
  ...leadOperations,
  ...personOperations,
  ...companyOperations,
  ...taskOperations,
  ...noteOperations,
  ...fileOperations,
  ...mapOperations,
  ...customFieldOperations,
  ...savedViewOperations,
  ...importOperations,
  ...historyOperations,
] as const;

type AnyOperation = (typeof operations)[number];

/** The name of an operation. */
export type OperationId = AnyOperation["id"];

/** The name of an operation on accounts: who signs in, and what an account has of its own. */
export type AccountOperationId = (typeof accountOperations)[number]["id"];

/** The operation of a name. */
type OperationOf<Id extends OperationId> = Extract<AnyOperation, { readonly id: Id }>;

/** What an operation is called with. */
export type InputOf<Id extends OperationId> = InputOfOperation<OperationOf<Id>>;

/** What an operation gives. */
export type OutputOf<Id extends OperationId> = OutputOfOperation<OperationOf<Id>>;

/** Who may call an operation. */
export type AccessOf<Id extends OperationId> = OperationOf<Id>["access"];

const byId: ReadonlyMap<string, Operation> = new Map(operations.map((operation) => [operation.id, operation]));

/** The operation of a name; null if there is none. */
export function findOperation(id: string): Operation | null {
  return byId.get(id) ?? null;
}
