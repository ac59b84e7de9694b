import type { accessEn } from "./en.ts";

export const accessPl: Readonly<Record<keyof typeof accessEn, string>> = {
  "issue.object-unknown":
    "Nie ma rekordów „{object}”, które można by wyświetlić. Wybierz jeden z rodzajów rekordów, które widzisz.",
  "issue.field-unknown": "Nie ma pola „{field}”. Sprawdź pisownię; pola własne zapisuje się jako fields.<klucz>.",
  "issue.operator-unfit":
    "Operatora „{operator}” nie można użyć z polem „{field}”. Wybierz taki, który pasuje do zawartości pola.",
  "issue.value-unfit":
    "Wartość podana dla operatora „{operator}” nie pasuje do pola „{field}”. Podaj wartość takiego rodzaju, jaki zawiera pole; daty jako RRRR-MM-DD.",
  "issue.filter-malformed":
    "Część filtra nie jest ani warunkiem (field, operator, value), ani żadnym z all, any, not. Popraw ją.",
  "issue.filter-too-deep":
    "Warunki filtra są zagnieżdżone zbyt głęboko (dozwolona liczba poziomów: {limit, number}). Spłaszcz filtr.",
  "issue.filter-too-large":
    "Filtr ma zbyt wiele warunków (dozwolona liczba: {limit, number}). Usuń niektóre albo zbierz wartości w jednej liście.",
  "issue.filter-list-too-long":
    "Lista dla pola „{field}” jest za długa (dozwolona liczba wartości: {limit, number}). Podziel ją.",
  "issue.query-malformed": "Część zapytania nie ma właściwej postaci. Porównaj ją z opisem API.",
  "issue.query-key-unknown": "Zapytanie nie ma części „{key}”. Sprawdź pisownię.",
  "issue.query-list-too-long":
    "{limit, plural, one {Możliwa jest tu najwyżej # pozycja} few {Możliwe są tu najwyżej # pozycje} many {Możliwych jest tu najwyżej # pozycji} other {Możliwe jest tu najwyżej # pozycji}}. Usuń niektóre.",
  "issue.limit-unfit": "Strona może mieć od 1 do {limit, number} pozycji. Podaj liczbę z tego zakresu.",
  "issue.cursor-invalid":
    "Ten kursor nie należy do tej listy. Zacznij od nowa bez kursora i nie zmieniaj filtra ani kolejności między stronami.",
  "issue.workspace-missing": "Nie ma obszaru roboczego {workspace}.",
};
