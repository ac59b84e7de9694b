import type { workspaceEn } from "./en.ts";

export const workspacePl: Readonly<Record<keyof typeof workspaceEn, string>> = {
  "problem.status-507": "Brak miejsca",
  "problem.disk-full":
    "Na dysku serwera nie ma już miejsca i nic nie zostało zapisane. Zwolnij miejsce na serwerze i wyślij żądanie ponownie.",
  "problem.file-lost":
    "W folderze danych serwera nie ma zawartości tego pliku. Administrator serwera może ją przywrócić z kopii folderu „files”.",

  "issue.map-without-draft": "Mapa nie ma wersji roboczej, którą można by opublikować. Najpierw ją zapisz.",
  "issue.map-unpublished":
    "Ta mapa nie została jeszcze opublikowana, więc nie można jej używać. Najpierw ją opublikuj.",
  "issue.map-is-default": "Nowe leady i szanse korzystają z tej mapy. Najpierw ustaw inną mapę jako domyślną.",
  "issue.map-in-use": "Z tej mapy korzystają otwarte leady lub szanse. Najpierw je zamknij albo przenieś.",
  "issue.maps-many":
    "Przestrzeń robocza może mieć najwyżej {max, plural, one {# mapę} few {# mapy} many {# map} other {# mapy}}. Usuń jedną z niepotrzebnych.",

  "issue.custom-field-key-malformed":
    "„{key}” nie może być kluczem pola. Zacznij od litery lub cyfry i użyj tylko liter, cyfr oraz znaków _ i -, najwyżej 80.",
  "issue.custom-field-key-taken": "Pole o kluczu „{key}” już istnieje. Wybierz inny klucz.",
  "issue.custom-field-choices-missing": "Pole wyboru musi mieć co najmniej jedną opcję. Dodaj opcje do wyboru.",
  "issue.custom-field-choices-unfit": "Opcje mają tylko pola typu „choice”. Pomiń je albo zmień typ.",
  "issue.custom-field-choice-twice": "Opcja „{choice}” występuje dwa razy. Zostaw jedną.",
  "issue.custom-fields-many":
    "Rekordy jednego rodzaju mogą mieć najwyżej {max, plural, one {# pole własne} few {# pola własne} many {# pól własnych} other {# pola własnego}}. Usuń jedno z niepotrzebnych.",

  "issue.views-many":
    "Masz już {max, plural, one {# zapisany widok} few {# zapisane widoki} many {# zapisanych widoków} other {# zapisanego widoku}}, a więcej mieć nie można. Usuń jeden z niepotrzebnych.",
};
