/**
 * A header as plain words: "case:concept:name" → "case concept name", "DealStage" → "deal stage", "property_hs_createdate" → "createdate".
 * Shape: NFKC, lower case, words split at signs and at capitals.
 */
export function headerWords(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:property )?(?:hs )?/u, "");
}

/** What a header can name, told by its words. */
export type HeaderMeaning = "case" | "activity" | "stage" | "time" | "end" | "start" | "actor" | "lifecycle";

/** Words per meaning, best first: standard attribute names, English, Chinese, Polish; separated by commas. */
const NAMES: Readonly<Record<HeaderMeaning, string>> = {
  case:
    "case concept name,case id,caseid,case,case key,case number,case no,case name,trace id,trace,process instance,process instance id,instance id," +
    "deal id,opportunity id,lead id,ticket id,order id,record id,object id,deal,opportunity,incident id,incident,ticket,claim id,application id," +
    "案例id,案例编号,案例,商机id,商机编号,机会编号,订单编号,订单号,工单号,编号," +
    "id sprawy,numer sprawy,sprawa,id przypadku,id szansy,id transakcji,numer transakcji,transakcja,szansa,numer zlecenia,identyfikator," +
    "id,opportunity name,deal name,patient,patient id,customer id,客户编号,nazwa szansy,nazwa transakcji",
  activity:
    "concept name,activity,activity name,event,event name,task,task name,action,operation,step,step name," +
    "活动,活动名称,事件,操作,步骤,czynność,aktywność,zdarzenie,krok,działanie,zadanie",
  stage:
    "stage,deal stage,dealstage,stage name,sales stage,pipeline stage,opportunity stage,new stage,to stage,deal pipeline stage id,status,deal status," +
    "阶段,销售阶段,商机阶段,交易阶段,状态,etap,etap sprzedaży,etap lejka,etap szansy,etap transakcji,faza,status szansy",
  time:
    "time timestamp,timestamp,event time,event timestamp,time,date,datetime,date time,event date,when,occurred at,happened at,changed at,date entered,entered at,change date,edit date," +
    "时间戳,时间,发生时间,日期,变更时间,修改日期,znacznik czasu,data,czas,data i czas,data zdarzenia,data zmiany,data wejścia",
  end:
    "end time,end timestamp,complete timestamp,complete time,completed at,completion time,complete,completed,end,end date,finish time,finished at,finish," +
    "结束时间,完成时间,koniec,czas zakończenia,data zakończenia,zakończenie",
  start:
    "start time,start timestamp,started at,start,start date,begin time,begin,开始时间,początek,czas rozpoczęcia,data rozpoczęcia,rozpoczęcie",
  actor:
    "org resource,resource,user,actor,agent,performer,performed by,employee,sales agent,sales rep,rep,salesperson,owner,deal owner,opportunity owner,owner name,assigned to,assignee,handler,seller,changed by,created by,hubspot owner id,owner id,created by id," +
    "资源,负责人,执行人,操作人,销售,销售人员,所有者,zasób,wykonawca,użytkownik,pracownik,handlowiec,opiekun,właściciel,sprzedawca",
  lifecycle: "lifecycle transition,lifecycle,transition,registration type,event type,cykl życia,生命周期",
};

const RANKS: ReadonlyMap<HeaderMeaning, ReadonlyMap<string, number>> = new Map(
  (Object.keys(NAMES) as HeaderMeaning[]).map((meaning) => {
    const names = NAMES[meaning].split(",");
    return [meaning, new Map(names.map((name, index) => [name, 1 - index / (2 * names.length)]))];
  }),
);

/** How well a header's words name a meaning: 1 for the standard name, down to 0.5 for the last of the list, 0 if not in it. */
export function meaningScore(words: string, meaning: HeaderMeaning): number {
  return RANKS.get(meaning)?.get(words) ?? 0;
}

const TIME_WORDS =
  /(?:^|\s)(?:date|time|timestamp|datetime|at|when|data|czas|dnia|start|end|complete|schedule)(?:$|\s)|date$|time$|日期|时间/u;

/** Whether a header speaks of a time at all, which plain numbers need in order to be taken for one. */
export function namesTime(words: string): boolean {
  return TIME_WORDS.test(words);
}

const NO_EVENT_WORDS =
  /(?:^|\s)(?:updated?|modified|lastmodifieddate|modstamp|last|latest|next|expected|estimated|est|forecast|due|deadline|planned|target|synced|sync|birth|birthday|viewed|referenced|exported|fivetran|bounced|reminder|recurrence)(?:$|\s)|更新|修改|预计|下次|最近|最后|计划|截止|导出|(?:^|\s)(?:modyfikacji|aktualizacji|ostatni\p{L}*|następn\p{L}*|oczekiwan\p{L}*|planowan\p{L}*|przewidywan\p{L}*|termin|urodzenia|eksportu)(?:$|\s)/u;

/** Whether a date is of something that has not happened, or of the record rather than the case: no event. */
export function namesNoEvent(words: string): boolean {
  return NO_EVENT_WORDS.test(words);
}

const CLOSING_WORDS =
  /(?:^|\s)(?:closed?|closing|closedate|won|lost|ended?|finished|completed?)(?:$|\s)|关闭|结束|成交|赢单|输单|(?:^|\s)(?:zamknięcia|zakończenia|wygrania|wygranej|przegrania|przegranej|zamknięto)(?:$|\s)/u;

/** Whether a date is that of the end of a case. */
export function namesClosing(words: string): boolean {
  return CLOSING_WORDS.test(words);
}

const CREATION_WORDS =
  /(?:^|\s)(?:created?|createdate|creation|opened|open date|added|add time)(?:$|\s)|创建|(?:^|\s)(?:utworzenia|utworzono|dodania|dodano|założenia)(?:$|\s)/u;

/** Whether a date is that of the beginning of a case's record. */
export function namesCreation(words: string): boolean {
  return CREATION_WORDS.test(words);
}

const FILLER_WORDS =
  /(?:^|\s)(?:date|time|timestamp|datetime|entered|at|on|the|of|stage|when|data|czas|godzina|wejścia|do etapu)(?=$|\s)|日期|时间/gu;

const CREATION_ONLY =
  /^(?:(?:date |time )?created?(?: at| on| date| time)?|createdate|creation(?: date| time)?|add time|创建(?:日期|时间)|data (?:utworzenia|dodania)|utworzono|dodano)$/u;

/** The event a milestone date stands for: its header without the words for dates ("engage_date" → "Engage"). Null when nothing is left. */
export function milestoneName(header: string): string | null {
  const full = headerWords(header);
  if (CREATION_ONLY.test(full)) return "Created";
  const words = full
    .replace(/([a-z])date$/u, "$1")
    .replace(FILLER_WORDS, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return words === "" ? null : words.charAt(0).toUpperCase() + words.slice(1);
}
