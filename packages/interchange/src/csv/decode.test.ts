import { expect, test } from "vitest";
import { read } from "../../test/table-source.ts";

/** Bytes of single-byte text: characters as they are, others by the table given. */
function encode(text: string, table: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(text, (character) => table[character] ?? character.charCodeAt(0));
}

function utf16(text: string, { littleEndian, mark }: { littleEndian: boolean; mark: boolean }): Uint8Array {
  const full = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(full.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < full.length; index++) view.setUint16(index * 2, full.charCodeAt(index), littleEndian);
  return bytes;
}

const LOG = "case id,activity,time\nd1,Oferta złożona,2024-03-05 10:00\nd1,Wygrana,2024-03-06 11:00\n";
const TRACES = { d1: ["Oferta złożona@2024-03-05 10:00", "Wygrana@2024-03-06 11:00"] };

test("UTF-8 is read with and without a byte order mark", async () => {
  const bytes = new TextEncoder().encode(LOG);
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes);
  for (const content of [bytes, marked]) {
    const { traces, issues } = await read(content);
    expect(traces).toEqual(TRACES);
    expect(issues).toEqual(["csv-time-zone-assumed×2"]);
  }
});

test.each([
  { littleEndian: true, mark: true },
  { littleEndian: false, mark: true },
  { littleEndian: true, mark: false },
  { littleEndian: false, mark: false },
])("UTF-16 is read: %o", async (kind) => {
  const { traces, issues } = await read(utf16(LOG, kind));
  expect(traces).toEqual(TRACES);
  expect(issues).toEqual(["csv-time-zone-assumed×2", "csv-encoding-assumed×1"]);
});

test("[CSV1] Polish letters at their places in Windows-1250 give that encoding away", async () => {
  const { traces, result } = await read(encode(LOG, { ł: 0xb3, ż: 0xbf }));
  expect(traces).toEqual(TRACES);
  expect(result.issues.at(-1)).toMatchObject({ code: "csv-encoding-assumed", values: { encoding: "Windows-1250" } });
});

test.each([
  ["Windows-1250", { ó: 0xf3, ł: 0xb3, Ł: 0xa3, ź: 0x9f }],
  ["ISO 8859-2", { ó: 0xf3, ł: 0xb3, Ł: 0xa3, ź: 0xbc }],
])("[CSV1] two accented letters of a word that meet are Polish in %s, not Chinese", async (encoding, table) => {
  const text = "case id,activity,time\nd1,Spółka w Łodzi,2024-03-05 10:00\nd1,Łódź,2024-03-06 10:00\n";
  const { traces, result } = await read(encode(text, table));
  expect(traces).toEqual({ d1: ["Spółka w Łodzi@2024-03-05 10:00", "Łódź@2024-03-06 10:00"] });
  expect(result.issues.at(-1)).toMatchObject({ code: "csv-encoding-assumed", values: { encoding } });
});

test.each([true, false])(
  "[CSV1] UTF-16 without a mark is known although 一 has its zero on the other side: %s",
  async (littleEndian) => {
    const text = "商机编号,阶段,变更时间\nd1,第一阶段,2024-03-05 10:00\nd1,一二三,2024-03-06 10:00\n";
    const { traces } = await read(utf16(text, { littleEndian, mark: false }));
    expect(traces).toEqual({ d1: ["第一阶段@2024-03-05 10:00", "一二三@2024-03-06 10:00"] });
  },
);

test("[CSV2] stray NULs are taken out and counted, wherever they stand", async () => {
  const { traces, issues } = await read(
    `case id,activity,time\nd1,Ca\0ll,2024-03-05 10:00Z\n${"d1,Meet,2024-03-06 10:00Z\n".repeat(300)}d1,Si\0\0gn,2024-03-07 10:00Z\n`,
  );
  expect(traces).toEqual({ d1: ["Call@2024-03-05 10:00", "Meet@2024-03-06 10:00", "Sign@2024-03-07 10:00"] });
  expect(issues).toEqual(["csv-row-repeated×299", "csv-nul-removed×3"]);
});

test("[CSV1] other accented letters alone are Windows-1252", async () => {
  const text = "case id,activity,time\nd1,Réunion à Nîmes,2024-03-05 10:00\nd1,Café,2024-03-06 10:00\n";
  const { traces, result } = await read(encode(text, { é: 0xe9, à: 0xe0, î: 0xee }));
  expect(traces).toEqual({ d1: ["Réunion à Nîmes@2024-03-05 10:00", "Café@2024-03-06 10:00"] });
  expect(result.issues.at(-1)).toMatchObject({ code: "csv-encoding-assumed", values: { encoding: "Windows-1252" } });
});

test("[CSV1] pairs of high bytes are Chinese, even when the first stands far down the file", async () => {
  // 赢单 in GB18030
  const won = [0xd3, 0xae, 0xb5, 0xa5];
  const ascii = new TextEncoder().encode(`case id,activity,time\n${"d1,Call,2024-03-05 10:00:00\n".repeat(3)}`);
  const last = [...new TextEncoder().encode("d1,"), ...won, ...new TextEncoder().encode(",2024-03-06 10:00:00\n")];
  const { traces, result } = await read(Uint8Array.of(...ascii, ...last));
  expect(traces).toEqual({ d1: ["Call@2024-03-05 10:00", "赢单@2024-03-06 10:00"] });
  expect(result.issues.map(({ values }) => values.encoding)).toContain("GB18030");
});

test("bytes that are not of the encoding become replacement characters, counted", async () => {
  const good = new TextEncoder().encode(`case id,activity,time\n${"d1,Zażółć,2024-03-05 10:00\n".repeat(3000)}`);
  const bad = new Uint8Array(await new Blob([good, "d2,", Uint8Array.of(0xff), ",2024-03-05 10:00\n"]).arrayBuffer());
  const { log, issues } = await read(bad);
  expect(log.activities.names).toEqual(["Zażółć", "\uFFFD"]);
  expect(issues).toContain("csv-bytes-undecodable×1");
});
