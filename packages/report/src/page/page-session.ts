import type { Locale } from "@fairlead/messages";
import { chosenPicture, type ChosenPicture } from "../picture/draw-picture.ts";
import type { ReportData } from "../report-data.ts";
import { initialState, type ReportState } from "../report-state.ts";
import { createVoice, type Voice } from "../voice.ts";

/** What the open page knows: its data, language, and what the reader has chosen. */
export class PageSession {
  readonly data: ReportData;
  voice: Voice;
  state: ReportState;
  #picture: ChosenPicture | null = null;

  constructor(data: ReportData, locale: Locale) {
    this.data = data;
    this.voice = createVoice(locale, data.noun);
    this.state = initialState(data);
  }

  /** The picture of the present state, made once for each state and language. */
  get picture(): ChosenPicture {
    this.#picture ??= chosenPicture(this.data, this.voice, this.state);
    return this.#picture;
  }

  choose(change: Partial<ReportState>): void {
    const redraw = ["view", "activityShare", "pathShare"].some((key) => key in change);
    this.state = { ...this.state, ...change };
    if (redraw) this.#picture = null;
  }

  speak(locale: Locale): void {
    this.voice = createVoice(locale, this.data.noun);
    this.#picture = null;
  }
}
