import type { Locale } from "@fairlead/messages";
import { z } from "zod";
import { hasSome } from "./has-some.ts";

/** What people read: in the map's first locale, or in several. Shape: never empty; a block has at least one language. */
export type MapText = string | { readonly [locale in Locale]?: string };

const sentence = z.string().min(1);

export const textSchema: z.ZodType<MapText> = z.union([
  sentence,
  z
    .strictObject({
      en: z.exactOptional(sentence),
      "zh-Hans": z.exactOptional(sentence),
      pl: z.exactOptional(sentence),
    })
    .refine(hasSome, "map-block-empty"),
]);

/**
 * A text in the language asked for.
 * Edges: where it is missing, the first of the map's locales that has it, then any; a plain text is in every language the same.
 */
export function textIn(text: MapText, locale: Locale, locales: readonly Locale[]): string {
  if (typeof text === "string") return text;
  for (const wanted of [locale, ...locales]) {
    const found = text[wanted];
    if (found !== undefined) return found;
  }
  return text.en ?? text["zh-Hans"] ?? text.pl ?? "";
}
