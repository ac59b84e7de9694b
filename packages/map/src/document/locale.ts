import { LOCALES, type Locale } from "@fairlead/messages";
import { z } from "zod";

export const localeSchema: z.ZodType<Locale> = z.enum(LOCALES);
