import { expect, test } from "vitest";
import { isMessageKey } from "@fairlead/messages";
import { filesLike } from "./workspace.ts";

test("every issue code in the code has its sentence", () => {
  const codes = filesLike("packages/*/src/**/*.ts")
    .filter(({ path }) => !path.endsWith(".test.ts") && !path.startsWith("packages/messages/"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\bcode: "([a-z0-9-]+)"/g)]
        .filter((match) => !isMessageKey(`issue.${match[1]}`))
        .map((match) => `${path}: ${match[1]}`),
    );
  expect(codes).toEqual([]);
});
