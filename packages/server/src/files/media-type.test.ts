import { expect, test } from "vitest";
import { mediaTypeOf } from "./media-type.ts";

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

test.each([
  ["a PNG", latin1("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"), "image/png"],
  ["a JPEG", latin1("\u00ff\u00d8\u00ff\u00e0"), "image/jpeg"],
  ["a GIF that is a script too", latin1("GIF89a=1;alert(1)"), "image/gif"],
  ["a WebP", latin1("RIFF\0\0\0\0WEBPVP8 "), "image/webp"],
  ["a PDF", latin1("%PDF-1.7"), "application/pdf"],
  ["a package, such as a document of an office program", latin1("PK\u0003\u0004"), "application/zip"],
  ["a page", latin1("<!doctype html><script>"), "application/octet-stream"],
  ["a drawing that runs scripts", latin1('<svg xmlns="http://www.w3.org/2000/svg">'), "application/octet-stream"],
  ["sound in the same wrapping as WebP", latin1("RIFF\0\0\0\0WAVE"), "application/octet-stream"],
  ["nothing", latin1(""), "application/octet-stream"],
])("%s is told by how it begins", (_what, beginning, type) => {
  expect(mediaTypeOf(beginning)).toBe(type);
});
