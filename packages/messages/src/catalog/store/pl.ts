import type { storeEn } from "./en.ts";
import { storeHelpPl } from "./help-pl.ts";

export const storePl: Readonly<Record<keyof typeof storeEn, string>> = {
  ...storeHelpPl,
  "issue.workspace-id-malformed": "„{workspace}” nie jest identyfikatorem przestrzeni roboczej.",
  "issue.database-url-malformed":
    "DATABASE_URL nie jest adresem bazy danych. Zapisz go jako postgresql://USER:PASSWORD@HOST:5432/NAME.",
  "issue.database-password-missing":
    "W DATABASE_URL nie ma hasła. Fairlead wyprowadza z niego hasło własnej roli; nadaj właścicielowi hasło i wpisz je w adresie.",
  "issue.database-unavailable":
    "Nie można połączyć się z bazą danych ({reason}). Sprawdź, czy serwer działa i czy adres jest poprawny; gdy wróci, Fairlead sam wznowi pracę.",
  "issue.database-busy": "Ktoś inny zmieniał w tej chwili te same dane ({reason}). Spróbuj ponownie.",
  "issue.database-timeout":
    "Baza danych pracowała dłużej, niż wolno ({reason}). Zapytaj o mniej naraz albo spróbuj później.",
  "issue.database-full": "Dysk bazy danych jest pełny ({reason}). Zwolnij miejsce; nic, co zapisano, nie przepadło.",
  "issue.database-sign-in-failed":
    "Baza danych nie przyjmuje użytkownika lub hasła ({reason}). Sprawdź DATABASE_URL i reguły dostępu serwera (pg_hba.conf).",
  "issue.database-missing":
    "Na serwerze nie ma bazy o tej nazwie ({reason}). Utwórz ją z kodowaniem UTF8 albo popraw DATABASE_URL.",
  "issue.commit-unknown":
    "Połączenie zerwało się podczas zapisu, więc nie wiadomo, czy zmiana została zapisana. Najpierw sprawdź albo wyślij żądanie ponownie z tym samym kluczem idempotencji.",
  "issue.database-start-failed":
    "Baza danych w {folder} nie uruchamia się. Przyczyna jest na końcu pliku {log}. Jeśli dysk jest pełny, zwolnij miejsce.",
  "issue.database-still-ending": "Baza danych w {folder} jeszcze się zatrzymuje. Spróbuj za chwilę.",
  "issue.database-build-missing":
    "W tej instalacji nie ma PostgreSQL dla {platform}. Ustaw DATABASE_URL na serwer PostgreSQL albo zainstaluj ponownie, nie pomijając pakietów opcjonalnych.",
  "issue.database-account-missing":
    "PostgreSQL nie działa jako root, a nie ma dla niego konta. Utwórz jedno z: {accounts} albo uruchom Fairlead jako zwykły użytkownik.",
  "issue.database-program-failed": "{program} zakończył się ze stanem {status}:\n{printed}",
  "issue.data-folder-foreign":
    "{folder} istnieje, ale nie ma w nim bazy danych. Podaj inny folder danych albo przenieś to, co przeszkadza.",
  "issue.data-folder-version":
    "Bazę danych w {folder} utworzył PostgreSQL {found}, a ten program używa PostgreSQL {needed}. Zrób kopię zapasową tą wersją Fairlead, która ją utworzyła (fairlead backup), i odtwórz ją tą wersją w nowym folderze (fairlead restore).",
  "issue.data-folder-password-missing":
    "Baza danych istnieje, ale brakuje pliku z jej hasłem: {file}. Kopiuj cały folder danych, a nie jego część.",
  "issue.data-folder-password-wrong":
    "Baza danych w {folder} nie przyjmuje hasła zapisanego obok niej. Przywróć plik database-password należący do tego folderu.",
  "issue.data-folder-unwritable":
    "Nie można nic zapisać w {folder} ({reason}). Sprawdź folder i uprawnienia albo podaj inny po --data.",
  "issue.database-too-old": "Serwer to PostgreSQL {found}. Fairlead wymaga wersji {needed} lub nowszej.",
  "issue.database-foreign":
    "Ta baza danych należy do czegoś innego: jest w niej „{table}”, a to nie należy do Fairlead. Utwórz dla Fairlead osobną bazę.",
  "issue.database-rights-missing":
    "Właściciel nie może tworzyć tabel w tej bazie. Jako administrator wykonaj: GRANT CREATE, USAGE ON SCHEMA public TO użytkownik z DATABASE_URL.",
  "issue.database-role-missing":
    "Fairlead pracuje jako rola {role}, a ten użytkownik nie może tworzyć ani zmieniać ról. Poproś administratora, aby wykonał na serwerze poniższe polecenie, i uruchom ponownie:\n{statement};",
  "issue.database-role-taken":
    "Rola {role} na tym serwerze należy do innej instalacji, właściciela „{owner}”, która straciłaby dostęp. Użyj tu tego samego właściciela i hasła albo osobnego serwera; jeśli tamtej instalacji już nie ma, wykonaj: COMMENT ON ROLE {role} IS NULL.",
  "issue.database-role-refused":
    "Rola {role} istnieje, ale serwer jej nie wpuszcza. Sprawdź reguły dostępu serwera (pg_hba.conf).",
  "issue.database-role-privileged":
    "Fairlead pracowałby jako „{role}”, a tej roli nie dotyczą granice między przestrzeniami roboczymi. Musi to być {needed}, bez własnych tabel i bez szczególnych uprawnień; popraw adres albo rolę.",
  "issue.schema-newer":
    "Te dane utworzył nowszy Fairlead: ich schemat ma wersję {version}, a ten program zna {known}. Zainstaluj nowszy.",
  "issue.schema-changed":
    "Krok {version} schematu różni się od tego, który ma ten program. Użyj tej wersji Fairlead, która utworzyła dane.",
  "issue.schema-outdated":
    "Dane pochodzą ze starszego Fairlead: wersja schematu {version} z {known}. Uruchom fairlead migrate; najpierw powstanie kopia zapasowa.",
  "issue.migration-failed":
    "Krok {version} schematu ({name}) nie powiódł się i niczego nie zostawił. Dane są takie jak przedtem; zgłoś ten błąd.",
  "issue.store-missing": "W {folder} nie ma danych Fairlead. Podaj ich folder po --data albo serwer w DATABASE_URL.",
  "issue.store-not-empty":
    "Tu są już dane (w „{table}”). Wybierz pustą bazę danych albo nowy folder: --data nowy-folder.",
  "issue.store-in-use":
    "Ktoś pracuje na tych danych ({connections, plural, one {# połączenie} few {# połączenia} many {# połączeń} other {# połączenia}}). Najpierw zatrzymaj fairlead serve, aby żadna zmiana nie została w starym miejscu.",
  "issue.store-without-schema": "Nie ma tu jeszcze żadnych danych, więc nie ma czego kopiować.",
  "issue.backup-exists": "{file} już istnieje. Wybierz inną nazwę, aby nic nie stracić.",
  "issue.backup-unwritable":
    "Nie można zapisać kopii zapasowej {file} ({reason}) i nic z niej nie zostało. Sprawdź folder, uprawnienia i wolne miejsce.",
  "issue.backup-unreadable": "Nie można odczytać {file} ({reason}). Sprawdź nazwę i uprawnienia.",
  "issue.backup-foreign": "Ten plik nie jest kopią zapasową Fairlead.",
  "issue.backup-format": "Ta kopia zapasowa ma format {form}, którego ten program nie zna. Użyj nowszego Fairlead.",
  "issue.backup-cut":
    "Brakuje końca tej kopii zapasowej, jak po przerwanym pobieraniu. Zdobądź cały plik; niczego nie odtworzono.",
  "issue.backup-corrupt":
    "Ta kopia zapasowa jest uszkodzona{table, select, none {} other { (w „{table}”)}}: to nie to, co zapisano. Użyj innej; niczego nie odtworzono.",
  "issue.backup-mismatch":
    "To, co dotarło do „{table}”, różni się od tego, co wysłano. Niczego nie zachowano; spróbuj ponownie, a jeśli to się powtórzy, sprawdź dysk.",
  "issue.citus-missing":
    "W tej bazie danych nie ma rozszerzenia Citus. Na jednym serwerze niczego nie trzeba rozdzielać; w klastrze wykonaj najpierw CREATE EXTENSION citus.",
  "issue.secret-file-open":
    "Inni użytkownicy tego komputera mogą odczytać {file}, a są tam tajne dane. Wykonaj: chmod go-rwx {file}",
  "issue.disk-nearly-full":
    "W {folder} zostało tylko {freeMb, number} MB. Zwolnij miejsce, zanim baza danych się zatrzyma.",
  "issue.backup-none":
    "W {folder} nie ma kopii zapasowej. Uruchom fairlead backup i trzymaj jedną kopię na innym komputerze.",
  "issue.backup-old":
    "Ostatnia kopia zapasowa w {folder} ma {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}. Uruchamiaj fairlead backup regularnie, na przykład co noc.",
  "issue.durability-off":
    "Serwer działa z wyłączonym ustawieniem {setting}: po zaniku zasilania zapisane dane mogą przepaść. Włącz je i przeładuj serwer.",
  "issue.database-encoding":
    "Baza danych przechowuje tekst jako {encoding} i nie pomieści wszystkich liter. Utwórz bazę z UTF8 i przenieś się do niej poleceniem fairlead move.",
  "issue.database-letters":
    "Baza danych nie wie, że „ó” to małe „Ó”, więc wyszukiwanie pomija nazwy. Utwórz ją z ustawieniami regionalnymi UTF-8 (C.UTF-8) i przenieś się do niej.",
  "issue.connections-few":
    "Zajęte połączenia serwera: {used, number} z {most, number}. Zwiększ max_connections albo sprawdź, kto je trzyma.",
  "issue.transaction-long":
    "Pewna transakcja jest otwarta od {minutes, number} min i nie pozwala serwerowi sprzątać. Znajdź ją w pg_stat_activity i zakończ.",
  "issue.tables-open": "Te tabele nie są zabezpieczone tak, jak powinny: {tables}. Uruchom fairlead migrate.",
  "issue.working-role-refused":
    "Rola, jako która pracuje Fairlead, nie może się zalogować: {reason}. Uruchom fairlead migrate; jeśli to nie pomoże, sprawdź reguły dostępu serwera.",
  "issue.clock-differs":
    "Zegary tego komputera i serwera bazy danych różnią się o {seconds, number} s. Ustaw oba według serwera czasu.",
  "issue.clock-behind":
    "Zegar tego komputera spóźnia się względem ostatniego zapisanego zdarzenia ({last}). Ustaw go według serwera czasu, zanim ktokolwiek zacznie pracę.",
  "issue.jobs-dead":
    "W „{queue}” {count, plural, one {# zadanie ostatecznie się nie powiodło} few {# zadania ostatecznie się nie powiodły} many {# zadań ostatecznie się nie powiodło} other {# zadania ostatecznie się nie powiodło}}. Zobacz ich ostatni błąd i uruchom je ponownie, gdy przyczyna zniknie.",
  "issue.jobs-late":
    "W „{queue}” {count, plural, one {# zadanie czeka} few {# zadania czekają} many {# zadań czeka} other {# zadania czeka}} ponad godzinę. Sprawdź, czy działa fairlead serve.",
  "issue.log-incomplete":
    "W dzienniku przestrzeni roboczej {workspace} {missing, plural, one {brakuje # zdarzenia} few {brakuje # zdarzeń} many {brakuje # zdarzeń} other {brakuje # zdarzenia}}. Odtwórz ostatnią dobrą kopię zapasową i sprawdź dysk.",
  "issue.files-missing":
    "W {folder} {count, plural, one {brakuje # przesłanego pliku} few {brakuje # przesłanych plików} many {brakuje # przesłanych plików} other {brakuje # przesłanego pliku}}. Skopiuj je z kopii zapasowej: odtwórz ją w nowym folderze i weź z niego pliki.",
  "issue.content-unreadable":
    "Nie można odczytać przesłanego pliku {file} ({reason}), więc nie powstała kopia zapasowa. Sprawdź uprawnienia i dysk.",
  "issue.check-failed": "Nie udało się tego sprawdzić: {reason}",
  "store.place-embedded": "Dane: {folder}",
  "store.place-server": "Dane: PostgreSQL pod adresem {place}",
  "store.backed-up":
    "Zapisano {file}: {rows, plural, one {# wiersz} few {# wiersze} many {# wierszy} other {# wiersza}} w {tables, plural, one {# tabeli} few {# tabelach} many {# tabelach} other {# tabeli}}, {files, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}, {size} MB. Plik odczytano ponownie i jest kompletny.",
  "store.restored":
    "Odtworzono i porównano: {rows, plural, one {# wiersz} few {# wiersze} many {# wierszy} other {# wiersza}} w {tables, plural, one {# tabeli} few {# tabelach} many {# tabelach} other {# tabeli}}, {files, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}; wersja schematu {to}.",
  "store.moved":
    "Skopiowano i porównano: {rows, plural, one {# wiersz} few {# wiersze} many {# wierszy} other {# wiersza}} w {tables, plural, one {# tabeli} few {# tabelach} many {# tabelach} other {# tabeli}}, do {place}.",
  "store.move-next":
    "Stare dane pozostały bez zmian. Odtąd uruchamiaj Fairlead z DATABASE_URL ustawionym na nowe miejsce i zabierz ze sobą plik secret-key.",
  "store.migrated": "Wersja schematu {from} → {to}.",
  "store.migrate-none": "Nie ma nic do zrobienia: wersja schematu {version}.",
  "store.secured": "Ponownie zabezpieczono: {tables}.",
  "store.distributed":
    "Gotowe: {count, plural, one {# polecenie} few {# polecenia} many {# poleceń} other {# polecenia}}.",
  "store.healthy": "Wszystko w porządku.",
  "store.unhealthy": "{count, plural, one {# uwaga} few {# uwagi} many {# uwag} other {# uwagi}}.",
  "store.check-skipped": "nie sprawdzono",
  "store.check.data-folder": "Folder danych",
  "store.check.disk-space": "Miejsce na dysku",
  "store.check.backups": "Kopie zapasowe",
  "store.check.server": "Połączenie z serwerem",
  "store.check.server-version": "Wersja serwera",
  "store.check.durability": "Trwałość zapisu",
  "store.check.letters": "Litery",
  "store.check.connections": "Połączenia",
  "store.check.transactions": "Długie transakcje",
  "store.check.schema": "Schemat",
  "store.check.tables": "Granice między przestrzeniami",
  "store.check.working-role": "Rola robocza",
  "store.check.clock": "Zegar",
  "store.check.files": "Przesłane pliki",
  "store.check.jobs": "Zadania",
  "store.check.log": "Kompletność dziennika",
  "store.check.audit": "Nienaruszony audyt",
  "store.file-needed": "Podaj kopię zapasową do odtworzenia: fairlead restore FILE.",
  "store.target-needed": "Podaj, dokąd przenieść: fairlead move --to postgresql://USER:PASSWORD@HOST:5432/NAME.",
  "store.no-words": "„{given}” jest zbędne: to polecenie przyjmuje tylko opcje. Dodaj --help, aby je zobaczyć.",
};
