import type { cliHelpEn } from "./help-en.ts";

export const cliHelpPl: Readonly<Record<keyof typeof cliHelpEn, string>> = {
  "cli.help.main": `Fairlead: zobacz, jak naprawdę sprzedajesz, z eksportu, który już masz.

  fairlead inspect FILE          co jest w pliku: kolumny, daty, braki oraz co z niego wynika, a co nie
  fairlead discover FILE         proces taki, jaki jest: etapy, ścieżki, dni, odpływ, warianty
  fairlead convert FILE -o FILE  każdy dziennik, który da się odczytać, zapisany jako CSV lub XES
  fairlead show [FILE]           raport w przeglądarce; bez pliku na danych przykładowych
  fairlead sample -o FILE        zmyślona historia sprzedaży o znanej prawdzie

Tam, gdzie firma trzyma swoje dane (--data FOLDER albo DATABASE_URL):
  fairlead import FILE           szanse, osoby lub firmy do przestrzeni roboczej; próba na sucho, cofanie
  fairlead serve                 serwer: API, jego opis pod /docs, kanał na żywo
  fairlead backup                wszystko w jednym pliku, podczas gdy inni pracują
  fairlead restore FILE          kopia zapasowa odtworzona w pustym miejscu
  fairlead move --to URL         z tego komputera na serwer PostgreSQL
  fairlead migrate               po aktualizacji Fairlead: dane dostosowane, z kopią zapasową
  fairlead doctor                co jest nie tak i co z tym zrobić
  fairlead account ACTION EMAIL  pierwszy właściciel, link przy utracie hasła, blokada konta
  fairlead verify                czy dziennik audytu jest taki, jak go zapisano
  fairlead rebuild               rekordy odtworzone z dziennika albo tylko porównane
  fairlead distribute            rozdzielenie na klaster Citus

FILE to eksport szans (transakcji) z HubSpot, Salesforce lub Pipedrive, dowolny CSV z wierszem na zdarzenie albo na szansę,
XES lub OCEL 2.0; zwykły lub spakowany gzip; „-” czyta standardowe wejście. Nic nie opuszcza tego komputera.

  fairlead discover deals.csv                          podsumowanie tutaj
  fairlead discover deals.csv -o report.html           jeden plik do otwarcia, wysłania lub wydruku
  fairlead discover log.xes.gz --json > graph.json     dokładne liczby dla programu

  fairlead COMMAND --help    opcje i przykłady polecenia
  --lang en|zh-CN|pl         język wszystkich komunikatów
  --version

Kody wyjścia: 0 dobrze · 1 czegoś nie dało się odczytać · 2 złe użycie · 3 błąd w Fairlead`,
  "cli.help.inspect": `fairlead inspect FILE [opcje]

Czyta plik i mówi, czym jest: jaki ma format, jak rozumiana jest każda kolumna, ile jest szans i zdarzeń, z jakiego okresu,
jak dokładnie znane są czasy oraz jakie są uwagi i co z nimi zrobić. Od tego zacznij przy nieznanym pliku.

  --json                 to samo dla programów (schemat fairlead.inspect/1)
  -o FILE                zapisz w pliku zamiast wypisać tutaj
  --errors FILE          wypisz do CSV każdy wiersz, którego nie dało się użyć, z przyczyną
  --strict               zakończ kodem 1 także wtedy, gdy pominięto wiersze

Jak czytać plik, gdy rozpoznanie jest błędne:
  --case COLUMN          do której szansy lub którego przypadku należy wiersz
  --activity COLUMN      co się wydarzyło (etap, czynność)
  --time COLUMN          kiedy to się wydarzyło
  --actor COLUMN         kto to zrobił
  --dates ORDER          co jest pierwsze w datach takich jak 03/04/2026: day-first (dzień) lub month-first (miesiąc)
  --map-columns A=B,…    czytaj nagłówek A jak B, gdy nagłówki są przetłumaczone: "Etap=Deal - Stage"
  --lifecycle all|complete   XES: wszystkie zdarzenia (domyślnie) albo tylko zakończenia
  --classifier NAME      XES: nazwij czynności według tego klasyfikatora z pliku
  --object-type TYPE     OCEL: typ obiektów, które są przypadkami

  fairlead inspect deals.csv
  fairlead inspect deals.csv --case "Nr szansy" --time "Zmieniono" --errors pominiete.csv`,
  "cli.help.discover": `fairlead discover FILE [opcje]

Pokazuje proces taki, jaki jest naprawdę. Bez -o i przełącznika: podsumowanie tutaj.

  -o FILE                zapisz plik w formacie wynikającym z nazwy; można podać kilka razy:
                           .html raport  .json liczby  .svg .png diagram  .mmd Mermaid  .yaml szkic mapy
  --json --html --svg --png --mermaid --yaml
                         te same formaty na standardowe wyjście albo do pliku -o o dowolnej nazwie
  --graph stages|activities  co pokazuje diagram, gdy plik jest historią etapów (domyślnie stages)
  --activities 0-100     zostaw na diagramie tylko najczęstsze czynności, w procentach (domyślnie 100)
  --paths 0-100          zostaw na diagramie tylko najczęstsze ścieżki, w procentach (domyślnie 100);
                         diagram pozostaje spójny
  --theme light|dark|auto    kolory diagramu (domyślnie light)
  --direction right|down  dokąd biegnie diagram (domyślnie right)
  --errors FILE  --strict    oraz wszystkie opcje czytania: zob. fairlead inspect --help

  fairlead discover deals.csv -o report.html -o stages.svg
  fairlead discover deals.csv --yaml -o nasz-proces.yaml
  zcat log.xes.gz | fairlead discover - --json`,
  "cli.help.convert": `fairlead convert FILE -o FILE [opcje]

Zapisuje każdy dziennik, który da się odczytać, jako CSV (wiersz na zdarzenie) lub XES, według nazwy wyniku: .csv .xes .csv.gz .xes.gz
Komórki, które arkusz wykonałby jako formułę, są unieszkodliwiane i przywracane, gdy Fairlead ponownie czyta plik.

  -o FILE                dokąd zapisać; domyślnie na standardowe wyjście
  --to csv|xes           format, gdy nazwa go nie wskazuje
  --errors FILE  --strict    oraz wszystkie opcje czytania: zob. fairlead inspect --help

  fairlead convert hubspot-deals.csv -o deals.xes.gz`,
  "cli.help.import": `fairlead import FILE [opcje]

Wprowadza plik szans, osób lub firm do przestrzeni roboczej: dowolną tabelę, eksporty z HubSpot, Salesforce i Pipedrive, XES, OCEL.
To, co już jest, rozpoznaje po identyfikatorze w tamtym systemie, adresie e-mail, telefonie, domenie i nazwie firmy, i aktualizuje;
ten sam plik jeszcze raz niczego nie dodaje. Przerwany import rusza dalej od miejsca przerwania, a cały import można cofnąć.

  --dry-run              powiedz, co byłoby nowe, zmienione i pominięte, i niczego nie zmieniaj
  --propose              wypisz proponowane mapowanie kolumn i kroków jako JSON do poprawienia i oddania
  --map FILE             mapuj kolumny i kroki tak, jak mówi ten plik
  --kind CO              co jest w pliku: deals (szanse), people (osoby) lub companies (firmy), jeśli rozpoznano to źle
  --system NAZWA         czyje identyfikatory ma plik, aby rozpoznać następny z tego samego systemu (domyślnie CRM, inaczej nazwa pliku)
  --country CC           kraj numerów telefonu bez prefiksu, dwie litery, na przykład PL
  --workspace NAZWA      przestrzeń robocza, po nazwie lub identyfikatorze; potrzebna, gdy jest ich kilka; tworzy pierwszą
  --errors FILE          lista wierszy pominiętych w całości lub w części, z powodem, jako CSV
  --undo ID              cofnij cały import; rekordy zmienione później zostają i są wymienione
  --json                 wynik dla programów (schemat fairlead.import/1)
  --data DIR             folder danych, jak w fairlead serve

  fairlead import deals.csv --dry-run
  fairlead import deals.csv --propose > mapping.json
  fairlead import deals.csv --map mapping.json --errors left-out.csv`,
  "cli.help.sample": `fairlead sample [opcje]

Zapisuje zmyśloną historię sprzedaży: te same opcje dają zawsze ten sam plik, a prawda jest znana:
wskaźniki, opóźnienia, przyczyny wygranych i przegranych, odstępstwa, zmiana w czasie oraz błędy prawdziwych eksportów.

  --seed TEXT            inne ziarno daje inną historię; domyślnie 7
  --deals COUNT          domyślnie 2000
  --industry NAME        saas, real-estate, financial-services, healthcare; domyślnie saas
  --format NAME          hubspot, salesforce, salesforce-field-history, salesforce-report, pipedrive, csv, xes;
                         domyślnie hubspot
  --clean                bez błędów prawdziwych eksportów
  -o FILE                dokąd zapisać; domyślnie na standardowe wyjście
  --truth FILE           co założono i co z tego wyszło, jako JSON

  fairlead sample --seed 7 --deals 5000 --industry saas --format hubspot -o deals.csv --truth truth.json`,
  "cli.help.start": `fairlead start [FILE] [opcje]

To uruchamia npm start. Z FILE: jak fairlead show. Bez FILE: raport z danych przykładowych i serwer na danych z tego folderu,
aż naciśniesz Ctrl+C.

  --data FOLDER          gdzie serwer trzyma dane (domyślnie $FAIRLEAD_DATA, w przeciwnym razie ./data)
  --port NUMBER          port serwera (domyślnie 7272 lub następny wolny); raport jest na 4870 lub dowolnym wolnym

  fairlead start --data ~/fairlead-data
  npm start -- deals.csv --lang pl`,
  "cli.help.show": `fairlead show [FILE] [opcje]

Wypisuje podsumowanie, zapisuje raport i udostępnia go przeglądarce na tym komputerze, aż naciśniesz Ctrl+C.
Bez FILE: na danych przykładowych dołączonych do Fairlead.

  -o FILE                dokąd trafia raport (domyślnie fairlead-report.html)
  --port NUMBER          domyślnie 4870, a gdy jest zajęty, dowolny wolny
  --no-serve             zapisz raport i zakończ
  --errors FILE  --strict    oraz wszystkie opcje czytania: zob. fairlead inspect --help

  npm start -- deals.csv
  fairlead show deals.csv --lang pl`,
};
