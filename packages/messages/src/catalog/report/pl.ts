import type { reportEn } from "./en.ts";

export const reportPl: Readonly<Record<keyof typeof reportEn, string>> = {
  "report.title": "{noun, select, deals {Jak naprawdę przebiega sprzedaż} other {Jak naprawdę przebiega proces}}",
  "report.document-title":
    "{noun, select, deals {Jak naprawdę przebiega sprzedaż: {file}} other {Jak naprawdę przebiega proces: {file}}}",
  "report.source-line": "{file}, odczytany jako {source}",
  "report.span": "Zdarzenia od {first} do {last}. Raport z dnia {made}.",
  "report.span-unknown": "Zdarzenia nie mają dat. Raport z dnia {made}.",
  "report.made-with":
    "Utworzono w programie Fairlead: {made} (UTC). Ten plik jest samowystarczalny: niczego nie pobiera i niczego nie wysyła.",
  "report.skip-to-report": "Przejdź do raportu",
  "report.nav": "Sekcje",
  "report.nav-picture": "Diagram",
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
  "report.cases": "{noun, select, deals {Szanse} other {Przypadki}}",
  "report.events": "Zdarzenia",
  "report.activities": "Czynności",
  "report.activity": "Czynność",
  "report.paths": "Ścieżki",
  "report.stage": "Etap",
  "report.from": "Od",
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
  "report.times-taken": "Przejścia",
  "report.how-often": "Jak często",
  "report.share-of-all": "{noun, select, deals {Udział w szansach} other {Udział w przypadkach}}",
  "report.share-of-events": "Udział w zdarzeniach",
  "report.begin-here": "Zaczynają się tu",
  "report.end-here": "Kończą się tu",
  "report.until-next": "Mediana do następnej",
  "report.entered": "Weszło",
  "report.skipped": "Pominęło",
  "report.returned": "Wróciło",
  "report.open-here": "Otwarte tutaj",
  "report.won-here": "Wygrane tutaj",
  "report.lost-here": "Przegrane tutaj",
  "report.went-on": "Poszło dalej",
  "report.drop-off": "Odpływ",
  "report.win-rate": "Wskaźnik wygranych",
  "report.visits-ended": "Pobyty zakończone",
  "report.visits-running": "Pobyty trwające",
  "report.kind-endpoint": "Początek lub koniec",
  "report.kind-activity": "Czynność",
  "report.kind-stage": "Etap",
  "report.kind-outcome": "Wynik",
  "report.kind-path": "Ścieżka",
  "report.flow-forward": "Krok naprzód",
  "report.flow-skip": "Pominięcie etapów",
  "report.flow-return": "Powrót",
  "report.flow-outcome": "Do wyniku",
  "report.flow-repeat": "Ponowne wejście na ten sam etap",

  "report.events-count": "{count, plural, one {# zdarzenie} few {# zdarzenia} many {# zdarzeń} other {# zdarzenia}}",
  "report.of-closed": "{share} zamkniętych",
  "report.of-all": "{share} wszystkich",
  "report.p90-note": "w co dziesiątym przypadku ponad {time}",
  "report.case-time-note":
    "w co dziesiątym przypadku ponad {time}; przypadki z co najmniej dwoma zdarzeniami: {cases, number}",
  "report.case-time": "Mediana czasu przypadku",
  "report.time-to-won": "Mediana czasu do wygranej",
  "report.findings-title": "Co zwraca uwagę",
  "report.finding-leak":
    "Najwięcej szans przepada na etapie „{stage}”: {lost, number}, czyli {share} wszystkich przegranych.",
  "report.finding-slow-stage":
    "Najdłużej trwa etap „{stage}”: połowa pobytów ponad {median}, a co dziesiąty ponad {p90}.",
  "report.finding-slow-stage-half": "Najdłużej trwa etap „{stage}”: połowa pobytów ponad {median}.",
  "report.finding-skip":
    "{count, plural, one {# szansa ({share}) pominęła} few {# szanse ({share}) pominęły} many {# szans ({share}) pominęło} other {# szansy ({share}) pominęło}} etap „{stage}”, nigdy na nim nie będąc.",
  "report.finding-comeback":
    "{count, plural, one {# szansa ({share} tych, które weszły) wróciła} few {# szanse ({share} tych, które weszły) wróciły} many {# szans ({share} tych, które weszły) wróciło} other {# szansy ({share} tych, które weszły) wróciło}} na etap „{stage}”.",
  "report.finding-slow-path":
    "Najdłuższe oczekiwanie na częstej ścieżce: od „{from}” do „{to}”, mediana {median}, {count, plural, one {# przypadek} few {# przypadki} many {# przypadków} other {# przypadku}}.",
  "report.finding-repeat":
    "Najczęściej powtarzana jest czynność „{activity}”: {events, plural, one {# raz} few {# razy} many {# razy} other {# razy}} w {cases, plural, one {# przypadku} few {# przypadkach} many {# przypadkach} other {# przypadku}}.",
  "report.finding-variants":
    "{noun, select, deals {Najczęstsze warianty ({few, number} z {all, number}) obejmują {share} szans.} other {Najczęstsze warianty ({few, number} z {all, number}) obejmują {share} przypadków.}}",

  "report.picture-title-stages": "Przejścia szans między etapami",
  "report.picture-title-activities":
    "{noun, select, deals {Co po czym następuje w szansie} other {Co po czym następuje w przypadku}}",
  "report.picture-coverage-stages":
    "{cases, plural, one {# szansa} few {# szanse} many {# szans} other {# szansy}}. Pokazano etapy: {activities} z {ofActivities}, ścieżki: {paths} z {ofPaths}.",
  "report.picture-coverage-activities":
    "{noun, select, deals {{cases, plural, one {# szansa} few {# szanse} many {# szans} other {# szansy}}} other {{cases, plural, one {# przypadek} few {# przypadki} many {# przypadków} other {# przypadku}}}}. Pokazano czynności: {activities} z {ofActivities}, ścieżki: {paths} z {ofPaths}. Liczby obejmują wszystko, także to, czego nie narysowano.",
  "report.view": "Co pokazuje diagram",
  "report.view-stages": "Etapy",
  "report.view-activities": "Każdy krok",
  "report.shown-of": "{shown} z {of}",
  "report.zoom-in": "Powiększ",
  "report.zoom-out": "Pomniejsz",
  "report.zoom-fit": "Pokaż cały diagram",
  "report.save-svg": "Zapisz diagram jako SVG",
  "report.save-png": "Zapisz diagram jako PNG",
  "report.table": "Tabela: {title}",
  "report.save-csv": "Zapisz tabelę jako CSV",
  "report.canvas": "Diagram procesu",
  "report.canvas-keys":
    "Strzałki przesuwają diagram, plus i minus zmieniają powiększenie, 0 pokazuje całość. Tab przechodzi do elementów: tam strzałki prowadzą po ścieżkach, Enter przypina liczby, Escape je odpina.",
  "report.panel": "Liczby i legenda",
  "report.panel-hint":
    "Wskaż pole lub strzałkę, aby zobaczyć liczby; kliknij, aby je przypiąć. Przeciągnij, aby przesunąć diagram; Ctrl i kółko myszy zmieniają powiększenie.",
  "report.panel-hint-touch":
    "Dotknij pola lub strzałki, aby przypiąć liczby. Jednym palcem przesuniesz diagram w bok, dwoma przesuniesz go i powiększysz.",
  "report.unpin": "Odepnij ten element",
  "report.show-variants":
    "{noun, select, deals {Pokaż {variants, plural, one {# wariant} few {# warianty} many {# wariantów} other {# wariantu}} przez ten element ({cases, plural, one {# szansa} few {# szanse} many {# szans} other {# szansy}})} other {Pokaż {variants, plural, one {# wariant} few {# warianty} many {# wariantów} other {# wariantu}} przez ten element ({cases, plural, one {# przypadek} few {# przypadki} many {# przypadków} other {# przypadku}})}}",
  "report.legend": "Legenda",
  "report.legend-box": "W polu: ile razy czynność wystąpiła i mediana czasu do następnej.",
  "report.legend-box-stages":
    "W polu: szanse, które weszły na etap, i mediana czasu na etapie; szanse otwarte liczą się jako co najmniej tak długie.",
  "report.legend-arrow": "Na strzałce: liczba przejść i mediana czasu przejścia.",
  "report.legend-width": "Grubość: jak często ścieżka występuje",
  "report.legend-width-stages": "Grubość: liczba przejść",
  "report.legend-colour": "Kolor: mediana czasu, od najkrótszej do najdłuższej",
  "report.legend-grey": "Szary: początek i koniec {noun, select, deals {szans} other {przypadków}} albo czas nieznany",
  "report.legend-return": "Linia przerywana: powrót na wcześniejszy etap",

  "report.funnel-title": "Lejek według etapów",
  "report.funnel-none": "Wymaga historii etapów.",
  "report.funnel-coverage":
    "{cases, plural, one {# szansa} few {# szanse} many {# szans} other {# szansy}}; wygrane: {won, number}, przegrane: {lost, number}, otwarte: {open, number}. Odpływ: jaka część szans, które weszły na etap i nie są na nim otwarte, została tam przegrana.",
  "report.no-stages":
    "Ten eksport mówi, na jakim etapie jest każda szansa lub jak się zakończyła, ale nie, przez jakie etapy przeszła, więc nie ma lejka. Aby go zobaczyć, wyeksportuj z CRM historię etapów.",
  "report.of-entered": "Co stało się z tymi, które weszły",

  "report.time-title": "Czas na etapie",
  "report.time-none": "Wymaga czasów zdarzeń.",
  "report.time-coverage":
    "Znane czasy: {known, number} z {visits, plural, one {# pobytu} few {# pobytów} many {# pobytów} other {# pobytu}}. Pobyty wciąż trwające: {running, number}; liczą się jako co najmniej tak długie jak dotychczas.",
  "report.time-axis": "Od 0 do najdłuższego",
  "report.half-within": "Połowa zakończona w tym czasie",
  "report.nine-of-ten-within": "Dziewięć na dziesięć zakończonych w tym czasie",
  "report.no-times": "Żadne zdarzenie nie ma czasu, więc nie wiadomo, jak długo trwa etap.",

  "report.variants-title": "Warianty",
  "report.variants-coverage":
    "{noun, select, deals {Wariant to kolejność czynności od pierwszej do ostatniej. Liczba wariantów: {variants, number}. Na liście, od najczęstszych: {kept, number}; obejmują {share} wszystkich szans.} other {Wariant to kolejność czynności od pierwszej do ostatniej. Liczba wariantów: {variants, number}. Na liście, od najczęstszych: {kept, number}; obejmują {share} wszystkich przypadków.}}",
  "report.variants-shown":
    "{noun, select, deals {{variants, plural, one {# wariant} few {# warianty} many {# wariantów} other {# wariantu}}, {cases, plural, one {# szansa} few {# szanse} many {# szans} other {# szansy}}} other {{variants, plural, one {# wariant} few {# warianty} many {# wariantów} other {# wariantu}}, {cases, plural, one {# przypadek} few {# przypadki} many {# przypadków} other {# przypadku}}}}",
  "report.only-through": "Tylko przez",
  "report.choose-activity": "Wybierz czynność",
  "report.stop-filtering": "Usuń filtr „{name}”",
  "report.show-variant": "Pokaż wariant {rank} na diagramie",
  "report.kind-variant": "Wariant {rank}",
  "report.steps": "Kroki",
  "report.so-far": "łącznie {share}",
  "report.more-steps":
    "{count, plural, one {i jeszcze # krok} few {i jeszcze # kroki} many {i jeszcze # kroków} other {i jeszcze # kroku}}",
  "report.no-variants": "Warianty w tym dzienniku są zbyt długie, by je wypisać.",

  "report.flows-title": "Ścieżki i czynności",
  "report.flows-coverage":
    "{paths, plural, =0 {Brak ścieżek.} one {# ścieżka; przejścia: {moves, number}, w tym ze znanym czasem: {known, number}.} few {# ścieżki; przejścia: {moves, number}, w tym ze znanym czasem: {known, number}.} many {# ścieżek; przejścia: {moves, number}, w tym ze znanym czasem: {known, number}.} other {# ścieżki; przejścia: {moves, number}, w tym ze znanym czasem: {known, number}.}}",
  "report.graph-cut":
    "Ten dziennik jest bardzo duży: raport zawiera najczęstsze czynności ({activities} z {ofActivities}) i ścieżki ({paths} z {ofPaths}). Wszystkie są w wyniku JSON.",
  "report.rows-shown": "Pokazano {shown} z {of}.",
  "report.show-all": "Pokaż wszystkie",
  "report.no-paths":
    "{noun, select, deals {Żadna szansa nie ma dwóch zdarzeń} other {Żaden przypadek nie ma dwóch zdarzeń}}, więc nie ma ścieżek.",
  "report.no-events": "Nie ma zdarzeń do narysowania.",

  "report.quality-title": "Co te dane mówią, a czego nie",
  "report.quality-coverage":
    "{events, plural, one {Odczytano # zdarzenie} few {Odczytano # zdarzenia} many {Odczytano # zdarzeń} other {Odczytano # zdarzenia}}; {issues, plural, =0 {brak uwag} one {# rodzaj uwag} few {# rodzaje uwag} many {# rodzajów uwag} other {# rodzaju uwag}}.",
  "report.precision-title": "Jak dokładnie znane są czasy",
  "report.known-to": "Znane z dokładnością do",
  "report.precision-second": "sekundy",
  "report.precision-day": "dnia",
  "report.precision-order": "samej kolejności",
  "report.precision-unknown": "brak",
  "report.cannot-say": "Czego te dane nie powiedzą",
  "report.issues-title": "Uwagi z odczytu",
  "report.no-issues": "Brak. Każdy wiersz dało się wykorzystać.",
  "report.severity-error": "Błąd",
  "report.severity-warning": "Ostrzeżenie",
  "report.severity-info": "Informacja",
  "report.issue-count": "{count, plural, one {# raz} few {# razy} many {# razy} other {# razy}}",
  "report.issue-line": "pierwszy raz w wierszu {line}",
  "report.issue-field": "w polu {field}",
  "report.mapping-title": "Wykorzystane kolumny",
  "report.no-mapping": "Format określa znaczenie każdego pola; niczego nie trzeba było wybierać.",
  "report.column": "Kolumna",
  "report.used-as": "Rola",
  "report.stands-for": "Oznacza",
  "report.blind-snapshot":
    "Eksport mówi tylko, na jakim etapie szansa jest teraz, a nie jak tam trafiła. Aby zobaczyć drogę, wyeksportuj historię etapów.",
  "report.blind-reentry":
    "Eksport zawiera jedną datę na etap, więc szansa, która opuściła etap i na niego wróciła, ma widoczny tylko jeden pobyt. Czasy i powroty mogą być zaniżone.",
  "report.blind-unknown": "Zdarzenia bez znanego czasu i kolejności: {count, number}.",
  "report.blind-order":
    "Zdarzenia o znanej kolejności, ale bez czasu: {count, number}. Liczą się w ścieżkach i wariantach, lecz nie w czasach trwania.",
  "report.blind-day":
    "Zdarzenia o czasie znanym tylko co do dnia: {count, number}. Czasy krótsze niż dzień niewiele znaczą, a kolejność w obrębie dnia jest taka jak w pliku.",
  "report.blind-open":
    "Szanse wciąż otwarte: {count, number}. Nie wiadomo, jak się zakończą, a ich etapy liczą się jako niezakończone.",
  "report.blind-stages":
    "Nie oznaczono etapów sprzedaży ani szans wygranych i przegranych, więc nie ma lejka, wskaźnika wygranych ani odpływu.",
  "report.blind-won":
    "Nie wiadomo, który etap oznacza wygraną, więc szanse wygrane liczą się jako otwarte i nie ma wskaźnika wygranych. Nazwij ten etap „Wygrana” albo wyeksportuj kolumnę, która mówi, czy szansę wygrano.",
  "report.blind-lost":
    "Nie wiadomo, który etap oznacza przegraną, więc szanse przegrane liczą się jako otwarte i nie ma wskaźnika wygranych. Nazwij ten etap „Przegrana” albo wyeksportuj także szanse przegrane.",
  "report.blind-actors": "Nie podano osób, więc nie widać, kto komu przekazuje pracę.",
  "report.blind-outside":
    "Tego, czego nie zapisano: rozmów, spotkań i oczekiwania, po których nie pozostało zdarzenie.",
  "report.blind-cause": "Przyczyn. Liczby mówią, co występuje razem, a nie dlaczego.",

  "report.method-title": "Jak obliczono liczby",
  "report.method-coverage": "Każdą liczbę można ponownie obliczyć z dziennika.",
  "report.method-path":
    "{noun, select, deals {Jedna czynność bezpośrednio po drugiej w tej samej szansie. Ścieżka przebyta dwa razy w jednej szansie to dwa przejścia, ale jedna szansa.} other {Jedna czynność bezpośrednio po drugiej w tym samym przypadku. Ścieżka przebyta dwa razy w jednym przypadku to dwa przejścia, ale jeden przypadek.}}",
  "report.method-variant":
    "{noun, select, deals {Szanse o dokładnie tych samych czynnościach w tej samej kolejności.} other {Przypadki o dokładnie tych samych czynnościach w tej samej kolejności.}}",
  "report.method-quantile":
    "Połowa znanych czasów jest krótsza niż mediana. 90. percentyl to czas, którego nie przekracza dziewięć na dziesięć. W obu zastosowano interpolację liniową (typ 7).",
  "report.method-case-time":
    "Od pierwszego do ostatniego znanego czasu przypadku. Przypadków z mniej niż dwoma znanymi czasami nie uwzględniono.",
  "report.method-time-to-won": "Od pierwszego znanego czasu szansy do jej wygrania. Uwzględniono tylko szanse wygrane.",
  "report.method-stage": "Etapy są w kolejności, którą najlepiej potwierdzają przejścia w danych.",
  "report.method-skipped":
    "Szanse, które przeszły z wcześniejszego etapu na późniejszy albo do wygranej, nigdy nie będąc na tym etapie.",
  "report.method-returned":
    "Szanse, które weszły na etap ponownie po jego opuszczeniu albo wróciły na niego z późniejszego.",
  "report.method-drop-off":
    "Szanse przegrane na tym etapie podzielone przez te, które na niego weszły i nie są na nim otwarte.",
  "report.method-win-rate": "Jaka część szans, które były na tym etapie i są już zamknięte, została wygrana.",
  "report.method-time":
    "Od wejścia do wyjścia, dla każdego pobytu, według estymatora Kaplana–Meiera: niezakończone pobyty liczą się jako co najmniej tak długie jak dotychczas. Kreska oznacza, że zakończyło się ich zbyt mało, by to ocenić.",

  "report.role-case": "{noun, select, deals {Szansa} other {Przypadek}}",
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

  "report.format-csv-long": "plik CSV, wiersz na zdarzenie",
  "report.format-csv-wide": "plik CSV, wiersz na szansę z datą każdego etapu",
  "report.format-csv-snapshot": "plik CSV, wiersz na szansę z jej obecnym stanem",
  "report.format-hubspot-deals": "eksport transakcji z HubSpot",
  "report.format-hubspot-stage-history": "historia etapów transakcji z HubSpot",
  "report.format-salesforce-opportunities": "eksport szans sprzedaży z Salesforce",
  "report.format-salesforce-opportunity-history": "historia szans sprzedaży z Salesforce",
  "report.format-salesforce-field-history": "historia pól szans sprzedaży z Salesforce",
  "report.format-salesforce-history-report": "raport historii szans sprzedaży z Salesforce",
  "report.format-pipedrive-deals": "eksport szans sprzedaży z Pipedrive",
  "report.format-xes": "dziennik zdarzeń XES",
  "report.format-ocel-json": "dziennik obiektowy OCEL 2.0 (JSON)",
  "report.format-ocel-xml": "dziennik obiektowy OCEL 2.0 (XML)",
};
