/** A team and the one above it. */
export interface TeamNode {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * A team and all teams below it, nearest first.
 * Edges: no team gives none, also one that is not listed; teams in a ring, which nobody should have made, are listed once.
 */
export function teamsBelow(teams: readonly TeamNode[], teamId: string | null): readonly string[] {
  if (teamId === null || !teams.some((team) => team.id === teamId)) return [];
  const found = new Set([teamId]);
  // a set tells of what is added while it is walked
  for (const above of found) for (const team of teams) if (team.parentId === above) found.add(team.id);
  return [...found];
}
