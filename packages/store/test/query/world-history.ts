import { idOf, NOW, type Row, type World } from "./world-rows.ts";

/** A note about what a task is about. */
export function noteLike(
  { title, activity: _activity, due_at: _due, assignee_id, done_at: _done, ...note }: Row,
  mark: string,
): Row {
  const body = JSON.stringify([{ kind: "paragraph", text: `${mark}${String(title)}` }]);
  return { ...note, body, author_id: assignee_id };
}

const FILE = { media_type: "text/plain", size_bytes: 3, sha256: Buffer.alloc(32), created_at: NOW };

/** Of each case that it was made, edited, and moved; and something of everything else, as rows by table. */
export function historyOf({ cases }: World, mark: string): readonly (readonly [string, readonly Row[]])[] {
  return [
    ["activity", [{ id: 1, meaning: "stage", key: "m/s2", name: `${mark}Demo` }]],
    ["actor", [{ id: 1, key: "import:x", name: `${mark}Ola` }]],
    ["event", cases.flatMap((row, index) => eventsOf(row, 3 * index, mark))],
    [
      "file",
      [
        {
          ...FILE,
          name: `${mark}a`,
          id: idOf("file", 1),
          subject: "case",
          subject_id: idOf("case", 1),
          created_by: null,
        },
        {
          ...FILE,
          name: `${mark}b`,
          id: idOf("file", 2),
          subject: null,
          subject_id: null,
          created_by: idOf("member", 4),
        },
      ],
    ],
    ["import", [importRow(mark)]],
    ["audit", [auditRow(mark)]],
  ];
}

function eventsOf(row: Row, seqBefore: number, mark: string): readonly Row[] {
  const event = (place: number, type: string, rest: Row): Row => ({
    seq: seqBefore + place,
    subject: "case",
    subject_id: row["id"],
    case_no: row["no"],
    at: NOW - 1_000_000 + seqBefore + place,
    recorded_at: NOW,
    precision: 0,
    activity_id: 0,
    actor_id: 1,
    type,
    ...rest,
  });
  const made = { set: { title: row["title"], amountMinor: 4, "fields.note": `${mark}note` }, was: {} };
  const edited = { set: { amountMinor: 5 }, was: { amountMinor: 4 } };
  const moved = { set: { stageId: "s2" }, was: { stageId: "s1" } };
  return [
    event(1, "created", { payload: JSON.stringify(made) }),
    event(2, "edited", { payload: JSON.stringify(edited) }),
    event(3, "moved", { activity_id: 1, payload: JSON.stringify(moved) }),
  ];
}

function importRow(mark: string): Row {
  const times = { created_at: NOW, updated_at: NOW };
  return {
    id: idOf("import", 1),
    file_name: `${mark}x.csv`,
    size_bytes: 9,
    sha256: Buffer.alloc(32),
    state: "done",
    ...times,
  };
}

function auditRow(mark: string): Row {
  const what = { via: "session", action: "case.create", subject: "case", subject_id: idOf("case", 1) };
  return { seq: 1, at: NOW, ...what, detail: JSON.stringify({ set: { title: `${mark}x` } }), hash: Buffer.alloc(32) };
}
