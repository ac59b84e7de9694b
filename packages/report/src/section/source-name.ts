import { isMessageKey } from "@fairlead/messages";
import type { ReportData } from "../report-data.ts";
import type { Voice } from "../voice.ts";

/** What a format is called ("HubSpot deal export"); the id itself if it has no name, the system if there is no format. */
export function sourceName(data: ReportData, voice: Voice): string {
  if (data.format === null) return data.system;
  const key = `report.format-${data.format}`;
  return isMessageKey(key) ? voice.say(key) : data.format;
}

/** What a column was used for, in words. */
export function roleText(role: string, voice: Voice): string {
  const key = `report.role-${role}`;
  return isMessageKey(key) ? voice.say(key) : role;
}
