import type { miningEn } from "./en.ts";

export const miningPl: Readonly<Record<keyof typeof miningEn, string>> = {
  "issue.stages-too-many":
    "Kolumna uznana za etap ma {stages, plural, one {# różną wartość} few {# różne wartości} many {# różnych wartości} other {# różnej wartości}}, a proces sprzedaży może mieć najwyżej {limit, plural, one {# etap} few {# etapy} many {# etapów} other {# etapu}}, dlatego etapów nie pokazano. Wskaż inną kolumnę jako czynność.",
  "issue.outcomes-missing":
    "Żaden etap nie oznacza wygranej ani przegranej, dlatego wszystkie szanse ({cases, number}) liczą się jako otwarte. Wyeksportuj szanse razem ze statusem albo z etapami zamknięcia.",
  "issue.outcomes-by-name":
    "Plik nie mówi, które etapy zamykają szansę, dlatego {outcomes, plural, one {ten rozpoznano po nazwie} few {te rozpoznano po nazwach} many {te rozpoznano po nazwach} other {te rozpoznano po nazwach}}: {names}. Zmień nazwy etapów, które tylko brzmią jak wygrana lub przegrana.",
  "issue.stage-times-missing":
    "Nieznany początek lub koniec pobytu na etapie: {untimed, number} z {visits, number}. Tych pobytów nie wlicza się do czasu na etapie. Wyeksportuj pełną historię etapów z datami.",
};
