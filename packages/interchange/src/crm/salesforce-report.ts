import { foldSpelling } from "../csv/activity-names.ts";
import type { LongPlan } from "../csv/plan.ts";
import type { TableSample } from "../csv/table.ts";
import { cellOf, headersOf } from "./headers.ts";
import { stageHistoryPlan } from "./stage-history-plan.ts";

/**
 * The report "Opportunity History" as a file: stage before and after each change. The first row of a deal has no stage before;
 * rows with the same stage on both sides are changes of something else.
 */
export function planSalesforceReport(sample: TableSample): LongPlan | null {
  const headers = headersOf(sample);
  const from = headers.find("From Stage", "从阶段", "Z etapu");
  const to = headers.find("To Stage", "到阶段", "Do etapu");
  const time = headers.find("Last Modified", "Last Modified Date", "上次修改", "上次修改日期", "Ostatnia modyfikacja");
  const id = headers.find("Opportunity ID", "业务机会 ID", "Id. szansy");
  const cases = id ?? headers.find("Opportunity Name", "业务机会名称", "Nazwa szansy");
  if (from === null || to === null || time === null || cases === null) return null;
  const actor = headers.find("Last Modified By", "上次修改人", "Ostatnio zmodyfikowane przez");
  const amount = headers.find("Amount", "金额", "Kwota");
  const closeDate = headers.find("Close Date", "结束日期", "Data zamknięcia");
  return stageHistoryPlan(
    sample,
    { case: cases, from, to, time, actor, amount, closeDate },
    {
      format: "salesforce-history-report",
      system: "salesforce",
      isCaseByName: id === null,
      isMove: (cells) => {
        const entered = foldSpelling(cellOf(cells, to));
        return entered === "" || entered !== foldSpelling(cellOf(cells, from));
      },
      stateBefore: (cells) => cellOf(cells, from) || null,
    },
  );
}
