export {
  openTestDatabase,
  openTestStore,
  prepareTestDatabases,
  type TestDatabase,
  type TestStore,
} from "./test-store.ts";
