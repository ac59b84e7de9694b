import { expect, test } from "vitest";
import { distributionStatements } from "./distribute-store.ts";

const tables = ["account", "account_workspace", "failed_attempt", "job", "team", "member", "workspace", "event"];

test("what is of no workspace goes everywhere or stays, and all of a workspace lies with its workspace", () => {
  expect(distributionStatements(tables)).toEqual([
    "SELECT create_reference_table('account')",
    "SELECT create_reference_table('account_workspace')",
    "SELECT create_distributed_table('workspace', 'workspace_id')",
    "SELECT create_distributed_table('team', 'workspace_id', colocate_with => 'workspace')",
    "SELECT create_distributed_table('member', 'workspace_id', colocate_with => 'workspace')",
    "SELECT create_distributed_table('event', 'workspace_id', colocate_with => 'workspace')",
  ]);
});

test("what is spread already is left alone", () => {
  const placed = new Set(["account", "account_workspace", "workspace", "team"]);
  expect(distributionStatements(tables, placed)).toEqual([
    "SELECT create_distributed_table('member', 'workspace_id', colocate_with => 'workspace')",
    "SELECT create_distributed_table('event', 'workspace_id', colocate_with => 'workspace')",
  ]);
});
