/**
 * How far on a stage of this name usually stands in a sales process, 0–100; 50 for a name that does not tell.
 * Edges: whatever the deals show is worth more; this is for stages that no deal was seen to go between, as in a list of today's deals.
 * @source Default pipelines of Salesforce, HubSpot, and Pipedrive, and their usual Chinese and Polish names.
 */
export function usualStagePlace(name: string): number {
  const plain = name.normalize("NFKC").toLowerCase();
  return USUAL_PLACES.find(([, words]) => words.test(plain))?.[0] ?? 50;
}

/** The first that matches tells; later ones may hold words that earlier ones use otherwise ("value proposition", "proposal"). */
const USUAL_PLACES: readonly (readonly [number, RegExp])[] = [
  [60, /value prop|solution|价值|解决方案|rozwiązan/u],
  [65, /decision.?maker|决策人|decydent/u],
  [70, /perception|evaluat|trial|proof of concept|\bpoc\b|评估|试用|testy|ewaluac/u],
  [75, /proposal|quot|offer|报价|提案|方案|ofert|wycen/u],
  [85, /negotiat|谈判|商务洽谈|negocjac/u],
  [90, /contract|verbal|commit|signature|procurement|legal|合同|签约|umow|podpis/u],
  [97, /onboarding|implement|\bgo.?live\b|renewal|交付|实施|wdroż/u],
  [95, /clos|won|lost|关闭|结束|zamkn/u],
  [45, /demo|presentation|演示|展示|prezentac/u],
  [40, /need|discover|analysis|requirement|engag|需求|分析|potrzeb|analiz/u],
  [30, /qualif|\bmql\b|\bsql\b|确认意向|资格|kwalifik/u],
  [25, /appointment|meeting|会面|拜访|spotkan/u],
  [20, /contact|working|联系|接触|kontakt/u],
  [10, /prospect|潜在|prospekt/u],
  [5, /lead|inquiry|inbound|线索|询盘|zapytan/u],
  [0, /creat|\bnew\b|\bopen\b|新建|创建|\bnow[aye]\b|utworz/u],
];
