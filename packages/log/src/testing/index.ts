export { logOf, TEST_EPOCH_AT, type TestLogOptions } from "./log-of.ts";
