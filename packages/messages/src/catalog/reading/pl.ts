import type { readingEn } from "./en.ts";

export const readingPl: Readonly<Record<keyof typeof readingEn, string>> = {
  "issue.file-empty": "Plik jest pusty. Wyeksportuj go ponownie i sprawdź, czy wybrano wiersze.",
  "issue.file-not-log":
    "{kind, select, excel {To skoroszyt programu Excel. Zapisz arkusz jako CSV (UTF-8) i otwórz ten plik.} office {To stary plik pakietu Office, prawdopodobnie skoroszyt programu Excel. Zapisz arkusz jako CSV (UTF-8) i otwórz ten plik.} zip {To archiwum zip. Rozpakuj je i otwórz plik ze środka.} gzip {Plik spakowano programem gzip dwa razy. Rozpakuj go raz i spróbuj ponownie.} pdf {To plik PDF. Wyeksportuj z CRM same dane w formacie CSV.} sqlite {To baza danych SQLite. Wyeksportuj tabelę z historią jako CSV.} html {To strona internetowa, być może strona logowania zapisana zamiast eksportu. Pobierz eksport ponownie jako CSV.} bpmn {To model BPMN, a nie zapis tego, co się wydarzyło. Podaj plik CSV, XES lub OCEL.} xml {To XML, ale ani XES, ani OCEL 2.0. Podaj dziennik zdarzeń.} json {To JSON, ale nie OCEL 2.0. Podaj dziennik zdarzeń albo wyeksportuj dane jako CSV.} other {To plik binarny, a nie tabela ani dziennik zdarzeń. Wyeksportuj dane jako CSV, XES lub OCEL 2.0.}}",
  "issue.csv-one-column":
    "Żaden separator nie dzieli tego tekstu na kolumny. Oddziel kolumny przecinkami, średnikami, tabulatorami lub pionowymi kreskami.",
  "issue.csv-header-only": "Plik ma nagłówek, ale żadnych wierszy. Sprawdź filtr eksportu.",
  "issue.csv-header-absent":
    "Pierwszy wiersz zawiera dane, a nie nazwy, więc kolumny nazwano numerami. Dodaj nagłówek albo wskaż kolumny, np. „column 1”, opcjami --case, --activity i --time.",
  "issue.csv-header-missing":
    "Kolumna {column} nie ma nazwy w nagłówku; nazwano ją „column {column}”. Nadaj jej nazwę, jeśli jest potrzebna.",
  "issue.csv-header-repeated":
    "Kilka kolumn nosi nazwę „{name}”; kolejnym dodano numer. Zmień ich nazwy, jeśli użyto niewłaściwej.",
  "issue.csv-rename-unmatched":
    "Nie ma kolumny „{name}”, której nazwę można by zmienić. Sprawdź pisownię w --map-columns.",
  "issue.csv-column-unknown": "Nie ma kolumny „{name}”. Wybierz jedną z kolumn: {columns}.",
  "issue.csv-column-not-time":
    "Kolumnę „{name}” wskazano jako czas, ale nie zawiera czasu, który można odczytać (np. „{text}”). Wskaż inną kolumnę opcją --time.",
  "issue.csv-no-process":
    "W tej tabeli nie znaleziono procesu: potrzebna jest kolumna szansy lub przypadku{hasCase, select, no { (nie znaleziono)} other {}}, a do niej kolumny czynności i czasu{hasTime, select, no { (czasu nie znaleziono)} other {}} albo kolumna etapu, albo data każdego etapu. Kolumny tabeli: {columns}. Wskaż właściwe opcjami --case, --activity i --time.",
  "issue.csv-no-events":
    "{rows, plural, one {Nie można użyć jedynego wiersza} few {Nie można użyć żadnego z # wierszy} many {Nie można użyć żadnego z # wierszy} other {Nie można użyć żadnego z # wiersza}}; przyczyny podano w pozostałych uwagach.",
  "issue.csv-encoding-assumed":
    "Plik nie jest w UTF-8; odczytano go jako {encoding}. Jeśli litery wyglądają źle, zapisz go jako UTF-8.",
  "issue.csv-bytes-undecodable":
    "Niektóre znaki nie są poprawne w {encoding} i zastąpiono je znakiem „�”. Zapisz plik jako UTF-8, aby je zachować.",
  "issue.csv-nul-removed":
    "Usunięto znaki NUL, które w tabeli nic nie znaczą. Jeśli brakuje liter, wyeksportuj plik ponownie.",
  "issue.csv-header-too-long":
    "Nagłówek nie kończy się w ciągu {bytes, number} B. Sprawdź, czy plik jest tabelą i czy każdy jej wiersz ma własną linię.",
  "issue.csv-preamble-skipped": "Pominięto wiersze tekstu przed nagłówkiem.",
  "issue.csv-footer-skipped": "Pominięto wiersze stopki raportu (sumy, prawa autorskie).",
  "issue.csv-row-empty": "Pominięto puste wiersze.",
  "issue.csv-row-short":
    "Wiersz ma {cells, plural, one {# komórkę} few {# komórki} many {# komórek} other {# komórki}}, a nagłówek {columns, plural, one {# kolumnę} few {# kolumny} many {# kolumn} other {# kolumny}}; brakujące komórki uznano za puste. Sprawdź, czy w wierszu nie ma znaku nowego wiersza poza cudzysłowem.",
  "issue.csv-row-long":
    "Wiersz ma {cells, plural, one {# komórkę} few {# komórki} many {# komórek} other {# komórki}}, a nagłówek {columns, plural, one {# kolumnę} few {# kolumny} many {# kolumn} other {# kolumny}}; nadmiarowe pominięto. Komórki zawierające separator ujmij w cudzysłów.",
  "issue.csv-row-repeated":
    "Pominięto wiersz identyczny z wcześniejszym we wszystkich kolumnach. Jeśli to różne zdarzenia, dodaj kolumnę, która je rozróżnia.",
  "issue.csv-row-eventless":
    "Wiersz nie ma ani daty, ani etapu, więc o tej szansie nic nie wiadomo. Uzupełnij jedno z nich.",
  "issue.csv-quote-unclosed":
    "Otwarty tu cudzysłów nigdzie się nie zamyka; od tego miejsca cudzysłowy potraktowano jak zwykłe znaki. Zamknij go lub usuń.",
  "issue.csv-record-too-long":
    "Wiersz jest dłuższy niż {bytes, number} B i został pominięty. Sprawdź, czy plik jest tabelą.",
  "issue.csv-case-absent":
    "Żadna kolumna nie mówi, do której szansy lub którego przypadku należy wiersz, więc każdy wiersz liczy się jako osobny przypadek („row 2”, „row 3”). Jeśli taka kolumna istnieje, wskaż ją opcją --case.",
  "issue.csv-case-missing":
    "Wiersz nie ma wartości w kolumnie „{column}”, więc nie należy do żadnej szansy ani przypadku i został pominięty.",
  "issue.csv-case-repeated":
    "Szansa „{name}” ma kilka wierszy, choć każda powinna mieć jeden; użyto tylko pierwszego. Wyeksportuj jeden wiersz na szansę albo wskaż kolumny dziennika zdarzeń opcjami --activity i --time.",
  "issue.csv-case-rounded":
    "Arkusz kalkulacyjny skrócił identyfikatory w kolumnie „{column}” do liczb takich jak „{text}”, więc różne szanse mogły stać się jedną. Wyeksportuj plik ponownie i otwórz go tutaj bez zapisywania w arkuszu.",
  "issue.csv-activity-missing":
    "Wiersz nie ma wartości w kolumnie „{column}”, więc nie wiadomo, co się wydarzyło; został pominięty.",
  "issue.csv-time-absent":
    "Żadna kolumna nie zawiera czasu, więc kolejność wierszy uznano za kolejność zdarzeń i nie można podać czasów trwania. Jeśli jest taka kolumna, wskaż ją opcją --time.",
  "issue.csv-time-missing":
    "Wiersz nie ma czasu w kolumnie „{column}”; zachowano go za poprzednim wierszem tego samego przypadku, bez czasów trwania.",
  "issue.csv-time-unreadable":
    "„{text}” w kolumnie „{column}” nie jest czasem zapisanym tak jak pozostałe, więc wiersz pominięto. Zapisuj czas jednolicie, najlepiej jako 2026-03-05 14:30.",
  "issue.csv-date-unreadable":
    "„{text}” w kolumnie „{column}” nie jest datą zapisaną tak jak pozostałe; resztę wiersza wykorzystano. Zapisuj daty jednolicie, najlepiej jako 2026-03-05.",
  "issue.csv-time-zone-assumed": "Czasy bez strefy czasowej uznano za UTC.",
  "issue.csv-date-order-assumed":
    "W datach kolumny „{column}” nie da się odróżnić dnia od miesiąca; przyjęto, że pierwszy jest {order, select, mdy {miesiąc} ymd {rok} other {dzień}}. Jeśli to błąd, podaj --dates day-first (najpierw dzień) albo --dates month-first (najpierw miesiąc) lub wyeksportuj daty w postaci 2026-03-05.",
  "issue.csv-end-time-chosen":
    "Każdy wiersz ma dwa czasy; za czas zdarzenia przyjęto „{time}”, a „{other}” zachowano jako zwykłą kolumnę. Inny czas wskażesz opcją --time.",
  "issue.csv-date-of-open-case":
    "Data w kolumnie „{column}” szansy wciąż otwartej to plan, a nie zdarzenie; zachowano ją jako zwykłą kolumnę.",
  "issue.csv-dates-contradict":
    "Według dat szansę zamknięto przed utworzeniem albo utworzono po rozpoczęciu; utworzenie umieszczono na początku, a zamknięcie na końcu. Tak wyglądają dane wprowadzone po fakcie.",
  "issue.csv-spellings-joined":
    "Etapy różniące się tylko wielkością liter lub odstępami uznano za jeden i zapisano w najczęstszej pisowni.",
  "issue.crm-history-absent":
    "Ten eksport z {system} mówi, na jakim etapie jest teraz każda szansa, ale nie przez jakie etapy przeszła i kiedy. Aby zobaczyć całą drogę, wyeksportuj historię etapów.",
  "issue.crm-case-by-name":
    "Szanse rozróżnia tylko kolumna „{column}”, więc szanse o tej samej nazwie uznano za jedną. Dodaj do eksportu kolumnę z identyfikatorem.",
  "issue.crm-row-deleted": "Pominięto wiersze oznaczone jako usunięte.",
  "issue.crm-row-of-other-field":
    "Zmiany pól innych niż etap (np. „{field}”) nie są przejściem szansy i zostały pominięte.",
  "issue.crm-row-no-move": "Wiersze z tym samym etapem przed zmianą i po niej nie są przejściem i zostały pominięte.",
  "issue.crm-repeats-collapsed":
    "Wiersze powtarzające etap, na którym szansa już była, połączono z poprzednim wierszem.",
  "issue.hubspot-reentries-unknown":
    "HubSpot eksportuje jedną datę wejścia na etap, więc powrotów na etap nie widać, a kolejność wynika z dat. Aby zobaczyć powroty, użyj historii właściwości etapu transakcji.",
};
