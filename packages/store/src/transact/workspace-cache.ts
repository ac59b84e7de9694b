import { Dictionary } from "./dictionary.ts";
import { MapCache } from "./published-maps.ts";

/** What of a workspace never changes once it is there, kept between transactions. */
export interface WorkspaceCache {
  readonly dictionary: Dictionary;
  readonly maps: MapCache;
}

/** The most workspaces that are kept; of more, those that were idle longest go. */
const WORKSPACES_MAX = 500;

const caches = new WeakMap<object, Map<string, WorkspaceCache>>();

/** What is kept of a workspace by those who share a store. */
export function cacheOf(store: object, workspaceId: string): WorkspaceCache {
  const byWorkspace = caches.get(store) ?? new Map<string, WorkspaceCache>();
  caches.set(store, byWorkspace);
  const cache = byWorkspace.get(workspaceId) ?? { dictionary: new Dictionary(), maps: new MapCache() };
  byWorkspace.delete(workspaceId);
  byWorkspace.set(workspaceId, cache);
  const [oldest] = byWorkspace.keys();
  if (byWorkspace.size > WORKSPACES_MAX && oldest !== undefined) byWorkspace.delete(oldest);
  return cache;
}
