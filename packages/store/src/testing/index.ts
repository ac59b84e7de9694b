export { openTestStore, prepareTestDatabases, type TestStore } from "./test-store.ts";
