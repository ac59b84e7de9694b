import { toCsv } from "../html/csv.ts";
import { html, type Fragment, type Markup } from "../html/html.ts";
import type { Voice } from "../voice.ts";

/** A column of a table. `value` is what sorting and CSV use; a column without it is a picture of its neighbours. */
export interface TableColumn<Row> {
  readonly label: string;
  readonly kind: "text" | "number" | "chart";
  readonly cell: (row: Row) => Fragment;
  readonly value?: (row: Row) => string | number | null;
  /** The unit of the value, where the cell shows it in another. */
  readonly unit?: "ms";
}

/** How a table is shown. Shape: rows beyond `limit` wait behind a button unless `expanded`. */
export interface TableOptions {
  readonly id: string;
  readonly caption: string;
  readonly voice: Voice;
  readonly limit?: number;
  readonly expanded?: boolean;
}

/** A table that reads and prints as it stands; the page's script makes its headers sort. */
export function dataTable<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  options: TableOptions,
): Markup {
  const limit = options.expanded ? rows.length : (options.limit ?? rows.length);
  const shown = rows.slice(0, limit);
  return html`<div
      class="table-scroll"
      role="region"
      tabindex="0"
      aria-label="${options.voice.say("report.table", { title: options.caption })}"
    >
      <table id="table-${options.id}">
        <caption class="unseen">
          ${options.caption}
        </caption>
        <thead>
          <tr>
            ${columns.map(headCell)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (row) =>
              html`<tr>
                ${columns.map((column, place) => bodyCell(row, column, place))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rows.length > shown.length ? moreRows(shown.length, rows.length, options) : null}`;
}

/** The CSV of all rows: the values behind the cells, durations in milliseconds. */
export function tableCsv<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  const valued = columns.filter(({ value }) => value !== undefined);
  const labels = valued.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`));
  return toCsv([labels, ...rows.map((row) => valued.map(({ value }) => value!(row)))]);
}

/** The note under a list that is cut, with the button that shows the rest. */
export function moreRows(shown: number, of: number, { id, voice }: Pick<TableOptions, "id" | "voice">): Markup {
  return html`<p class="more">
    ${voice.say("report.rows-shown", { shown: voice.format.count(shown), of: voice.format.count(of) })}
    <button type="button" class="live link" data-expand="${id}">${voice.say("report.show-all")}</button>
  </p>`;
}

/** The button that saves a table as CSV. */
export function csvButton(id: string, voice: Voice): Markup {
  return html`<button type="button" data-csv="${id}" aria-label="${voice.say("report.save-csv")}">CSV</button>`;
}

function headCell<Row>(column: TableColumn<Row>): Markup {
  const sortable = column.value === undefined ? null : html` data-sort`;
  return html`<th scope="col" class="${column.kind}" ${sortable}>${column.label}</th>`;
}

function bodyCell<Row>(row: Row, column: TableColumn<Row>, place: number): Markup {
  const value = column.value?.(row);
  const sortBy = value === null || value === undefined ? null : html` data-value="${value}"`;
  return place === 0
    ? html`<th scope="row" class="${column.kind}" ${sortBy}>${column.cell(row)}</th>`
    : html`<td class="${column.kind}" ${sortBy}>${column.cell(row)}</td>`;
}
