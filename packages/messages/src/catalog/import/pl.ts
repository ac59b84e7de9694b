import type { importEn } from "./en.ts";

export const importPl: Readonly<Record<keyof typeof importEn, string>> = {
  "issue.import-file-empty": "Plik jest pusty. Wyeksportuj go ponownie i sprawdź, czy eksport się zakończył.",
  "issue.import-file-too-large":
    "Plik jest większy, niż można przyjąć; limit w bajtach: {bytes, number}. Spakuj go programem gzip albo wyeksportuj w częściach.",
  "issue.import-file-size-wrong":
    "Rozmiar otrzymanego pliku w bajtach to {bytes, number}, a zapowiedziany – {announced, number}. Wyślij plik ponownie.",
  "issue.import-file-hash-wrong":
    "Otrzymany plik nie jest tym zapowiedzianym: SHA-256 się nie zgadza. Wyślij go ponownie.",
  "issue.import-file-damaged":
    "Plik gzip {how, select, truncated {jest ucięty} other {jest uszkodzony}}, więc nic z niego nie zaimportowano. Pobierz cały plik ponownie.",
  "issue.import-unpacked-too-large":
    "Plik po rozpakowaniu jest większy, niż można odczytać; limit w bajtach: {bytes, number}. Wyeksportuj go w częściach.",
  "issue.import-file-unusable":
    "W pliku nie ma niczego, czego można użyć. Polecenie „fairlead inspect” powie, co to za plik i co zrobić.",
  "issue.import-file-too-wide":
    "Odczyt pliku wymaga więcej pamięci, niż wolno; limit w MB: {megabytes, number}. Pomiń w eksporcie kolumny z długimi tekstami albo wyeksportuj plik w częściach.",
  "issue.import-reading-failed":
    "Odczyt pliku niespodziewanie się przerwał. Spróbuj ponownie; jeśli się powtórzy, zgłoś to.",
  "issue.import-missing": "Nie ma importu {import}. Sprawdź identyfikator.",
  "issue.import-state-wrong":
    "Nie można tego zrobić: import {state, select, uploaded {nie został jeszcze sprawdzony} checked {został sprawdzony, ale nie uruchomiony} running {jest w toku} done {jest zakończony} cancelled {został anulowany} failed {się nie powiódł} undoing {jest właśnie cofany} undone {został cofnięty} other {jest w tym stanie}}.",
  "issue.import-taken-over": "Import został anulowany albo trwa gdzie indziej. Sprawdź jego stan.",
  "issue.import-undo-refused": "Nie można cofnąć importu: minęło ponad 30 dni albo nie masz do tego prawa.",
  "issue.import-workspace-busy":
    "Ktoś zmienia te same osoby i firmy. Uruchom import ponownie: ruszy dalej od tego miejsca.",
  "issue.import-mapping-malformed":
    "Mapowanie ma niewłaściwą postać. Zacznij od proponowanego: fairlead import FILE --propose.",

  "issue.import-currency-unknown":
    "„{text}” w kolumnie „{column}” nie jest walutą; kwotę pominięto. Użyj kodów takich jak PLN.",
  "issue.import-amount-unreadable":
    "„{text}” w kolumnie „{column}” nie jest kwotą, którą można zapisać; pominięto ją. Popraw plik.",
  "issue.import-date-unreadable": "„{text}” w kolumnie „{column}” nie jest datą; pominięto ją. Popraw plik.",
  "issue.import-email-unreadable": "„{text}” w kolumnie „{column}” nie jest adresem e-mail; pominięto go. Popraw plik.",
  "issue.import-field-unreadable":
    "„{text}” w kolumnie „{column}” nie pasuje do typu pola; wartość pominięto. Popraw ją albo przypisz kolumnę do pola tekstowego.",
  "issue.import-row-nameless":
    "Wiersz nie ma ani nazwy, ani niczego innego, po czym można poznać rekord; pominięto go. Podaj nazwę.",
  "issue.import-owner-unmatched":
    "„{name}” nie należy do przestrzeni roboczej, więc te rekordy nie mają właściciela. Zaproś tę osobę i zaimportuj plik ponownie albo przypisz rekordy ręcznie.",
  "issue.import-step-unmapped":
    "Mapa nie ma etapu „{step}”; szanse na nim mają historię, ale nie mają etapu. Przypisz krok do etapu albo dodaj etap do mapy.",
  "issue.import-record-removed":
    "Rekord od czasu importu usunięto albo scalono z innym; pozostał bez zmian. Aby go zaktualizować, najpierw go przywróć.",

  "issue.import-column-unknown": "Plik nie ma kolumny „{column}”, którą można by przypisać. Sprawdź nazwę.",
  "issue.import-use-unknown": "Kolumny nie można tu użyć jako „{use}”. Możliwości: {uses}, field.",
  "issue.import-use-twice": "„{column}” to druga kolumna użyta jako „{use}”. Wybierz jedną.",
  "issue.import-name-unmapped": "Żadna kolumna nie nadaje rekordom nazwy. Przypisz jedną.",
  "issue.import-system-malformed":
    "„{system}” nie może być nazwą systemu, z którego pochodzi plik. Użyj najwyżej 100 znaków bez dwukropka.",
  "issue.import-country-unknown": "„{country}” nie oznacza kraju. Użyj dwóch liter, na przykład PL.",
  "issue.import-stage-unknown": "Krok „{step}” przypisano do etapu „{stage}”, którego mapa nie ma. Wybierz inny.",

  "import.error-file.line": "wiersz pliku",
  "import.error-file.column": "kolumna",
  "import.error-file.reason": "powód",
  "import.error-file.row": "zawartość",

  "import.kind": "{kind, select, deals {szanse} people {osoby} companies {firmy} other {rekordy}}",
  "import.recognised":
    "{file}: {kind, select, deals {szanse} people {osoby} companies {firmy} other {rekordy}}{delimiter, select, none {} tab {, rozdzielane tabulatorami} other {, rozdzielane znakiem „{delimiter}”}}{encoding, select, none {} other {, {encoding}}}",
  "import.system": "Identyfikatory pochodzą z „{system}”; po nich rozpoznawane są rekordy.",
  "import.mapped": "{column} → {use}",
  "import.left-out": "Pominięto: {columns}",
  "import.summary.dry":
    "Niczego nie zmieniono. Import utworzyłby {new, plural, one {# rekord} few {# rekordy} many {# rekordów} other {# rekordu}}, zmienił: {changed, number}, pozostawił bez zmian: {duplicate, number}, pominął: {skipped, number}.",
  "import.summary.done":
    "Utworzono {new, plural, one {# rekord} few {# rekordy} many {# rekordów} other {# rekordu}}, zmieniono: {changed, number}, już istniało: {duplicate, number}, pominięto: {skipped, number}.",
  "import.summary.besides":
    "Przy okazji: {companies, plural, one {# firma} few {# firmy} many {# firm} other {# firmy}}, {people, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}, {steps, plural, one {# krok} few {# kroki} many {# kroków} other {# kroku}} historii.",
  "import.summary.same":
    "Ten plik zaimportowano już z tym samym mapowaniem (import {import}): nie ma nic do zrobienia.",
  "import.summary.cancelled":
    "Zatrzymano między partiami. To, co już zaimportowano, zostaje; zaimportuj plik ponownie, aby dokończyć, albo cofnij import.",
  "import.summary.undone":
    "Cofnięto {undone, plural, one {# zmianę} few {# zmiany} many {# zmian} other {# zmiany}}; pozostawiono z powodu późniejszych zmian: {kept, number}.",
  "import.summary.id": "Import {import}. Aby go cofnąć: fairlead import --undo {import}",
  "import.rejected":
    "{rows, plural, one {# wiersz pominięto w całości lub w części} few {# wiersze pominięto w całości lub w części} many {# wierszy pominięto w całości lub w części} other {# wiersza pominięto w całości lub w części}}; --errors FILE wymienia je z powodami.",
  "import.map-drafted": "Przestrzeń robocza nie miała mapy; naszkicowano ją na podstawie szans: „{name}”.",
  "import.map-would-be-drafted": "Przestrzeń robocza nie ma mapy; import naszkicowałby ją na podstawie szans.",
  "import.workspace-made": "Utworzono przestrzeń roboczą „{name}”.",
  "import.progress":
    "{phase, select, reading {Odczyt} checking {Sprawdzanie} undoing {Cofanie} other {Import}} {file}: {done, number}, {share}",
  "import.progress-remaining":
    "{phase, select, reading {Odczyt} checking {Sprawdzanie} undoing {Cofanie} other {Import}} {file}: {done, number}, {share}, zostało około {remaining}",
  "import.workspace-ambiguous": "Jest kilka przestrzeni roboczych. Wskaż jedną przez --workspace: {workspaces}.",
  "import.workspace-unknown": "Nie ma przestrzeni roboczej „{given}”. Są: {workspaces}.",
  "import.workspace-needed": "Nie ma jeszcze przestrzeni roboczej. Nadaj nazwę nowej przez --workspace.",
  "import.map-file": "Pliku mapowania {file} nie można odczytać jako JSON. Utwórz go przez --propose.",
};
