import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";

const FONT_FILES = [
  "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
];

/** No side of a PNG is longer, so that a picture of a thousand nodes still opens; below it pixels are doubled for sharp text. */
const LONGEST_SIDE = 12_000;

/** An SVG picture as PNG, with the fonts that come with the program, so that it looks the same on every machine. */
export async function renderPng(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  const zoom = Math.min(2, LONGEST_SIDE / Math.max(size.width, size.height, 1));
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { fontFiles: FONT_FILES.map((file) => resolve(file)), loadSystemFonts: false, defaultFontFamily: "Inter" },
  });
  return image.asPng();
}
