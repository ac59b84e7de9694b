import { expect, test } from "vitest";
import { createSecretBox } from "./secret-box.ts";

const box = createSecretBox(Buffer.alloc(32, 7));
const secret = Buffer.from("seed");

test("what was sealed opens for the same purpose and context, and for no other", () => {
  const sealed = box.seal("second-step", "anna", secret);
  expect(box.open("second-step", "anna", sealed)).toEqual(secret);
  expect(box.open("second-step", "jan", sealed)).toBeNull();
  expect(box.open("company-flow", "anna", sealed)).toBeNull();
  expect(createSecretBox(Buffer.alloc(32, 8)).open("second-step", "anna", sealed)).toBeNull();
});

test("a box of which any byte was changed, or that was cut, stays shut", () => {
  const sealed = box.seal("second-step", "anna", secret);
  for (let index = 0; index < sealed.length; index++) {
    const changed = Buffer.from(sealed);
    changed[index]! ^= 1;
    expect(box.open("second-step", "anna", changed)).toBeNull();
    expect(box.open("second-step", "anna", sealed.subarray(0, index))).toBeNull();
  }
});

test("no two boxes of one secret are alike, and no key speaks for two purposes", () => {
  expect(box.seal("second-step", "anna", secret)).not.toEqual(box.seal("second-step", "anna", secret));
  expect(box.vouch("set-up", "x")).not.toBe(box.vouch("invitation-mail", "x"));
  expect(box.vouch("set-up", "x")).toMatch(/^[\w-]{43}$/u);
});
