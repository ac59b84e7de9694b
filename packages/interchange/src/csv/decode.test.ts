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

test("Polish letters at their places in Windows-1250 give that encoding away", async () => {
  const { traces, result } = await read(encode(LOG, { ł: 0xb3, ż: 0xbf }));
  expect(traces).toEqual(TRACES);
  expect(result.issues.at(-1)).toMatchObject({ code: "csv-encoding-assumed", values: { encoding: "Windows-1250" } });
});

test("other accented letters alone are Windows-1252", async () => {
  const text = "case id,activity,time\nd1,Réunion à Nîmes,2024-03-05 10:00\nd1,Café,2024-03-06 10:00\n";
  const { traces, result } = await read(encode(text, { é: 0xe9, à: 0xe0, î: 0xee }));
  expect(traces).toEqual({ d1: ["Réunion à Nîmes@2024-03-05 10:00", "Café@2024-03-06 10:00"] });
  expect(result.issues.at(-1)).toMatchObject({ code: "csv-encoding-assumed", values: { encoding: "Windows-1252" } });
});

test("pairs of high bytes are Chinese, even when the first stands far down the file", async () => {
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
