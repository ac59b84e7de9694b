import { teamsBelow } from "@fairlead/access";
import { Problem } from "@fairlead/api";
import { changeTeam, createId, deleteTeam, insertTeam, isTeamInUse, listTeams, type Team } from "@fairlead/store";
import type { WorkspaceContext } from "../handler.ts";
import { assertTeam } from "./members.ts";
import { refuse } from "./refuse.ts";
import { changeSettings, type SettingsSubject, type SettingsWork, type Settled } from "./settings-change.ts";

/** Units: teams of a workspace, all of which are read to decide what somebody sees. */
const TEAMS_MAX = 1_000;

/** A team as its caller has seen it. */
export interface SeenTeam {
  readonly id: string;
  readonly rev: number;
}

/**
 * Makes a team.
 * @throws {Problem} `change-refused` when there is no such team above it, or there are too many.
 */
export function createTeam(
  context: WorkspaceContext,
  team: { readonly name: string; readonly parentId: string | null },
): Promise<Settled<Team>> {
  const id = createId();
  return changeSettings(context, subjectOf("create", id), async (given) => {
    const { transaction, scope } = given;
    await assertTeam(given, team.parentId);
    if ((await listTeams(transaction, scope)).length >= TEAMS_MAX) refuse("teams-many", { max: TEAMS_MAX });
    const made = await insertTeam(transaction, scope, { id, ...team });
    return { was: null, set: settingsOf(made), result: made };
  });
}

/**
 * Gives a team another name, or moves it with all below it.
 * @throws {Problem} `record-missing`, `rev-conflict`, `change-refused` when it would come to stand below itself.
 */
export function editTeam(
  context: WorkspaceContext,
  seen: SeenTeam,
  change: { readonly name?: string; readonly parentId?: string | null },
): Promise<Settled<Team>> {
  return changeSettings(context, subjectOf("edit", seen.id), async (given) => {
    const { teams, team } = await findSeenTeam(given, seen);
    const parentId = change.parentId ?? null;
    await assertTeam(given, parentId);
    if (parentId !== null && teamsBelow(teams, team.id).includes(parentId)) refuse("team-circle");
    const changed = await changeTeam(given.transaction, given.scope, seen, change);
    if (changed === null) throw new Problem("state-changed");
    return { was: settingsOf(team), set: settingsOf(changed), result: changed };
  });
}

/**
 * Deletes a team.
 * @throws {Problem} `record-missing`, `rev-conflict`, `change-refused` while anything belongs to it.
 */
export async function removeTeam(context: WorkspaceContext, seen: SeenTeam): Promise<Settled<null>> {
  return changeSettings(context, subjectOf("remove", seen.id), async (given) => {
    const { team } = await findSeenTeam(given, seen);
    if (await isTeamInUse(given.transaction, given.scope, team.id)) refuse("team-in-use");
    await deleteTeam(given.transaction, given.scope, seen);
    return { was: settingsOf(team), set: null, result: null };
  });
}

function subjectOf(verb: "create" | "edit" | "remove", subjectId: string): SettingsSubject {
  return { action: `team.${verb}`, subject: "team", subjectId, needs: { verb, object: "team" } };
}

async function findSeenTeam(
  { transaction, scope }: SettingsWork,
  { id, rev }: SeenTeam,
): Promise<{ readonly teams: readonly Team[]; readonly team: Team }> {
  const teams = await listTeams(transaction, scope);
  const team = teams.find((candidate) => candidate.id === id);
  if (team === undefined) throw new Problem("record-missing");
  if (team.rev !== rev) throw new Problem("rev-conflict", { current: team, values: { rev: team.rev } });
  return { teams, team };
}

function settingsOf({ name, parentId }: Team): Pick<Team, "name" | "parentId"> {
  return { name, parentId };
}
