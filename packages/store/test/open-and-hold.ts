// Opens the server of a folder, says where it is, and holds it until told to let go (or is killed).
import { openEmbeddedServer } from "../src/embedded/embedded-server.ts";

const server = await openEmbeddedServer({ dataFolder: process.argv[2] ?? "" });
process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid, isStartedHere: server.isStartedHere })}\n`);
process.stdin.once("data", () => void server.close().then(() => process.exit(0)));
