import type { accountEn } from "./en.ts";

export const accountPl: Readonly<Record<keyof typeof accountEn, string>> = {
  "mail.password-reset.subject": "Ustaw nowe hasło",
  "mail.password-reset.text":
    "Dzień dobry, {name},\n\nktoś, prawdopodobnie Ty, poprosił o nowe hasło w {site}. Ustaw je w ciągu godziny; link działa tylko raz:\n\n{link}\n\nJeśli to nie Ty, nic nie rób: hasło pozostanie bez zmian.\n",
  "mail.invitation.subject": "{inviter} zaprasza do przestrzeni „{workspace}”",
  "mail.invitation.text":
    "Dzień dobry,\n\n{inviter} zaprasza Cię do przestrzeni roboczej „{workspace}” w {site}. Przyjmij zaproszenie w ciągu siedmiu dni; link działa tylko raz:\n\n{link}\n\nJeśli nie wiesz, skąd ta wiadomość, nic nie rób.\n",

  "account.usage":
    "„fairlead account” przyjmuje działanie i adres e-mail: fairlead account reset-link anna@example.com. Działania: {actions}.",
  "account.owner-usage": "Nowy właściciel wymaga opcji --name i --workspace.",
  "account.link": "Kto otworzy ten link, ustawi hasło konta. Działa raz, przez godzinę; przekaż go bezpieczną drogą.",
  "account.done.reset-link": "Link został utworzony.",
  "account.done.unlock": "Błędne próby zostały zapomniane; konto może się znów logować.",
  "account.done.disable": "Konto jest zablokowane, a jego sesje zakończone.",
  "account.done.enable": "Konto może się znów logować.",
  "account.done.drop-second-step":
    "Drugi krok logowania jest wyłączony, a wszystkie sesje zakończone. Poproś o ustawienie nowego.",
  "issue.account-missing": "Nie ma konta z adresem {email}.",
  "cli.help.account": `fairlead account ACTION EMAIL [opcje]

Co z kontami robi osoba prowadząca serwer, gdy nikt nie może się w tym celu zalogować.

  create-owner EMAIL      konto i przestrzeń robocza, której jest właścicielem; wypisuje link do ustawienia hasła
  reset-link EMAIL        link do ustawienia nowego hasła: działa raz, przez godzinę
  unlock EMAIL            zapomina błędne próby
  disable EMAIL           natychmiast blokuje konto i kończy jego sesje
  enable EMAIL            wpuszcza z powrotem
  drop-second-step EMAIL  dla osoby, która straciła aplikację uwierzytelniającą i kody zapasowe

  --name IMIĘ             nowego właściciela
  --workspace NAZWA       nowej przestrzeni roboczej
  --time-zone STREFA      nowej przestrzeni; domyślnie strefa tego komputera
  --currency KOD          nowej przestrzeni; domyślnie EUR
  --public-url URL        adres serwera dla użytkowników, do linków; domyślnie http://localhost:7272
  --data FOLDER           folder danych; domyślnie FAIRLEAD_DATA, inaczej ./data

  fairlead account create-owner anna@example.com --name "Anna Nowak" --workspace Acme`,

  "issue.password-short":
    "Hasło jest za krótkie. Użyj co najmniej {min, plural, one {# znaku} few {# znaków} many {# znaków} other {# znaku}}; łatwo zapamiętać kilka słów jedno po drugim.",
  "issue.password-long":
    "Hasło ma więcej niż {max, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}. Skróć je.",
  "issue.password-common":
    "To hasło należy do tych, które próbuje się najpierw: popularne słowo, rząd klawiszy, liczba albo powtórzenie. Wybierz inne; dobre jest kilka słów, które do siebie nie pasują.",
  "issue.password-personal":
    "Hasło zawiera Twoje imię, nazwisko lub adres e-mail. Wybierz takie, którego nie spróbuje nikt, kto Cię zna.",
  "issue.email-malformed": "Tego adresu e-mail nie można użyć. Sprawdź go; nie może zawierać liter spoza zakresu A–Z.",
  "issue.email-taken": "Ten adres e-mail ma już konto.",
  "issue.second-step-on": "Drugi krok logowania jest już włączony. Aby ustawić inny, najpierw go wyłącz.",
  "issue.second-step-off": "Drugi krok logowania nie jest włączony.",
  "issue.invitation-for-other":
    "Zaproszenie jest dla {email}, a zalogowano się innym adresem. Wyloguj się i zaloguj tamtym albo poproś o inne zaproszenie.",
  "issue.member-exists": "Osoba z tym adresem jest już członkiem przestrzeni roboczej.",
  "issue.member-inactive": "Ten członek jest już dezaktywowany.",
  "issue.member-active": "Ten członek jest aktywny.",
  "issue.team-unknown": "Nie ma takiego zespołu. Wybierz jeden z listy.",
  "issue.team-circle":
    "Zespół nie może podlegać samemu sobie ani własnemu podzespołowi. Wybierz inny zespół nadrzędny.",
  "issue.team-in-use":
    "Zespół ma jeszcze członków, podzespoły, otwarte zaproszenia lub rekordy. Najpierw przekaż je innemu zespołowi.",
  "issue.teams-many":
    "Przestrzeń robocza może mieć najwyżej {max, plural, one {# zespół} few {# zespoły} many {# zespołów} other {# zespołu}}. Usuń niepotrzebny.",
  "issue.api-key-expired": "Klucz wygasłby, zanim by powstał. Wybierz późniejszy dzień.",
  "issue.api-keys-many":
    "Masz {max, plural, one {# klucz} few {# klucze} many {# kluczy} other {# klucza}}, więcej mieć nie można. Unieważnij niepotrzebny.",
  "issue.time-zone-unknown": "„{timeZone}” nie jest strefą czasową. Użyj nazwy takiej jak Europe/Warsaw.",
  "issue.currency-unknown": "„{currency}” nie jest walutą. Użyj trzyliterowego kodu, na przykład EUR.",
  "issue.field-right-twice": "Pole „{field}” podano dwa razy dla roli {role}. Zostaw jedno z ustawień.",
  "issue.workspaces-many":
    "Należysz do {max, plural, one {# przestrzeni roboczej} few {# przestrzeni roboczych} many {# przestrzeni roboczych} other {# przestrzeni roboczej}}, więcej być nie może. Użyj jednej z nich.",
  "issue.company-account-only":
    "Logujesz się wyłącznie kontem firmowym. Najpierw ustaw hasło; link przyśle „Nie pamiętam hasła”.",
  "issue.company-account-taken": "To konto firmowe jest połączone z innym kontem. Najpierw je tam odłącz.",
  "issue.secret-key-malformed":
    "Klucz w {source} nie ma 32 bajtów. Podaj 64 cyfry szesnastkowe albo base64, na przykład z „openssl rand -hex 32”.",
  "issue.secret-key-open": "Inni użytkownicy tego komputera mogą odczytać {file}. Nadaj mu tryb 600 („chmod 600”).",
  "issue.smtp-url-malformed":
    "FAIRLEAD_SMTP_URL nie jest adresem serwera poczty. Powinien wyglądać tak: smtps://nazwa:hasło@mail.example.com.",
  "issue.company-issuer-insecure":
    "Wystawca kont firmowych, {issuer}, nie używa https ani nie działa na tym komputerze. Podaj jego adres https.",
  "issue.company-address-refused":
    "Logowanie firmowe wskazuje serwer {host}, który nie jest publiczny. Wewnątrz sieci może być tylko sam wystawca.",
};
