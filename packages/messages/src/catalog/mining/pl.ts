import type { miningEn } from "./en.ts";

export const miningPl: Readonly<Record<keyof typeof miningEn, string>> = {
  "issue.stages-too-many":
    "Kolumna uznana za etap ma {stages, plural, one {# różną wartość} few {# różne wartości} many {# różnych wartości} other {# różnej wartości}}, a proces sprzedaży może mieć najwyżej {limit, plural, one {# etap} few {# etapy} many {# etapów} other {# etapu}}, dlatego etapów nie pokazano. Wskaż inną kolumnę jako czynność.",
  "issue.outcomes-missing":
    "Żaden etap nie mówi o wygranej ani przegranej, dlatego {cases, plural, one {jedyna szansa liczy się jako otwarta} few {wszystkie # szanse liczą się jako otwarte} many {wszystkie # szans liczy się jako otwarte} other {wszystkie # szansy liczą się jako otwarte}}. Wyeksportuj szanse razem ze statusem albo z etapami zamknięcia.",
  "issue.outcomes-by-name":
    "Plik nie mówi, które etapy kończą szansę, dlatego {outcomes, plural, one {rozpoznano # po nazwie} few {rozpoznano # po nazwach} many {rozpoznano # po nazwach} other {rozpoznano # po nazwach}}: {names}. Zmień nazwy etapów, które tylko brzmią jak wygrana lub przegrana.",
  "issue.stage-times-missing":
    "{untimed, plural, one {# z {visits, number} pobytów w etapie nie ma znanego początku lub końca i nie wlicza} few {# z {visits, number} pobytów w etapie nie mają znanego początku lub końca i nie wliczają} many {# z {visits, number} pobytów w etapie nie ma znanego początku lub końca i nie wlicza} other {# z {visits, number} pobytów w etapie nie ma znanego początku lub końca i nie wlicza}} się do czasu w etapie. Wyeksportuj pełną historię etapów z datami.",
};
