import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/**/*.test.ts", "tools/**/*.test.ts"],
    globalSetup: ["tools/announce-missing-data.ts", "tools/test-database.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    // as in packages/cli/bin/fairlead.js
    execArgv: ["--no-wasm-code-gc"],
  },
});
