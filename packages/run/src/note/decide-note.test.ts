import { expect, test } from "vitest";
import { told } from "../../test/told.ts";
import { populatedWorld, type World } from "../../test/world.ts";
import type { NoteBlock } from "../index.ts";

function edit(world: World, body: readonly NoteBlock[]): ReturnType<typeof told> {
  return told(world.carryOut({ subject: "note", id: "note-1", command: { type: "edit", body } }));
}

const block = (text: string): NoteBlock => ({ kind: "paragraph", text });

test("[RUN18] [RUN20] a note is in the trace of its case, and tells who wrote it", () => {
  const world = populatedWorld();
  world.carryOut({
    subject: "note",
    id: "note-2",
    command: { type: "create", about: { subject: "case", id: "case-1" }, body: [block("<b>hi</b>")] },
  });
  expect(world.log.at(-1)?.event).toMatchObject({ caseId: "case-1", activity: null });
  edit(world, [block("x")]);
  expect(world.log.at(-1)?.event).toMatchObject({ subjectId: "note-1", caseId: "case-1", type: "edited" });
  expect(world.records.get("note-2")?.state).toMatchObject({ authorId: "member-1", body: [block("<b>hi</b>")] });
});

test("[RUN20] a note has some blocks, says something, and is not a book", () => {
  const world = populatedWorld();
  const bodies = [
    [],
    [block(" "), block("\u200b")],
    Array<NoteBlock>(2_000).fill(block("x".repeat(10))),
    [block("a"), block("x".repeat(20_000))],
    Array<NoteBlock>(2_001).fill(block("")),
    [block("a\0")],
  ];
  expect(
    bodies.map((body) => edit(world, body)).map((tale) => ("refused" in tale ? tale.refused : tale.length)),
  ).toEqual([
    ["note-blank body"],
    ["note-blank body"],
    1,
    ["note-too-long body"],
    ["note-blocks-too-many body"],
    ["record-text-unstorable body"],
  ]);
});

test("[RUN20] a block is a kind and a text, nothing else", () => {
  const odd = [null, "x", [], { kind: "script", text: "x" }, { kind: "item", text: 1 }, { ...block("x"), mark: "b" }];
  const world = populatedWorld();
  // what comes from outside is of no type that can be trusted
  const refusals = odd.map((some) => edit(world, [block("a"), some as NoteBlock]));
  expect(refusals).toEqual(odd.map(() => ({ refused: ["note-block-malformed body"] })));
  expect(edit(world, "x" as unknown as NoteBlock[])).toEqual({ refused: ["note-block-malformed body"] });
});

test("[RUN3] the same text again changes nothing", () => {
  const world = populatedWorld();
  expect([edit(world, [{ kind: "item", text: "x" }]), edit(world, [{ kind: "heading", text: "x" }])]).toMatchObject([
    [],
    [{ type: "edited" }],
  ]);
});
