#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

// V8 can abort while it frees code of the WebAssembly module with which Node strips types, when several threads use it
setFlagsFromString("--no-wasm-code-gc");
enableCompileCache?.();
const { main } = await import("../src/main.ts");
await main();
