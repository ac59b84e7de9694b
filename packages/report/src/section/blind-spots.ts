import type { ReportData } from "../report-data.ts";
import type { Voice } from "../voice.ts";

/** Formats that keep one date per stage, so that a second visit is not seen. */
const ONE_DATE_PER_STAGE = new Set(["csv-wide", "hubspot-deals"]);
/** Formats that say only where a case stands now. */
const SNAPSHOTS = new Set(["csv-snapshot", "salesforce-opportunities", "pipedrive-deals"]);

/** What the data cannot say, most important first: a sentence each. */
export function blindSpots(data: ReportData, voice: Voice): string[] {
  const { precision } = data;
  const spots: (string | false)[] = [
    data.format !== null && SNAPSHOTS.has(data.format) && voice.say("report.blind-snapshot"),
    data.format !== null && ONE_DATE_PER_STAGE.has(data.format) && voice.say("report.blind-reentry"),
    ...unknownEndings(data, voice),
    precision.unknown > 0 && voice.say("report.blind-unknown", { count: precision.unknown }),
    precision.order > 0 && voice.say("report.blind-order", { count: precision.order }),
    precision.day > 0 && voice.say("report.blind-day", { count: precision.day }),
    data.stages !== null &&
      data.stages.openCount > 0 &&
      voice.say("report.blind-open", { count: data.stages.openCount }),
    data.stages === null && voice.say("report.blind-stages"),
    data.actorCount === 0 && voice.say("report.blind-actors"),
    voice.say("report.blind-outside"),
    voice.say("report.blind-cause"),
  ];
  return spots.filter((spot) => spot !== false);
}

/** Says so where deals end in one way only. */
function unknownEndings({ stages }: ReportData, voice: Voice): string[] {
  const known = new Set(stages?.outcomes.map(({ outcome }) => outcome));
  if (known.size !== 1) return [];
  return [voice.say(known.has("won") ? "report.blind-lost" : "report.blind-won")];
}
