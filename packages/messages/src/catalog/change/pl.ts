import type { changeEn } from "./en.ts";
import { changeHelpPl } from "./help-pl.ts";

export const changePl: Readonly<Record<keyof typeof changeEn, string>> = {
  "issue.change-denied":
    "Twoja rola lub klucz na to nie pozwala. Poproś administratora przestrzeni roboczej albo użyj klucza z odpowiednim zakresem.",
  "issue.field-read-only": "Pole „{field}” możesz odczytać, ale nie zmienić. Pomiń je albo poproś o uprawnienie.",
  "issue.reference-unknown":
    "Pole „{field}” wskazuje {to, select, company {firmę, której nie ma} person {osobę, której nie ma} member {członka zespołu, którego nie ma} team {zespół, którego nie ma} other {rekord, którego nie ma}}. Wybierz coś innego.",
  "issue.field-value-wrong":
    "Pole „{field}” przyjmuje {type, select, text {tekst} number {liczbę} money {kwotę w jednostkach zdawkowych} date {datę, np. 2026-03-31} datetime {czas w milisekundach} boolean {tak lub nie} choice {jedną z dostępnych opcji} other {coś innego}}.",
  "issue.expected-rev-missing":
    "Polecenie „{command}” nie mówi, na której wersji rekordu się opiera. Podaj odczytane rev.",
  "issue.undo-nothing": "Ta zmiana nie zmieniła żadnego rekordu, więc nie ma czego cofać.",
  "issue.undo-too-late":
    "Zmiany można cofać przez {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}. Ustaw wartości ręcznie.",

  "issue.audit-row-altered":
    "W dzienniku audytu przestrzeni {workspace} wiersz {seq, number} nie jest taki, jak go zapisano. Ktoś zmienił go w bazie danych; porównaj z kopią zapasową.",
  "issue.audit-rows-missing":
    "W dzienniku audytu przestrzeni {workspace} brakuje wierszy, począwszy od {seq, number}. Ktoś usunął je z bazy danych; porównaj z kopią zapasową.",
  "issue.audit-row-extra":
    "W dzienniku audytu przestrzeni {workspace} wiersza {seq, number} nie zapisał Fairlead. Ustal, kto umieścił go w bazie danych.",
  "issue.audit-head-differs":
    "Dziennik audytu przestrzeni {workspace} nie kończy się wierszem {seq, number}, jak powinien. Ktoś zmienił jego koniec w bazie danych; porównaj z kopią zapasową.",
  "issue.audit-rewritten":
    "Dziennik audytu przestrzeni {workspace} przepisano: wiersz {seq, number} nie ma skrótu, który wcześniej zanotowano. Porównaj z kopią zapasową.",
  "issue.records-differ":
    "W przestrzeni {workspace} {changed, plural, one {# rekord różni} few {# rekordy różnią} many {# rekordów różni} other {# rekordu różni}} się od dziennika zdarzeń, a {unknown, plural, one {# rekordu} few {# rekordów} many {# rekordów} other {# rekordu}} w nim nie ma. Uruchom fairlead rebuild.",

  "change.verified":
    "{workspace}: {rows, plural, one {# wiersz} few {# wiersze} many {# wierszy} other {# wiersza}} audytu, wszystko jak zapisano. Ostatni: {seq} {hash}",
  "change.rebuilt":
    "{workspace}: porównano z dziennikiem {records, plural, one {# rekord} few {# rekordy} many {# rekordów} other {# rekordu}}; odtworzono: {changed, plural, one {#} few {#} many {#} other {#}}; usunięto: {unknown, plural, one {#} few {#} many {#} other {#}}.",
  "change.checked":
    "{workspace}: {records, plural, one {# rekord} few {# rekordy} many {# rekordów} other {# rekordu}}, wszystko zgodnie z dziennikiem zdarzeń.",
  "change.workspaces-none": "W tym magazynie nie ma żadnej przestrzeni roboczej.",
  "change.known-malformed":
    "--known przyjmuje WORKSPACE:NUMBER:HASH, jak wypisuje to fairlead verify; „{given}” wygląda inaczej.",
  ...changeHelpPl,
};
