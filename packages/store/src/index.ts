export { openEmbeddedServer, type EmbeddedOptions, type EmbeddedServer } from "./embedded/embedded-server.ts";
export type { PostgresBinaries } from "./embedded/binaries.ts";
