import type { reportEn } from "./en.ts";

export const reportPl: Readonly<Record<keyof typeof reportEn, string>> = {
  "report.title": "{noun, select, deals {Jak naprawdę przebiegają transakcje} other {Jak naprawdę przebiega proces}}",
  "report.document-title":
    "{noun, select, deals {Jak naprawdę przebiegają transakcje: {file}} other {Jak naprawdę przebiega proces: {file}}}",
  "report.source-line": "{file}, odczytany jako {source}",
  "report.span": "Zdarzenia od {first} do {last}. Raport z dnia {made}.",
  "report.span-unknown": "Zdarzenia nie mają dat. Raport z dnia {made}.",
  "report.made-with":
    "Utworzono w programie Fairlead {made} (UTC). Ten plik jest kompletny: niczego nie pobiera i niczego nie wysyła.",
  "report.skip-to-report": "Przejdź do raportu",
  "report.nav": "Sekcje",
  "report.nav-picture": "Obraz",
  "report.nav-funnel": "Lejek",
  "report.nav-time": "Czas",
  "report.nav-variants": "Warianty",
  "report.nav-flows": "Ścieżki",
  "report.nav-quality": "Jakość danych",
  "report.nav-method": "Metoda",
  "report.language": "Język",
  "report.theme": "Przełącz motyw jasny i ciemny",

  "report.fact-line": "{label}: {value}",
  "report.count-and-time": "{count} · {time}",
  "report.count-and-share": "{count} ({share})",
  "report.from-to": "{from} → {to}",
  "report.time-unknown": "czas nieznany",
  "report.cases": "{noun, select, deals {Transakcje} other {Przypadki}}",
  "report.events": "Zdarzenia",
  "report.activities": "Czynności",
  "report.activity": "Czynność",
  "report.paths": "Ścieżki",
  "report.stage": "Etap",
  "report.from": "Z",
  "report.to": "Do",
  "report.start": "Początek",
  "report.end": "Koniec",
  "report.won": "Wygrane",
  "report.lost": "Przegrane",
  "report.open": "Otwarte",
  "report.median": "Mediana",
  "report.p90": "90. percentyl",
  "report.mean": "Średnia",
  "report.mean-ended": "Średnia zakończonych",
  "report.known-times": "Znane czasy",
  "report.times-taken": "Ile razy",
  "report.how-often": "Jak często",
  "report.share-of-all": "{noun, select, deals {Udział w transakcjach} other {Udział w przypadkach}}",
  "report.share-of-events": "Udział w zdarzeniach",
  "report.begin-here": "Zaczynają się tu",
  "report.end-here": "Kończą się tu",
  "report.until-next": "Mediana do następnej",
  "report.entered": "Weszło",
  "report.skipped": "Pominęło",
  "report.returned": "Wróciło",
  "report.open-here": "Otwarte tutaj",
  "report.won-here": "Wygrane stąd",
  "report.lost-here": "Przegrane stąd",
  "report.went-on": "Poszło dalej",
  "report.drop-off": "Odpływ",
  "report.win-rate": "Wskaźnik wygranych",
  "report.visits-ended": "Pobyty zakończone",
  "report.visits-running": "Nadal trwają",
  "report.kind-endpoint": "Kraniec",
  "report.kind-activity": "Czynność",
  "report.kind-stage": "Etap",
  "report.kind-outcome": "Wynik",
  "report.kind-path": "Ścieżka",
  "report.flow-forward": "Krok naprzód",
  "report.flow-skip": "Pomija etapy",
  "report.flow-return": "Cofa się",
  "report.flow-outcome": "Do wyniku",
  "report.flow-repeat": "Ponownie ten sam etap",

  "report.events-count": "{count, plural, one {# zdarzenie} few {# zdarzenia} many {# zdarzeń} other {# zdarzenia}}",
  "report.of-closed": "{share} zamkniętych",
  "report.of-all": "{share} wszystkich",
  "report.p90-note": "co dziesiąty dłużej niż {time}",
  "report.case-time": "Mediana czasu przypadku",
  "report.time-to-won": "Mediana czasu do wygranej",
  "report.findings-title": "Co rzuca się w oczy",
  "report.finding-leak":
    "Najwięcej transakcji przepada na etapie „{stage}”: {lost, number}, czyli {share} wszystkich przegranych.",
  "report.finding-slow-stage":
    "Najdłużej trwa „{stage}”: połowa pobytów dłużej niż {median}, co dziesiąty dłużej niż {p90}.",
  "report.finding-slow-stage-half": "Najdłużej trwa „{stage}”: połowa pobytów dłużej niż {median}.",
  "report.finding-skip":
    "{count, plural, one {# transakcja ({share}) ominęła} few {# transakcje ({share}) ominęły} many {# transakcji ({share}) ominęło} other {# transakcji ({share}) ominęło}} etap „{stage}”, nigdy w nim nie będąc.",
  "report.finding-comeback":
    "{count, plural, one {# transakcja ({share} tych, które weszły) wróciła} few {# transakcje ({share} tych, które weszły) wróciły} many {# transakcji ({share} tych, które weszły) wróciło} other {# transakcji ({share} tych, które weszły) wróciło}} do etapu „{stage}”.",
  "report.finding-slow-path":
    "Najdłuższe oczekiwanie na częstej ścieżce: z „{from}” do „{to}”, mediana {median}, {count, plural, one {# przypadek} few {# przypadki} many {# przypadków} other {# przypadku}}.",
  "report.finding-repeat":
    "Najczęściej powtarzana jest czynność „{activity}”: {events, plural, one {# raz} few {# razy} many {# razy} other {# razy}} w {cases, plural, one {# przypadku} few {# przypadkach} many {# przypadkach} other {# przypadku}}.",
  "report.finding-variants":
    "{noun, select, deals {Najczęstsze sekwencje ({few, number} z {all, number}) obejmują {share} transakcji.} other {Najczęstsze sekwencje ({few, number} z {all, number}) obejmują {share} przypadków.}}",

  "report.picture-title-stages": "Transakcje między etapami",
  "report.picture-title-activities":
    "{noun, select, deals {Co po czym następuje w transakcji} other {Co po czym następuje w przypadku}}",
  "report.picture-coverage-stages":
    "{cases, plural, one {# transakcja} few {# transakcje} many {# transakcji} other {# transakcji}}. Pokazano etapy: {activities} z {ofActivities}, ścieżki: {paths} z {ofPaths}.",
  "report.picture-coverage-activities":
    "{noun, select, deals {{cases, plural, one {# transakcja} few {# transakcje} many {# transakcji} other {# transakcji}}} other {{cases, plural, one {# przypadek} few {# przypadki} many {# przypadków} other {# przypadku}}}}. Pokazano czynności: {activities} z {ofActivities}, ścieżki: {paths} z {ofPaths}. Liczby dotyczą całego dziennika, także tego, czego nie narysowano.",
  "report.view": "Co pokazuje obraz",
  "report.view-stages": "Etapy",
  "report.view-activities": "Każdy krok",
  "report.shown-of": "{shown} z {of}",
  "report.zoom-in": "Powiększ",
  "report.zoom-out": "Pomniejsz",
  "report.zoom-fit": "Pokaż cały obraz",
  "report.save-svg": "Zapisz obraz jako SVG",
  "report.save-png": "Zapisz obraz jako PNG",
  "report.table": "Tabela: {title}",
  "report.save-csv": "Zapisz tabelę jako CSV",
  "report.canvas": "Obraz procesu",
  "report.canvas-keys":
    "Strzałki przesuwają obraz, plus i minus zmieniają skalę, 0 pokazuje całość. Tab przechodzi do elementów: tam strzałki prowadzą po ścieżkach, Enter zatrzymuje liczby, Escape je zwalnia.",
  "report.panel": "Liczby i legenda",
  "report.panel-hint":
    "Wskaż pole lub strzałkę, aby zobaczyć liczby; kliknij, aby zostały tutaj. Przeciągnij, aby przesunąć; Ctrl i kółko zmieniają skalę.",
  "report.unpin": "Zwolnij ten element",
  "report.show-variants":
    "{noun, select, deals {Pokaż {variants, plural, one {# wariant} few {# warianty} many {# wariantów} other {# wariantu}} przez ten element ({cases, plural, one {# transakcja} few {# transakcje} many {# transakcji} other {# transakcji}})} other {Pokaż {variants, plural, one {# wariant} few {# warianty} many {# wariantów} other {# wariantu}} przez ten element ({cases, plural, one {# przypadek} few {# przypadki} many {# przypadków} other {# przypadku}})}}",
  "report.legend": "Legenda",
  "report.legend-width": "Grubość: jak często ścieżka występuje",
  "report.legend-width-stages": "Grubość: liczba przejść",
  "report.legend-colour": "Kolor: mediana czasu, od najkrótszej do najdłuższej",
  "report.legend-grey":
    "Szary: początek i koniec {noun, select, deals {transakcji} other {przypadków}} albo czas nieznany",
  "report.legend-return": "Linia przerywana: powrót do wcześniejszego etapu",

  "report.funnel-title": "Lejek według etapów",
  "report.funnel-none": "Wymaga dziennika z etapami.",
  "report.funnel-coverage":
    "{cases, plural, one {# transakcja} few {# transakcje} many {# transakcji} other {# transakcji}}: wygrane {won, number}, przegrane {lost, number}, otwarte {open, number}. Odpływ to przegrane stąd w stosunku do tych, które weszły i nie są tu otwarte.",
  "report.no-stages":
    "{noun, select, deals {Eksport mówi, gdzie transakcja jest lub jak się skończyła, ale nie, przez jakie etapy przeszła, więc nie ma lejka. Wyeksportuj z CRM historię etapów, aby go zobaczyć.} other {Ten dziennik zawiera czynności, ale nie ma etapów sprzedaży, więc nie ma lejka. Warianty i ścieżki poniżej pokazują, co się dzieje.}}",
  "report.of-entered": "Co stało się z tymi, które weszły",

  "report.time-title": "Czas w etapie",
  "report.time-none": "Wymaga czasów zdarzeń.",
  "report.time-coverage":
    "Znane czasy: {known, number} z {visits, plural, one {# pobytu} few {# pobytów} many {# pobytów} other {# pobytu}}. Nadal trwające: {running, number}; liczą się jako dłuższe niż dotychczas widziane.",
  "report.time-axis": "Od 0 do najdłuższego",
  "report.half-within": "Połowa zakończona w tym czasie",
  "report.nine-of-ten-within": "Dziewięć na dziesięć zakończonych w tym czasie",
  "report.no-times": "Żadne zdarzenie nie ma czasu, który mówiłby, jak długo trwa etap.",

  "report.variants-title": "Warianty",
  "report.variants-coverage":
    "{noun, select, deals {{variants, plural, one {# sekwencja} few {# różne sekwencje} many {# różnych sekwencji} other {# różnej sekwencji}} od pierwszego do ostatniego zdarzenia transakcji. Najczęstsze z nich ({kept, number}) obejmują {share} wszystkich transakcji.} other {{variants, plural, one {# sekwencja} few {# różne sekwencje} many {# różnych sekwencji} other {# różnej sekwencji}} od pierwszego do ostatniego zdarzenia przypadku. Najczęstsze z nich ({kept, number}) obejmują {share} wszystkich przypadków.}}",
  "report.variants-shown":
    "{noun, select, deals {{variants, plural, one {# wariant} few {# warianty} many {# wariantów} other {# wariantu}}, {cases, plural, one {# transakcja} few {# transakcje} many {# transakcji} other {# transakcji}}} other {{variants, plural, one {# wariant} few {# warianty} many {# wariantów} other {# wariantu}}, {cases, plural, one {# przypadek} few {# przypadki} many {# przypadków} other {# przypadku}}}}",
  "report.only-through": "Tylko przez",
  "report.choose-activity": "Wybierz czynność",
  "report.stop-filtering": "Przestań filtrować według „{name}”",
  "report.show-variant": "Pokaż wariant {rank} na obrazie",
  "report.kind-variant": "Wariant {rank}",
  "report.steps": "Kroki",
  "report.so-far": "łącznie {share}",
  "report.more-steps":
    "{count, plural, one {i jeszcze # krok} few {i jeszcze # kroki} many {i jeszcze # kroków} other {i jeszcze # kroku}}",
  "report.no-variants": "Sekwencje w tym dzienniku są zbyt długie, by je wypisać.",

  "report.flows-title": "Ścieżki i czynności",
  "report.flows-coverage":
    "{paths, plural, =0 {Brak ścieżek} one {# ścieżka} few {# ścieżki} many {# ścieżek} other {# ścieżki}}, przebyte łącznie {moves, plural, one {# raz} few {# razy} many {# razy} other {# razy}}; czas znany w {known, plural, one {# przejściu} few {# przejściach} many {# przejściach} other {# przejścia}}.",
  "report.graph-cut":
    "Ten dziennik jest bardzo duży: raport zawiera najczęstsze czynności ({activities} z {ofActivities}) i ścieżki ({paths} z {ofPaths}). Wszystkie są w wyniku JSON.",
  "report.rows-shown": "Pokazano {shown} z {of}.",
  "report.show-all": "Pokaż wszystkie",
  "report.no-paths":
    "{noun, select, deals {Żadna transakcja nie ma dwóch zdarzeń} other {Żaden przypadek nie ma dwóch zdarzeń}}, więc nic po niczym nie następuje.",
  "report.no-events": "Nie ma zdarzeń do narysowania.",

  "report.quality-title": "Co dane mówią, a czego nie",
  "report.quality-coverage":
    "{events, plural, one {Odczytano # zdarzenie} few {Odczytano # zdarzenia} many {Odczytano # zdarzeń} other {Odczytano # zdarzenia}}; {issues, plural, =0 {brak uwag} one {# rodzaj uwag} few {# rodzaje uwag} many {# rodzajów uwag} other {# rodzaju uwag}}.",
  "report.precision-title": "Jak dokładnie znane są czasy",
  "report.known-to": "Znane z dokładnością do",
  "report.precision-second": "sekundy",
  "report.precision-day": "dnia",
  "report.precision-order": "samej kolejności",
  "report.precision-unknown": "nieznane",
  "report.cannot-say": "Czego te dane nie powiedzą",
  "report.issues-title": "Uwagi z odczytu",
  "report.no-issues": "Brak. Każdy wiersz dało się wykorzystać.",
  "report.severity-error": "Błąd",
  "report.severity-warning": "Ostrzeżenie",
  "report.severity-info": "Informacja",
  "report.issue-count":
    "{count, plural, one {wystąpiło # raz} few {wystąpiło # razy} many {wystąpiło # razy} other {wystąpiło # razy}}",
  "report.issue-line": "pierwszy raz w wierszu {line}",
  "report.issue-field": "w polu {field}",
  "report.mapping-title": "Wykorzystane kolumny",
  "report.no-mapping": "Format określa znaczenie każdego pola; niczego nie trzeba było wybierać.",
  "report.column": "Kolumna",
  "report.used-as": "Rola",
  "report.stands-for": "Oznacza",
  "report.blind-snapshot":
    "Eksport mówi tylko, gdzie transakcja jest teraz, a nie jak tam trafiła. Wyeksportuj historię etapów, aby zobaczyć drogę.",
  "report.blind-reentry":
    "Eksport zachowuje jedną datę na etap, więc transakcja, która wróciła, ma widoczny tylko jeden pobyt. Czasy i powroty mogą być zaniżone.",
  "report.blind-unknown":
    "{count, plural, one {# zdarzenie nie ma} few {# zdarzenia nie mają} many {# zdarzeń nie ma} other {# zdarzenia nie ma}} znanego czasu ani kolejności.",
  "report.blind-order":
    "{count, plural, one {# zdarzenie ma} few {# zdarzenia mają} many {# zdarzeń ma} other {# zdarzenia ma}} znaną kolejność, ale nie czas; liczą się w ścieżkach i wariantach, lecz nie w czasach trwania.",
  "report.blind-day":
    "{count, plural, one {# zdarzenie jest znane} few {# zdarzenia są znane} many {# zdarzeń jest znanych} other {# zdarzenia jest znane}} tylko co do dnia: czasy krótsze niż dzień niewiele znaczą, a kolejność w obrębie dnia jest taka jak w pliku.",
  "report.blind-open":
    "{count, plural, one {# transakcja jest wciąż otwarta} few {# transakcje są wciąż otwarte} many {# transakcji jest wciąż otwartych} other {# transakcji jest wciąż otwarte}}: nie wiadomo, jak się zakończą, a ich etapy liczą się jako niezakończone.",
  "report.blind-stages":
    "Nie oznaczono etapów sprzedaży, wygranych ani przegranych, więc nie ma współczynników konwersji.",
  "report.blind-actors": "Nie podano osób, więc nie widać przekazań między ludźmi.",
  "report.blind-outside": "Tego, czego nie zapisano: rozmów, spotkań i oczekiwania, po których nie został ślad.",
  "report.blind-cause": "Przyczyn. Liczby mówią, co dzieje się razem, a nie dlaczego.",

  "report.method-title": "Jak obliczono liczby",
  "report.method-coverage": "Każdą liczbę można ponownie obliczyć z dziennika.",
  "report.method-path":
    "Jedna czynność następująca bezpośrednio po drugiej w tym samym przypadku. Ścieżka przebyta dwa razy liczy się dwukrotnie w liczbie przejść, a raz w przypadkach.",
  "report.method-variant":
    "{noun, select, deals {Transakcje z dokładnie tymi samymi czynnościami w tej samej kolejności.} other {Przypadki z dokładnie tymi samymi czynnościami w tej samej kolejności.}}",
  "report.method-quantile":
    "Połowa znanych czasów jest krótsza. 90. percentyl to czas, którego nie przekracza dziewięć na dziesięć. Oba z interpolacją liniową (typ 7).",
  "report.method-stage": "Etapy stoją w kolejności, którą najlepiej potwierdzają przejścia w danych.",
  "report.method-skipped":
    "Transakcje, które przeszły z wcześniejszego etapu do późniejszego albo do wygranej, nigdy nie będąc w tym etapie.",
  "report.method-returned":
    "Transakcje, które weszły do etapu ponownie po jego opuszczeniu albo wróciły z późniejszego.",
  "report.method-drop-off":
    "Transakcje przegrane z tego etapu podzielone przez te, które weszły i nie są w nim otwarte.",
  "report.method-win-rate": "Spośród transakcji, które były w tym etapie i już się zakończyły, część wygranych.",
  "report.method-time":
    "Od wejścia do wyjścia, dla każdego pobytu, estymatorem Kaplana–Meiera: niezakończone pobyty liczą się jako co najmniej tak długie, jak dotąd. Kreska oznacza, że zakończyło się zbyt mało, by to ocenić.",

  "report.role-case": "Przypadek",
  "report.role-activity": "Czynność",
  "report.role-time": "Czas",
  "report.role-actor": "Osoba",
  "report.role-lifecycle": "Cykl życia",
  "report.role-from-stage": "Etap przed",
  "report.role-to-stage": "Etap po",
  "report.role-current-stage": "Bieżący etap",
  "report.role-milestone": "Data zdarzenia",
  "report.role-status": "Status",
  "report.role-amount": "Kwota",
  "report.role-object-type": "Typ obiektu",

  "report.format-csv-long": "lista zdarzeń CSV",
  "report.format-csv-wide": "tabela CSV z datą każdego etapu",
  "report.format-csv-snapshot": "stan bieżący CSV",
  "report.format-hubspot-deals": "eksport transakcji HubSpot",
  "report.format-hubspot-stage-history": "historia etapów HubSpot",
  "report.format-salesforce-opportunities": "eksport szans Salesforce",
  "report.format-salesforce-opportunity-history": "eksport Salesforce OpportunityHistory",
  "report.format-salesforce-field-history": "eksport Salesforce OpportunityFieldHistory",
  "report.format-salesforce-history-report": "raport historii szans Salesforce",
  "report.format-pipedrive-deals": "eksport transakcji Pipedrive",
  "report.format-xes": "dziennik zdarzeń XES",
  "report.format-ocel-json": "dziennik OCEL 2.0 (JSON)",
  "report.format-ocel-xml": "dziennik OCEL 2.0 (XML)",
};
