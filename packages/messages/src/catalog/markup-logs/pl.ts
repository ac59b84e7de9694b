import type { markupLogsEn } from "./en.ts";

export const markupLogsPl: Readonly<Record<keyof typeof markupLogsEn, string>> = {
  "issue.xes-no-log": "To nie jest plik XES: nie ma w nim elementu log. Sprawdź, czy wybrano właściwy plik.",
  "issue.xes-no-events":
    "Nie dało się użyć żadnego zdarzenia z pliku, więc nie powstał dziennik. Przyczyny podano w pozostałych uwagach; jeśli nazwę czynności zawiera inny atrybut, wskaż ten atrybut albo klasyfikator.",
  "issue.xes-truncated":
    "Plik urywa się wewnątrz elementu „{element}”. Wykorzystano wszystko, co do tego miejsca było kompletne; pobierz cały plik ponownie.",
  "issue.xes-token-too-long":
    "Jeden ze znaczników ma ponad 64 MB; w tym miejscu przerwano czytanie. Plik jest prawdopodobnie uszkodzony.",
  "issue.xes-markup-broken":
    "W tym miejscu XML jest błędny; ze znacznika wykorzystano to, co dało się odczytać. Popraw plik albo wyeksportuj go ponownie.",
  "issue.xes-encoding-unknown":
    "Plik podaje nieznane kodowanie „{encoding}”; odczytano go jako UTF-8. Jeśli litery są błędne, zapisz plik w UTF-8.",
  "issue.xes-classifier-unknown":
    "W pliku nie ma klasyfikatora „{classifier}”. Wybierz jeden z klasyfikatorów: {available}.",
  "issue.xes-second-log":
    "Plik zawiera więcej niż jeden dziennik; wczytano je wszystkie razem. Jeśli nie tworzą całości, podziel plik.",
  "issue.xes-doctype-skipped":
    "Plik zawiera DOCTYPE. Ze względów bezpieczeństwa został pominięty, a jego deklaracji nie użyto.",
  "issue.xes-entity-unknown":
    "Encję, której XML nie definiuje, zachowano tak, jak ją zapisano. Zamiast niej wpisz sam znak.",
  "issue.xes-character-forbidden": "Znak sterujący niedozwolony w XML zastąpiono spacją.",
  "issue.xes-encoding-broken":
    "Niektóre teksty zawierają bajty spoza UTF-8; widać je jako „�”. Wyeksportuj plik ponownie w UTF-8.",
  "issue.xes-end-tag-mismatch":
    "Znaczniki otwierające i zamykające nie pasują do siebie przy „{element}”; brakujący uzupełniono, nadmiarowy pominięto. Sprawdź zdarzenia w pobliżu tego wiersza.",
  "issue.xes-element-unknown": "XES nie zna takiego elementu; pominięto go wraz z zawartością.",
  "issue.xes-element-misplaced":
    "Ten element nie może znajdować się wewnątrz „{around}”; pominięto go wraz z zawartością.",
  "issue.xes-nesting-too-deep": "Pominięto atrybuty zagnieżdżone głębiej niż na 32 poziomach.",
  "issue.xes-attributes-too-many":
    "Plik ma ponad 20 000 różnych atrybutów; dalsze pominięto. Zwykle przyczyną są klucze zawierające wartości.",
  "issue.xes-part-missing": "Elementowi brakuje atrybutu „{part}”, więc nic nie znaczy i został pominięty.",
  "issue.xes-value-invalid": "Wartość „{value}” nie jest typu {type}; zachowano ją tak, jak ją zapisano.",
  "issue.xes-value-empty": "Wartość typu {type} jest pusta i liczy się jako brakująca.",
  "issue.xes-key-repeated":
    "Ten sam atrybut występuje dwa razy w jednym zdarzeniu lub śladzie; zachowano późniejszą wartość.",
  "issue.xes-time-invalid":
    "Nie można odczytać czasu z „{value}”. Zdarzenie zachowuje miejsce w pliku, ale nie ma czasu; zapisuj czas jako 2026-03-01T09:30:00Z.",
  "issue.xes-time-missing":
    "Zdarzenia bez czasu zachowują miejsce w pliku, ale nie da się dla nich policzyć czasów trwania. Jeśli czas jest w innym atrybucie, wskaż go.",
  "issue.xes-trace-repeated":
    "Więcej niż jeden ślad nazywa się „{name}”. Każdy pozostaje osobnym przypadkiem; późniejszy nosi teraz nazwę „{given}”.",
  "issue.xes-trace-empty":
    "Ślady bez zdarzenia, którego można użyć (pierwszy to „{name}”), nie są przypadkami dziennika.",
  "issue.xes-event-outside-trace": "Zdarzenia poza śladami nie należą do żadnego przypadku i zostały pominięte.",
  "issue.xes-event-without-activity":
    "Pominięto zdarzenia bez nazwy czynności. Jeśli nazwę zawiera inny atrybut, wskaż ten atrybut albo klasyfikator.",
  "issue.xes-part-unknown": "XES nie zna atrybutu „{part}” w tym elemencie; pominięto go.",
  "issue.xes-element-order": "„{element}” występuje później, niż wymaga standard; mimo to go odczytano.",
  "issue.xes-text-ignored": "Tekst między znacznikami nic w XES nie znaczy i został pominięty.",
  "issue.xes-list-without-values":
    "Lista nie ma elementu „values”; atrybuty umieszczone w niej bezpośrednio odczytano jako zagnieżdżone.",
  "issue.xes-type-mixed": "Atrybut ma tu typ {type}, a gdzie indziej {other}; różne typy liczą się jako tekst.",
  "issue.xes-global-missing":
    "Plik deklaruje ten atrybut dla {scope, select, trace {każdego śladu} other {każdego zdarzenia}}, ale niektórym go brakuje. Braki pozostają brakami; zadeklarowanej wartości nie wpisano.",
  "issue.xes-classifier-key-undeclared":
    "Klasyfikator „{classifier}” używa tego atrybutu, choć plik nie deklaruje go dla każdego zdarzenia ani śladu.",
  "issue.xes-classifiers-available":
    "Nazwy czynności pochodzą z concept:name. Plik zawiera też klasyfikatory: {available}.",
  "issue.xes-log-attributes-left-out": "Atrybuty całego dziennika nie mają tu odpowiednika i zostały pominięte.",
  "issue.xes-time-without-zone":
    "Czasy bez strefy czasowej uznano za UTC. Czasy trwania obejmujące zmianę czasu mogą się różnić o godzinę.",
  "issue.xes-times-at-midnight":
    "Wszystkie czasy przypadają o północy, więc źródło zna zapewne tylko dni; czasy trwania w obrębie dnia nic nie mówią.",
  "issue.xes-trace-unnamed": "Ślady bez nazwy oznaczono numerami; pierwszy to „{name}”.",
  "issue.xes-lifecycle-left-out": "Zgodnie z życzeniem pominięto zdarzenia o stanie cyklu życia innym niż „complete”.",
  "issue.xes-lifecycle-mixed":
    "Zdarzenia mają różne stany cyklu życia ({transitions}), więc ta sama praca może liczyć się kilka razy. Aby liczyć każdą raz, czytaj tylko „complete”.",
  "issue.ocel-syntax-broken":
    "W tym miejscu plik jest błędny i nie da się go odczytać jednoznacznie. Popraw go albo wyeksportuj ponownie.",
  "issue.ocel-too-large":
    "Plik jest za duży, aby wczytać go w całości. Podziel go albo zapisz jako XML, który jest czytany po kawałku.",
  "issue.ocel-not-log":
    "To nie jest obiektowy dziennik zdarzeń: nie ma w nim ani zdarzeń, ani obiektów. Sprawdź, czy wybrano właściwy plik.",
  "issue.ocel-encoding-unknown":
    "Plik podaje nieznane kodowanie „{encoding}”; odczytano go jako UTF-8. Jeśli litery są błędne, zapisz plik w UTF-8.",
  "issue.ocel-encoding-broken": "Plik zawiera bajty spoza UTF-8; widać je jako „�”. Wyeksportuj go ponownie w UTF-8.",
  "issue.ocel-truncated": "Plik urywa się w tym miejscu. Pobierz cały plik ponownie.",
  "issue.ocel-no-events":
    "Żadne zdarzenie nie należy do obiektu, więc nie ma przypadków. Sprawdź odwołania zdarzeń do obiektów.",
  "issue.ocel-object-type-unknown": "Żaden obiekt typu „{type}” nie ma zdarzeń. Wybierz jeden z typów: {available}.",
  "issue.ocel-doctype-skipped":
    "Plik zawiera DOCTYPE. Ze względów bezpieczeństwa został pominięty, a jego deklaracji nie użyto.",
  "issue.ocel-element-unknown": "OCEL nie zna w tym miejscu takiego elementu; pominięto go wraz z zawartością.",
  "issue.ocel-entry-broken":
    "Jeden z wpisów nie ma postaci wymaganej przez OCEL; pominięto to, czego nie dało się zrozumieć.",
  "issue.ocel-event-without-type": "Zdarzenia bez typu nie nazywają czynności i zostały pominięte.",
  "issue.ocel-event-repeated":
    "Identyfikator zdarzenia „{event}” występuje więcej niż raz; zachowano wszystkie te zdarzenia.",
  "issue.ocel-event-left-out":
    "Zdarzenia, które nie należą do żadnego obiektu typu „{type}”, nie wchodzą do żadnego przypadku i zostały pominięte. Aby je zobaczyć, wybierz inny typ obiektu.",
  "issue.ocel-object-without-type":
    "Obiekt „{object}” nie ma typu, więc nie może być przypadkiem; jego zdarzenia zachowano tam, gdzie należą do innych obiektów.",
  "issue.ocel-object-repeated":
    "Identyfikator obiektu „{object}” występuje więcej niż raz; wpisy połączono, typ pochodzi z pierwszego.",
  "issue.ocel-object-missing": "Do obiektu „{object}” istnieje odwołanie, ale nie ma go w pliku; odwołanie pominięto.",
  "issue.ocel-event-type-undeclared": "Zdarzenia mają ten typ, choć plik go nie deklaruje; mimo to ich użyto.",
  "issue.ocel-object-type-undeclared": "Obiekty mają ten typ, choć plik go nie deklaruje; mimo to ich użyto.",
  "issue.ocel-attribute-repeated":
    "Ten sam atrybut występuje dwa razy w jednym zdarzeniu; zachowano późniejszą wartość.",
  "issue.ocel-value-invalid": "Wartość „{value}” nie jest zadeklarowanego typu {type}; zachowano ją jako tekst.",
  "issue.ocel-value-nested":
    "Wartość jest listą albo obiektem i została pominięta; OCEL zna tylko pojedyncze wartości.",
  "issue.ocel-time-missing":
    "Zdarzenia bez czasu zachowują miejsce w pliku, ale nie da się dla nich policzyć czasów trwania.",
  "issue.ocel-time-invalid":
    "Nie można odczytać czasu z „{value}”. Zdarzenie zachowuje miejsce w pliku, ale nie ma czasu; zapisuj czas jako 2026-03-01T09:30:00Z.",
  "issue.ocel-time-without-zone":
    "Czasy bez strefy czasowej uznano za UTC. Czasy trwania obejmujące zmianę czasu mogą się różnić o godzinę.",
  "issue.ocel-object-type":
    "Typ obiektu „{type}”: {objects, plural, one {# obiekt} few {# obiekty} many {# obiektów} other {# obiektu}}, w tym ze zdarzeniami: {cases, number}; zdarzenia: {events, number}.",
  "issue.ocel-convergence":
    "Niektóre zdarzenia należą do kilku obiektów typu „{type}” i liczą się przy każdym z nich osobno: {copies, plural, one {doszło w ten sposób # zdarzenie} few {doszły w ten sposób # zdarzenia} many {doszło w ten sposób # zdarzeń} other {doszło w ten sposób # zdarzenia}}. Zniekształca to liczby zdarzeń i czasy między nimi.",
  "issue.ocel-object-without-events":
    "Obiekty typu „{type}”, do których nie należy żadne zdarzenie, nie są przypadkami dziennika.",
  "issue.ocel-attribute-changed": "Atrybut zmienia się w czasie; przypadki mają jego ostatnią wartość.",
};
