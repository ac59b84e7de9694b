import fc from "fast-check";
import { expect, test } from "vitest";
import { plainFileName } from "./file-name.ts";

test.each([
  ["offer.pdf", "offer.pdf"],
  ["../../etc/passwd", "passwd"],
  ["..\\..\\boot.ini", "boot.ini"],
  ["C:\\Documents\\Umowa ostateczna.docx", "Umowa ostateczna.docx"],
  ["..", "file"],
  ["/", "file"],
  [" . ", "file"],
  ["report.pdf. .", "report.pdf"],
  ["\u202Egnp.exe", "gnp.exe"],
  ["a\r\nSet-Cookie: b", "aSet-Cookie: b"],
  ["报价单（最终）.pdf", "报价单（最终）.pdf"],
  ["Zażółć gęślą jaźń.png", "Zażółć gęślą jaźń.png"],
  ["👩‍💻.txt", "👩‍💻.txt"],
])("%j is kept as %j", (given, kept) => {
  expect(plainFileName(given)).toBe(kept);
});

test("no name holds a separator, a control, or nothing at all, and a name that is kept stays", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), (given) => {
      const kept = plainFileName(given);
      expect(kept).toMatch(/^[^/\\\p{Cc}]+$/u);
      expect(plainFileName(kept)).toBe(kept);
    }),
  );
});
