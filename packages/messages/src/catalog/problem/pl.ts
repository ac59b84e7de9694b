import type { problemEn } from "./en.ts";

export const problemPl: Readonly<Record<keyof typeof problemEn, string>> = {
  "problem.status-400": "Niezrozumiałe żądanie",
  "problem.status-401": "Brak zalogowania",
  "problem.status-403": "Brak uprawnień",
  "problem.status-404": "Nie znaleziono",
  "problem.status-405": "Niedozwolona metoda",
  "problem.status-408": "Zbyt wolne żądanie",
  "problem.status-409": "Niezgodne z obecnym stanem",
  "problem.status-412": "Ktoś inny wprowadził zmianę",
  "problem.status-413": "Zbyt duża treść",
  "problem.status-414": "Zbyt długi adres",
  "problem.status-415": "To nie jest JSON",
  "problem.status-421": "Niewłaściwy serwer",
  "problem.status-422": "Odmowa",
  "problem.status-428": "Nie podano wersji",
  "problem.status-429": "Zbyt wiele żądań",
  "problem.status-431": "Zbyt duże nagłówki",
  "problem.status-500": "Błąd po naszej stronie",
  "problem.status-503": "Chwilowo niedostępne",

  "problem.path-malformed":
    "Adres zawiera znaki, których nie ma żaden adres tego serwera. Usuń podwójne ukośniki i koduj tylko to, co konieczne.",
  "problem.body-not-json": "Treść żądania nie jest poprawnym JSON-em. Sprawdź cudzysłowy, przecinki i nawiasy.",
  "problem.body-too-deep":
    "Zagnieżdżenie obiektów i list przekracza {max, plural, one {# poziom} few {# poziomy} many {# poziomów} other {# poziomu}}. Wyślij prostszą strukturę.",
  "problem.key-forbidden": "W JSON-ie jest klucz o nazwie __proto__, constructor lub prototype. Nadaj mu inną nazwę.",
  "problem.text-forbidden":
    "Tekst zawiera znak o kodzie 0 albo niepełny znak, którego nie można zapisać. Usuń go i wyślij żądanie ponownie.",
  "problem.request-invalid": "Niektóre części żądania są niepoprawne. Wszystkie wymienia „issues”.",
  "problem.query-invalid":
    "Nie można wykonać podanego filtra, sortowania lub wyboru pól. Co jest nie tak, mówi „issues”.",
  "problem.cursor-invalid":
    "Ten kursor nie pochodzi z tej listy albo dotyczy innego filtra lub sortowania. Zacznij od nowa bez kursora.",
  "problem.idempotency-key-missing":
    "Żądanie, które coś zmienia, wymaga nagłówka Idempotency-Key, aby wysłane dwa razy zadziałało raz. Dla każdej nowej zmiany utwórz nowy UUID.",
  "problem.idempotency-key-malformed":
    "Idempotency-Key ma od 8 do 200 liter, cyfr, łączników, podkreśleń, kropek lub dwukropków. Wystarczy UUID.",
  "problem.link-invalid": "Ten link został już użyty, wygasł albo go wycofano. Poproś o nowy.",
  "problem.sign-in-needed":
    "Najpierw się zaloguj albo wyślij klucz API jako „Authorization: Bearer …”. Zakończona sesja i unieważniony klucz nie wystarczą.",
  "problem.sign-in-failed": "Adres e-mail i hasło nie pasują do siebie. Sprawdź je albo ustaw nowe hasło.",
  "problem.second-step-needed": "Wpisz kod z aplikacji uwierzytelniającej, aby dokończyć logowanie.",
  "problem.second-step-failed": "Kod jest błędny, przestarzały albo był już użyty. Poczekaj na następny i wpisz go.",
  "problem.company-sign-in-failed":
    "Logowanie kontem firmowym się nie powiodło. Spróbuj ponownie; jeśli to nie pomoże, zapytaj administratora.",
  "problem.right-missing": "Nie masz tu takiego uprawnienia. Poproś o nie administratora obszaru roboczego.",
  "problem.cross-site":
    "Żądanie przyszło z innej witryny, a przeglądarka nie może stamtąd niczego tu zmieniać. Wyślij je ze stron tego serwera albo użyj klucza API.",
  "problem.set-up-token-wrong":
    "Token konfiguracji jest błędny. Wyświetla się tam, gdzie uruchomiono serwer; skopiuj go stamtąd.",
  "problem.address-unknown": "Pod tym adresem nic nie ma. Dostępne adresy wymienia /openapi.json.",
  "problem.record-missing": "Nie ma takiego rekordu albo nie możesz go zobaczyć.",
  "problem.method-unknown": "Ten adres przyjmuje {allowed}, a nie {method}.",
  "problem.request-timeout": "Żądanie docierało zbyt długo. Sprawdź połączenie i wyślij je ponownie.",
  "problem.email-taken": "Ten adres e-mail ma już konto. Zaloguj się albo użyj innego adresu.",
  "problem.set-up-done": "Ten serwer jest już skonfigurowany. Zaloguj się albo poproś o zaproszenie.",
  "problem.state-changed": "Obecny stan już na to nie pozwala. Odczytaj go ponownie i zdecyduj od nowa.",
  "problem.last-owner":
    "Obszar roboczy musi mieć co najmniej jednego właściciela. Najpierw nadaj tę rolę komuś innemu.",
  "problem.rev-conflict":
    "Od czasu odczytu ktoś inny zmienił ten rekord. „current” to stan obecny, „sent” to, co wysłano; połącz jedno z drugim i wyślij w If-Match wersję {rev, number}.",
  "problem.body-too-large":
    "Treść żądania przekracza limit ({max, number} B). Wysyłaj mniej naraz, a pliki przekazuj przez import.",
  "problem.address-too-long": "Adres jest dłuższy niż {max, number} znaków. Długie filtry wysyłaj przez POST …/query.",
  "problem.media-type-unknown": "Treść żądania musi być typu {expected}. Ustaw taki nagłówek Content-Type.",
  "problem.host-unknown":
    "Ten serwer nie odpowiada dla hosta „{host}”. Użyj adresu, który wyświetlił przy uruchomieniu, albo uruchom go z --public-url.",
  "problem.change-refused": "W obecnym stanie ta zmiana nie jest możliwa. Powody podaje „issues”.",
  "problem.idempotency-key-reused":
    "Ten Idempotency-Key posłużył już do innego żądania. Dla nowej zmiany utwórz nowy klucz.",
  "problem.rev-missing":
    "Podaj odczytaną wersję: wyślij jej ETag w nagłówku If-Match, aby niczyja zmiana nie została nadpisana niepostrzeżenie.",
  "problem.too-many-requests":
    "Zbyt wiele żądań. Odczekaj {seconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}} i zwolnij.",
  "problem.too-many-streams":
    "Limit jednocześnie otwartych kanałów na żywo: {max, number}. Zamknij najpierw jeden z nich.",
  "problem.account-locked":
    "Po zbyt wielu nieudanych próbach logowanie jest zablokowane. Spróbuj za {seconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}} albo ustaw nowe hasło.",
  "problem.headers-too-large": "Nagłówki żądania są zbyt duże. Usuń pliki cookie tej witryny i spróbuj ponownie.",
  "problem.internal":
    "Coś poszło nie tak po naszej stronie. Nic nie zostało zrobione połowicznie. Wyślij żądanie ponownie; jeśli to nie pomoże, zgłoś identyfikator z „instance”.",
  "problem.overloaded":
    "Serwer jest przeciążony. Wyślij żądanie ponownie za {seconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}}.",
  "problem.database-away":
    "Baza danych jest chwilowo niedostępna. Nic nie zostało zrobione połowicznie. Wyślij żądanie ponownie za {seconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}}.",
  "problem.outcome-unknown":
    "Połączenie z bazą danych zerwało się podczas zapisu zmiany, więc nie wiadomo, czy została zapisana. Wyślij to samo żądanie z tym samym Idempotency-Key jeszcze raz: zadziała tylko raz.",
  "problem.stopping":
    "Serwer jest właśnie zatrzymywany. Wyślij żądanie ponownie za {seconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}}.",

  "issue.request-part-missing": "Brakuje „{part}”. Dodaj tę część.",
  "issue.request-part-type":
    "„{part}” powinno zawierać {expected, select, string {tekst} number {liczbę} int {liczbę całkowitą} boolean {true albo false} array {listę} object {obiekt} record {obiekt} null {null} other {coś innego}}.",
  "issue.request-part-unknown": "Nie ma tu „{part}”. Sprawdź pisownię albo usuń tę część.",
  "issue.request-part-choice": "Dozwolone wartości „{part}”: {allowed}.",
  "issue.request-part-small":
    "Część „{part}” jest za {kind, select, string {krótka; najmniejsza liczba znaków: {limit, number}} array {krótka; najmniejsza liczba pozycji: {limit, number}} other {mała; najmniejsza wartość: {limit, number}}}.",
  "issue.request-part-large":
    "Część „{part}” jest za {kind, select, string {długa; największa liczba znaków: {limit, number}} array {długa; największa liczba pozycji: {limit, number}} other {duża; największa wartość: {limit, number}}}.",
  "issue.request-part-format": "„{part}” nie jest zapisane tak, jak trzeba. Przykład jest w /docs.",

  "serve.ready": `Fairlead: {url}
API: {url}/docs
Ctrl+C zatrzymuje serwer.`,
  "serve.set-up":
    "Nie ma jeszcze żadnego konta. Utwórz pierwsze: POST {url}/v1/setup (zobacz {url}/docs#setup.create).",
  "serve.set-up-token":
    "Z innego komputera wymaga to tego tokenu, który traci ważność, gdy tylko powstanie konto: {token}",
  "serve.insecure":
    "Połączenia z serwerem nie są szyfrowane. Ustaw przed nim serwer pośredniczący z TLS i podaj --public-url https://….",
  "serve.stopping": "Zatrzymywanie: rozpoczęte żądania zostaną dokończone.",
  "serve.option-url": "--public-url przyjmuje adres taki jak https://crm.example.com, a nie „{given}”.",
  "issue.port-taken":
    "Port {port} adresu {host} jest zajęty. Zatrzymaj drugi program albo wybierz inny port przez --port.",
  "issue.port-forbidden": "Portu {port} adresu {host} nie wolno tu użyć. Wybierz przez --port port powyżej 1023.",
  "issue.host-missing":
    "Ten komputer nie ma adresu {host}. Wybierz przez --host jeden z jego adresów, np. 127.0.0.1 albo 0.0.0.0.",
  "cli.help.serve": `fairlead serve [opcje]

Uruchamia serwer: API, jego opis pod /docs i kanał na żywo. Bazę danych w folderze danych uruchamia sam;
pierwsze uruchomienie tworzy tylko jej strukturę.

  --host ADDRESS         gdzie nasłuchiwać; domyślnie 127.0.0.1, czyli tylko ten komputer; 0.0.0.0 to wszystkie sieci
  --port NUMBER          domyślnie 7272 albo następny wolny; 0 oznacza dowolny
  --public-url URL       adres dla użytkowników, np. https://crm.example.com; prowadzą do niego linki w listach,
                         a przy https pliki cookie działają tylko z https
  --trust-proxy ADDRESS  serwer pośredniczący, któremu wierzy się, kto pyta; można podać kilka razy
  --log LEVEL            debug, info, warn, error; domyślnie info, w terminalu warn
  --data FOLDER          folder danych (domyślnie: FAIRLEAD_DATA, inaczej ./data) i jego wbudowana baza danych
  DATABASE_URL=…         w środowisku: zamiast tego serwer PostgreSQL, jako właściciel bazy
  FAIRLEAD_SMTP_URL=…  FAIRLEAD_MAIL_FROM=…          dla listów: nowe hasła i zaproszenia
  FAIRLEAD_OIDC_ISSUER=…  FAIRLEAD_OIDC_CLIENT_ID=…  FAIRLEAD_OIDC_CLIENT_SECRET=…   dla kont firmowych
  FAIRLEAD_METRICS_TOKEN=…                           kto go poda, może czytać /metrics z innych miejsc

  fairlead serve
  fairlead serve --host 0.0.0.0 --port 8080 --public-url https://crm.example.com --trust-proxy 10.0.0.2`,
};
