import type { changeHelpEn } from "./help-en.ts";

export const changeHelpPl: Readonly<Record<keyof typeof changeHelpEn, string>> = {
  "cli.help.verify": `fairlead verify [opcje]

Czyta dziennik audytu każdej przestrzeni roboczej od pierwszego wiersza do ostatniego i znajduje wiersze, które w bazie danych zmieniono, usunięto, dodano lub przestawiono. Wypisuje numer i skrót ostatniego wiersza: przechowane gdzie indziej, pokażą później, że niczego przed nim nie przepisano. Kod wyjścia 1, gdy coś znaleziono.

  --known ID:NUMBER:HASH ostatni wiersz przestrzeni, tak jak go wcześniej wypisano; można podać wiele razy
  --data FOLDER          folder danych (domyślnie: FAIRLEAD_DATA, w przeciwnym razie ./data); jego wbudowana baza
  DATABASE_URL=…         w środowisku: zamiast tego serwer PostgreSQL, jako właściciel bazy danych

  fairlead verify`,
  "cli.help.rebuild": `fairlead rebuild [opcje]

Odtwarza z dziennika zdarzeń rekordy każdej przestrzeni roboczej (leady, szanse, osoby, firmy, zadania, notatki) oraz to, po czym się je znajduje. Przestrzenie są w tym czasie kolejno zablokowane do zmian.

  --check                tylko porównuje; kod wyjścia 1, gdy coś się różni
  --data FOLDER          folder danych (domyślnie: FAIRLEAD_DATA, w przeciwnym razie ./data); jego wbudowana baza
  DATABASE_URL=…         w środowisku: zamiast tego serwer PostgreSQL, jako właściciel bazy danych

  fairlead rebuild --check
  fairlead rebuild`,
};
