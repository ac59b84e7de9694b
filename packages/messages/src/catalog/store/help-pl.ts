import type { storeHelpEn } from "./help-en.ts";

export const storeHelpPl: Readonly<Record<keyof typeof storeHelpEn, string>> = {
  "cli.help.migrate": `fairlead migrate [opcje]

Dostosowuje dane do schematu tego programu. Jeśli jest co stracić, najpierw powstaje kopia zapasowa w podfolderze backups folderu danych. Krok, który się nie powiedzie, niczego nie zostawia. Zabezpiecza też tabele, które ktoś otworzył.

  --data FOLDER          folder danych (domyślnie FAIRLEAD_DATA, a bez niej ./data) i jego wbudowana baza
  DATABASE_URL=…         w środowisku: zamiast tego serwer PostgreSQL, jako właściciel bazy danych

  fairlead migrate
  fairlead migrate --data /srv/fairlead`,
  "cli.help.backup": `fairlead backup [opcje]

Zapisuje w jednym pliku wszystkie dane z tej chwili, podczas gdy inni dalej pracują. Zanim plik dostanie nazwę, jest odczytywany ponownie. Zawiera wszystkie dane, także skróty haseł: strzeż go, a secret-key trzymaj osobno.

  -o FILE                dokąd zapisać (domyślnie nazwa z czasem, w podfolderze backups folderu danych)
  --data FOLDER          folder danych (domyślnie FAIRLEAD_DATA, a bez niej ./data) i jego wbudowana baza
  DATABASE_URL=…         w środowisku: zamiast tego serwer PostgreSQL, jako właściciel bazy danych

  fairlead backup
  fairlead backup -o /mnt/sejf/piatek.backup.gz`,
  "cli.help.restore": `fairlead restore FILE [opcje]

Odtwarza kopię zapasową w pustym miejscu: w nowym folderze albo w pustej bazie danych. Plik jest najpierw sprawdzany, każda tabela odczytywana ponownie i porównywana; po kłopotach nic nie zostaje. Kopie ze starszych wersji są aktualizowane.

  --data FOLDER          folder danych (domyślnie FAIRLEAD_DATA, a bez niej ./data) i jego wbudowana baza
  DATABASE_URL=…         w środowisku: zamiast tego serwer PostgreSQL, jako właściciel bazy danych

  fairlead restore piatek.backup.gz --data ./odtworzone`,
  "cli.help.doctor": `fairlead doctor [opcje]

Sprawdza dane i mówi, co jest nie tak i co zrobić: folder, dysk, kopie zapasowe, serwer, ustawienia, schemat, granice między przestrzeniami roboczymi, zegar, zadania, dziennik, audyt. Niczego nie zmienia. Kod wyjścia 1, gdy coś znajdzie.

  --json                 to samo dla programów (schemat fairlead.doctor/1)
  --data FOLDER          folder danych (domyślnie FAIRLEAD_DATA, a bez niej ./data) i jego wbudowana baza
  DATABASE_URL=…         w środowisku: zamiast tego serwer PostgreSQL, jako właściciel bazy danych

  fairlead doctor
  fairlead doctor --json`,
  "cli.help.move": `fairlead move --to DATABASE_URL [opcje]

Kopiuje dane na serwer PostgreSQL (15 lub nowszy). Baza danych musi tam być pusta; każda tabela jest odczytywana ponownie i porównywana. Stare dane pozostają bez zmian. Najpierw zatrzymaj fairlead serve.

  --to DATABASE_URL      nowe miejsce, jako właściciel bazy danych
  --data FOLDER          folder danych (domyślnie FAIRLEAD_DATA, a bez niej ./data) i jego wbudowana baza
  DATABASE_URL=…         w środowisku, bez --data: serwer PostgreSQL, z którego przenieść

  fairlead move --data ./data --to postgresql://fairlead:haslo@db.example.com:5432/fairlead?sslmode=verify-full`,
  "cli.help.distribute": `fairlead distribute [opcje]

Rozdziela dane między komputery klastra Citus według przestrzeni roboczych. Odmawia tam, gdzie nie ma tego rozszerzenia: jeden serwer niczego takiego nie potrzebuje.

  DATABASE_URL=…         w środowisku: koordynator klastra, jako właściciel bazy danych

  fairlead distribute`,
};
