import type { mapEn } from "./en.ts";

export const mapPl: Readonly<Record<keyof typeof mapEn, string>> = {
  "map.draft.role": "Sprzedaż",
  "map.draft.start": "Początek",
  "map.draft.trigger": "Pojawia się nowa szansa sprzedaży",
  "map.draft.decision": "Co dalej po etapie „{stage}”?",
  "map.picture.days": "{days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}",
  "map.picture.win-rate": "{share} wygranych",

  "issue.map-malformed":
    "Wartość w „{path}” nie należy do mapy. Buduj mapy z typów pakietu albo wczytuj je funkcją parseMap.",
  "issue.draft-without-stages": "Nie można naszkicować mapy bez etapów. Podaj przynajmniej jeden.",
  "issue.draft-name-duplicate": "Dwa etapy lub wyniki szkicu mają tę samą nazwę „{name}”. Nadaj każdemu inną.",
  "issue.draft-flow-unknown":
    "Przepływ w szkicu wskazuje „{name}”, a to ani etap, ani wynik. Dodaj go albo usuń ten przepływ.",

  "issue.map-empty": "W tym tekście nie ma mapy. Zacznij od „schema: 1”, a potem podaj id, version, name i locales.",
  "issue.map-too-large":
    "Tekst ma ponad {max, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}, czyli więcej, niż może mieć mapa. Sprawdź, czy to właściwy plik.",
  "issue.map-too-deep":
    "Zagnieżdżenie przekracza {max, plural, one {# poziom} few {# poziomy} many {# poziomów} other {# poziomu}}. Sprawdź nawiasy i wcięcia; mapie wystarcza osiem.",
  "issue.map-not-yaml":
    "Tego nie da się odczytać jako YAML. Sprawdź wcięcia, cudzysłowy, dwukropki i nawiasy w tym i poprzednim wierszu.",
  "issue.map-tab-indent": "Ten wiersz jest wcięty tabulatorem. Użyj spacji.",
  "issue.map-several-documents": "Tu zaczyna się drugi dokument („---”). W jednym pliku trzymaj jedną mapę.",
  "issue.map-alias": "W mapach nie używa się kotwic (&) ani aliasów (*). Wpisz wartość wprost.",
  "issue.map-tag": "W mapach nie używa się znacznika „{tag}”. Usuń go.",
  "issue.map-key-duplicate": "Klucz „{key}” występuje dwa razy w jednym bloku. Zostaw jeden.",
  "issue.map-key-unknown": "Klucz „{key}” nie jest tu znany. Sprawdź pisownię albo go usuń.",
  "issue.map-key-missing": "Brakuje klucza „{key}”. Dodaj go.",
  "issue.map-type-wrong":
    "„{field}” powinno zawierać {expected, select, string {tekst; jeśli wygląda jak liczba albo tak/nie, weź go w cudzysłów} number {liczbę} int {liczbę całkowitą} boolean {true albo false} array {listę, każda pozycja w osobnym wierszu po myślniku} tuple {listę dwóch liczb} object {blok kluczy} record {blok kluczy} other {coś innego}}.",
  "issue.map-value-unknown": "„{field}” nie może mieć wartości „{value}”. Dozwolone: {allowed}.",
  "issue.map-schema-unknown":
    "Ta mapa jest zapisana w postaci {value}, której ten program nie czyta. Czyta on „schema: 1”; użyj nowszego programu albo zapisz mapę w tej postaci.",
  "issue.map-text-empty": "Pole „{field}” jest puste. Wpisz coś albo usuń klucz.",
  "issue.map-locales-empty":
    "Mapa nie podaje żadnego języka. Wypisz w „locales” przynajmniej jeden: en, zh-Hans albo pl.",
  "issue.map-position-malformed": "„{field}” nie jest położeniem. Wpisz dwie liczby: [120, 40].",
  "issue.map-number-too-small": "Wartość „{field}” jest za mała. Najmniejsza dozwolona to {min, number}.",
  "issue.map-number-too-big": "Wartość „{field}” jest za duża. Największa dozwolona to {max, number}.",
  "issue.map-id-malformed":
    "„{value}” nie może być identyfikatorem. Użyj małych liter i cyfr połączonych łącznikami, zaczynając od litery, najwyżej 80 znaków: „stage-analiza”.",
  "issue.map-duration-malformed":
    "„{value}” nie jest czasem trwania. Trzy dni zapisz jako P3D, cztery godziny jako PT4H, dwa tygodnie jako P2W.",
  "issue.map-block-empty": "„{field}” nic nie zawiera. Uzupełnij przynajmniej jeden klucz albo usuń całość.",

  "issue.map-stage-undeclared":
    "„{element}” stoi w etapie „{stage}”, którego mapa nie ma. Dodaj ten etap albo wskaż inny.",
  "issue.map-lane-undeclared":
    "„{element}” stoi na torze „{lane}”, którego mapa nie ma. Dodaj ten tor albo wskaż inny.",
  "issue.map-id-duplicate": "Identyfikator „{element}” występuje więcej niż raz. Nadaj każdemu elementowi własny.",
  "issue.map-start-entered": "„{element}” prowadzi do początku „{node}”. Poprowadź je do węzła za początkiem.",
  "issue.map-outcome-left":
    "„{element}” wychodzi z wyniku „{node}”, na którym sprawa się kończy. Usuń je albo zmień ten węzeł na krok.",
  "issue.map-step-forks":
    "Krok „{element}” ma {ways, plural, one {# wyjście} few {# wyjścia} many {# wyjść} other {# wyjścia}}, a może mieć najwyżej jedno. Wstaw za nim decyzję.",
  "issue.map-decision-without-choice":
    "Decyzja „{element}” {ways, plural, =0 {nie ma wyjścia} one {ma tylko # wyjście} few {ma # wyjścia} many {ma # wyjść} other {ma # wyjścia}}, a potrzebuje co najmniej dwóch. Dodaj brakujące odpowiedzi albo usuń decyzję.",
  "issue.map-default-count":
    "Decyzja „{element}” {defaults, plural, =0 {nie ma wyjścia domyślnego} one {ma # wyjście domyślne} few {ma # wyjścia domyślne} many {ma # wyjść domyślnych} other {ma # wyjścia domyślnego}}, a musi mieć dokładnie jedno. Oznacz przez „isDefault: true” to, którym się idzie, gdy żadne inne nie pasuje.",
  "issue.map-branch-undecided":
    "Nie wiadomo, kiedy iść przez „{element}”. Podaj warunek („when”), oznacz je jako domyślne albo wybierane przez człowieka („isManual: true”).",
  "issue.map-branch-contradictory":
    "„{element}” jest naraz więcej niż jednym z trzech: domyślne, wybierane ręcznie, warunkowe. Zostaw jedno.",
  "issue.map-choice-outside-decision":
    "„{element}” ma warunek lub oznaczenie wyboru, ale nie wychodzi z decyzji. Usuń je albo wstaw przed nim decyzję.",
  "issue.map-edge-dangling":
    "„{element}” łączy się z „{node}”, a mapa nie ma takiego węzła. Dodaj węzeł albo usuń połączenie.",
  "issue.map-order-tied":
    "„{element}” i „{other}” mają tę samą kolejność {ord, number}. Nadaj im różne, żeby było jasne, co jest pierwsze.",
  "issue.map-role-undeclared":
    "„{element}” wskazuje rolę „{target}”, której mapa nie ma. Dodaj tę rolę albo wskaż inną.",
  "issue.map-field-undeclared":
    "„{element}” używa pola „{target}”, które nie jest zadeklarowane. Dodaj je do „fields”.",
  "issue.map-kpi-misplaced":
    "Wskaźnik „{element}” ma mierzyć {scope, select, map {całą mapę} stage {etap mapy} node {węzeł mapy} edge {połączenie na mapie} other {element mapy}}, a „{target}” nim nie jest. Wskaż właściwy element albo zmień zakres.",
  "issue.map-element-undeclared":
    "„{element}” odsyła do „{target}”, a mapa nie ma takiego elementu. Popraw identyfikator albo usuń odsyłacz.",
  "issue.map-question-misplaced":
    "Pytanie „{element}” jest zadawane w „{target}”, a to ani etap, ani węzeł mapy. Wskaż jedno z nich.",
  "issue.map-layout-stray":
    "Układ umieszcza „{element}”, a mapa nie ma takiego węzła. Usuń go z układu; sama mapa pozostaje bez zmian.",
  "issue.map-text-missing":
    "Jednego z tekstów elementu „{element}” brakuje w pierwszym języku mapy, {locale}. Dodaj go.",
};
