import type { mapEn } from "./en.ts";

export const mapPl: Readonly<Record<keyof typeof mapEn, string>> = {
  "map.draft.role": "Sprzedaż",
  "map.draft.start": "Początek",
  "map.draft.trigger": "Pojawia się nowa szansa sprzedaży",
  "map.draft.decision": "Co dalej po etapie „{stage}”?",
  "map.picture.days": "{days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}",
  "map.picture.win-rate": "{share} wygranych",

  "issue.map-malformed":
    "Wartość „{path}” nie należy do mapy. Buduj mapy z typów tego pakietu albo wczytuj je funkcją parseMap.",
  "issue.draft-without-stages": "Nie można utworzyć szkicu mapy bez etapów. Podaj co najmniej jeden.",
  "issue.draft-name-duplicate": "Dwa etapy lub wyniki szkicu mają tę samą nazwę „{name}”. Nadaj każdemu inną.",
  "issue.draft-flow-unknown":
    "Przepływ w szkicu wskazuje na „{name}”, a to ani etap, ani wynik. Dodaj taki etap lub wynik albo usuń ten przepływ.",

  "issue.map-empty": "W tym tekście nie ma mapy. Zacznij od „schema: 1”, a potem podaj id, version, name i locales.",
  "issue.map-too-large":
    "Tekst ma więcej znaków niż {max, number}, a mapa nie może być tak duża. Sprawdź, czy to właściwy plik.",
  "issue.map-too-deep":
    "Zagnieżdżenie przekracza {max, plural, one {# poziom} few {# poziomy} many {# poziomów} other {# poziomu}}. Sprawdź nawiasy i wcięcia; mapie wystarcza osiem poziomów.",
  "issue.map-not-yaml":
    "Tego nie da się odczytać jako YAML. Sprawdź wcięcia, cudzysłowy, dwukropki i nawiasy w tym i poprzednim wierszu.",
  "issue.map-tab-indent": "Ten wiersz jest wcięty tabulatorem. Użyj spacji.",
  "issue.map-several-documents": "Tu zaczyna się drugi dokument („---”). Jeden plik może zawierać tylko jedną mapę.",
  "issue.map-alias": "W mapach nie używa się kotwic (&) ani aliasów (*). Wpisz wartość wprost.",
  "issue.map-tag": "W mapach nie używa się znacznika „{tag}”. Usuń go.",
  "issue.map-key-duplicate": "Klucz „{key}” występuje dwa razy w jednym bloku. Zostaw jeden.",
  "issue.map-key-unknown": "Klucz „{key}” nie jest tu znany. Sprawdź pisownię albo go usuń.",
  "issue.map-key-missing": "Brakuje klucza „{key}”. Dodaj go.",
  "issue.map-type-wrong":
    "Pole „{field}” powinno zawierać {expected, select, string {tekst; jeśli wygląda jak liczba albo tak/nie, ujmij go w cudzysłów} number {liczbę} int {liczbę całkowitą} boolean {true albo false} array {listę, każda pozycja w osobnym wierszu po myślniku} tuple {listę dwóch liczb} object {blok kluczy} record {blok kluczy} other {coś innego}}.",
  "issue.map-value-unknown": "Pole „{field}” nie może mieć wartości „{value}”. Dozwolone wartości: {allowed}.",
  "issue.map-schema-unknown":
    "Ta mapa jest zapisana w wersji formatu {value}, której ten program nie czyta. Czyta on „schema: 1”; użyj nowszego programu albo zapisz mapę w tej wersji.",
  "issue.map-text-empty": "Pole „{field}” jest puste. Wpisz coś albo usuń klucz.",
  "issue.map-locales-empty":
    "Mapa nie podaje żadnego języka. Wymień w „locales” co najmniej jeden: en, zh-Hans albo pl.",
  "issue.map-position-malformed": "Pole „{field}” nie jest położeniem. Wpisz dwie liczby: [120, 40].",
  "issue.map-number-too-small": "Wartość „{field}” jest za mała. Najmniejsza dozwolona to {min, number}.",
  "issue.map-number-too-big": "Wartość „{field}” jest za duża. Największa dozwolona to {max, number}.",
  "issue.map-id-malformed":
    "„{value}” nie może być identyfikatorem. Użyj małych liter i cyfr połączonych łącznikami, zacznij od litery, najwyżej 80 znaków, np. „stage-analiza”.",
  "issue.map-duration-malformed":
    "„{value}” nie jest czasem trwania. Trzy dni zapisz jako P3D, cztery godziny jako PT4H, dwa tygodnie jako P2W.",
  "issue.map-block-empty": "Blok „{field}” jest pusty. Uzupełnij co najmniej jeden klucz albo usuń cały blok.",

  "issue.map-stage-undeclared":
    "„{element}” należy do etapu „{stage}”, którego nie ma na mapie. Dodaj ten etap albo wskaż inny.",
  "issue.map-lane-undeclared":
    "„{element}” leży na torze „{lane}”, którego nie ma na mapie. Dodaj ten tor albo wskaż inny.",
  "issue.map-id-duplicate": "Identyfikator „{element}” występuje więcej niż raz. Nadaj każdemu elementowi własny.",
  "issue.map-start-entered":
    "Połączenie „{element}” prowadzi do początku „{node}”. Poprowadź je do węzła za początkiem.",
  "issue.map-outcome-left":
    "Połączenie „{element}” wychodzi z wyniku „{node}”, na którym szansa się kończy. Usuń je albo zmień ten węzeł na krok.",
  "issue.map-step-forks":
    "Krok „{element}” ma {ways, plural, one {# wyjście} few {# wyjścia} many {# wyjść} other {# wyjścia}}, a może mieć najwyżej jedno. Wstaw za nim decyzję.",
  "issue.map-decision-without-choice":
    "Decyzja „{element}” {ways, plural, =0 {nie ma wyjścia} one {ma tylko # wyjście} few {ma # wyjścia} many {ma # wyjść} other {ma # wyjścia}}, a potrzebuje co najmniej dwóch. Dodaj brakujące odpowiedzi albo usuń decyzję.",
  "issue.map-default-count":
    "Decyzja „{element}” {defaults, plural, =0 {nie ma wyjścia domyślnego} one {ma # wyjście domyślne} few {ma # wyjścia domyślne} many {ma # wyjść domyślnych} other {ma # wyjścia domyślnego}}, a musi mieć dokładnie jedno. Oznacz przez „isDefault: true” to wyjście, które obowiązuje, gdy żadne inne nie pasuje.",
  "issue.map-branch-undecided":
    "Nie wiadomo, kiedy wybrać połączenie „{element}”. Podaj warunek („when”) albo oznacz je jako domyślne lub wybierane przez człowieka („isManual: true”).",
  "issue.map-branch-contradictory":
    "Połączenie „{element}” ma więcej niż jedną z cech: domyślne, wybierane przez człowieka, warunkowe. Zostaw jedną.",
  "issue.map-choice-outside-decision":
    "Połączenie „{element}” ma warunek lub oznaczenie wyboru, ale nie wychodzi z decyzji. Usuń je albo wstaw przed nim decyzję.",
  "issue.map-edge-dangling":
    "Połączenie „{element}” odnosi się do „{node}”, a takiego węzła nie ma na mapie. Dodaj węzeł albo usuń połączenie.",
  "issue.map-order-tied":
    "„{element}” i „{other}” mają tę samą kolejność ({ord, number}). Nadaj im różną, aby było jasne, co jest pierwsze.",
  "issue.map-role-undeclared":
    "„{element}” wskazuje rolę „{target}”, której nie ma na mapie. Dodaj tę rolę albo wskaż inną.",
  "issue.map-field-undeclared":
    "„{element}” używa pola „{target}”, które nie jest zadeklarowane. Dodaj je do „fields”.",
  "issue.map-kpi-misplaced":
    "Wskaźnik „{element}” ma mierzyć {scope, select, map {całą mapę} stage {etap mapy} node {węzeł mapy} edge {połączenie na mapie} other {element mapy}}, a „{target}” nim nie jest. Wskaż właściwy element albo zmień zakres.",
  "issue.map-element-undeclared":
    "„{element}” odsyła do „{target}”, a takiego elementu nie ma na mapie. Popraw identyfikator albo usuń odsyłacz.",
  "issue.map-question-misplaced":
    "Pytanie „{element}” dotyczy „{target}”, a to ani etap, ani węzeł mapy. Wskaż etap lub węzeł.",
  "issue.map-layout-stray":
    "Układ umieszcza „{element}”, a takiego węzła nie ma na mapie. Usuń go z układu; sama mapa pozostaje bez zmian.",
  "issue.map-text-missing":
    "Jednego z tekstów elementu „{element}” brakuje w pierwszym języku mapy ({locale}). Dodaj go.",
};
