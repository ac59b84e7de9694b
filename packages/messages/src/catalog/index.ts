import type { Locale } from "../locale.ts";
import { baseEn } from "./base/en.ts";
import { basePl } from "./base/pl.ts";
import { baseZhHans } from "./base/zh-hans.ts";
import { readingEn } from "./reading/en.ts";
import { readingPl } from "./reading/pl.ts";
import { readingZhHans } from "./reading/zh-hans.ts";
import { markupLogsEn } from "./markup-logs/en.ts";
import { markupLogsPl } from "./markup-logs/pl.ts";
import { markupLogsZhHans } from "./markup-logs/zh-hans.ts";
import { mapEn } from "./map/en.ts";
import { mapPl } from "./map/pl.ts";
import { mapZhHans } from "./map/zh-hans.ts";
import { miningEn } from "./mining/en.ts";
import { miningPl } from "./mining/pl.ts";
import { miningZhHans } from "./mining/zh-hans.ts";
import { reportEn } from "./report/en.ts";
import { reportPl } from "./report/pl.ts";
import { reportZhHans } from "./report/zh-hans.ts";
import { problemEn } from "./problem/en.ts";
import { problemPl } from "./problem/pl.ts";
import { problemZhHans } from "./problem/zh-hans.ts";
import { runEn } from "./run/en.ts";
import { runPl } from "./run/pl.ts";
import { runZhHans } from "./run/zh-hans.ts";
import { accountEn } from "./account/en.ts";
import { accountPl } from "./account/pl.ts";
import { accountZhHans } from "./account/zh-hans.ts";
import { accessEn } from "./access/en.ts";
import { accessPl } from "./access/pl.ts";
import { accessZhHans } from "./access/zh-hans.ts";
import { importEn } from "./import/en.ts";
import { importPl } from "./import/pl.ts";
import { importZhHans } from "./import/zh-hans.ts";
import { storeEn } from "./store/en.ts";
import { storePl } from "./store/pl.ts";
import { storeZhHans } from "./store/zh-hans.ts";
import { changeEn } from "./change/en.ts";
import { changePl } from "./change/pl.ts";
import { changeZhHans } from "./change/zh-hans.ts";
import { workspaceEn } from "./workspace/en.ts";
import { workspacePl } from "./workspace/pl.ts";
import { workspaceZhHans } from "./workspace/zh-hans.ts";
import { cliEn } from "./cli/en.ts";
import { cliPl } from "./cli/pl.ts";
import { cliZhHans } from "./cli/zh-hans.ts";
import { jobEn } from "./job/en.ts";
import { jobPl } from "./job/pl.ts";
import { jobZhHans } from "./job/zh-hans.ts";

/** The key of a sentence. The English catalogue says which there are; the compiler holds the other two to it. */
export type MessageKey =
  | keyof typeof baseEn
  | keyof typeof readingEn
  | keyof typeof markupLogsEn
  | keyof typeof mapEn
  | keyof typeof miningEn
  | keyof typeof reportEn
  | keyof typeof problemEn
  | keyof typeof runEn
  | keyof typeof accountEn
  | keyof typeof accessEn
  | keyof typeof importEn
  | keyof typeof storeEn
  | keyof typeof jobEn
  | keyof typeof changeEn
  | keyof typeof workspaceEn
  | keyof typeof cliEn;

/** Every sentence by locale and key, in ICU message syntax. */
export const CATALOGS: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  en: {
    ...baseEn,
    ...readingEn,
    ...markupLogsEn,
    ...mapEn,
    ...miningEn,
    ...reportEn,
    ...problemEn,
    ...runEn,
    ...accountEn,
    ...accessEn,
    ...importEn,
    ...storeEn,
    ...jobEn,
    ...changeEn,
    ...workspaceEn,
    ...cliEn,
  },
  "zh-Hans": {
    ...baseZhHans,
    ...readingZhHans,
    ...markupLogsZhHans,
    ...mapZhHans,
    ...miningZhHans,
    ...reportZhHans,
    ...problemZhHans,
    ...runZhHans,
    ...accountZhHans,
    ...accessZhHans,
    ...importZhHans,
    ...storeZhHans,
    ...jobZhHans,
    ...changeZhHans,
    ...workspaceZhHans,
    ...cliZhHans,
  },
  pl: {
    ...basePl,
    ...readingPl,
    ...markupLogsPl,
    ...mapPl,
    ...miningPl,
    ...reportPl,
    ...problemPl,
    ...runPl,
    ...accountPl,
    ...accessPl,
    ...importPl,
    ...storePl,
    ...jobPl,
    ...changePl,
    ...workspacePl,
    ...cliPl,
  },
};
