import type { Outcome } from "./event.ts";

/**
 * The outcome a stage or status name speaks of, in English, Chinese, or Polish; null if of none.
 * Edges: only whole names and usual phrases are taken ("Won", "Closed Lost", "赢单", "Przegrana"), so that "Lost contact" stays a stage.
 * @source Default stage and status names of Salesforce, HubSpot, and Pipedrive in the three languages.
 */
export function outcomeOfName(name: string): Outcome | null {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-–—:/()[\].]+/gu, " ")
    .trim();
  if (WON_NAMES.some((pattern) => pattern.test(plain))) return "won";
  return LOST_NAMES.some((pattern) => pattern.test(plain)) ? "lost" : null;
}

const WON_NAMES: readonly RegExp[] = [
  /^(?:(?:closed?|deal|opportunity|status)\s?)?(?:won|win|sold)(?:\s(?:closed|deal))?$/u,
  /^(?:已?赢单?|已?赢得(?:交易|商机|客户)?|已?成交|已?售出|已售|成交关闭|赢单关闭|已?结束\s?赢单|关闭\s?赢单|签约成功|成功关闭)$/u,
  /^(?:(?:transakcja|szansa|zamknięt[aeoy](?:\si)?)\s)?(?:wygran[aeoy]|zdobyt[aeoy])$/u,
  /^(?:zamknięt[aeoy]\s)?(?:sukces|sprzedan[aeoy])$/u,
];
const LOST_NAMES: readonly RegExp[] = [
  /^(?:(?:closed?|deal|opportunity|status)\s?)?(?:lost|lose|dead)(?:\s(?:closed|deal))?$/u,
  /^(?:已?输单?|丢单|已?失单|已?丢失|已?流失|已?失败|输单关闭|已?结束\s?输单|关闭\s?输单|失败关闭)$/u,
  /^(?:(?:transakcja|szansa|zamknięt[aeoy](?:\si)?)\s)?(?:przegran[aeoy]|utracon[aeoy]|stracon[aeoy])$/u,
  /^(?:zamknięt[aeoy]\s)?porażka$/u,
];
