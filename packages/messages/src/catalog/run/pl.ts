import type { runEn } from "./en.ts";

export const runPl: Readonly<Record<keyof typeof runEn, string>> = {
  "issue.record-missing":
    "Nie ma {subject, select, case {takiego leada ani takiej szansy} person {takiej osoby} company {takiej firmy} task {takiego zadania} note {takiej notatki} other {takiego rekordu}}. Sprawdź identyfikator.",
  "issue.record-exists":
    "Ten identyfikator ma już {subject, select, case {inny lead lub inna szansa} person {inna osoba} company {inna firma} task {inne zadanie} note {inna notatka} other {inny rekord}}. Użyj nowego.",
  "issue.record-removed":
    "{subject, select, case {Ten lead (szansa) został usunięty. Najpierw go} person {Ta osoba została usunięta. Najpierw ją} company {Ta firma została usunięta. Najpierw ją} task {To zadanie zostało usunięte. Najpierw je} note {Ta notatka została usunięta. Najpierw ją} other {Ten rekord został usunięty. Najpierw go}} przywróć.",
  "issue.record-merged":
    "{subject, select, case {Ten lead (szansa) został scalony z innym. Użyj tamtego} person {Ta osoba została scalona z inną. Użyj tamtej} company {Ta firma została scalona z inną. Użyj tamtej} other {Ten rekord został scalony z innym. Użyj tamtego}} albo cofnij scalenie.",
  "issue.record-field-unknown": "Pola „{field}” nie można tu ustawić. Sprawdź pisownię albo je pomiń.",
  "issue.record-value-blank": "Pole „{field}” jest puste. Wpisz coś.",
  "issue.record-value-malformed":
    "Pole „{field}” powinno zawierać {expected, select, text {tekst} amount {kwotę w całych jednostkach zdawkowych, np. groszach} instant {czas w pełnych milisekundach od 1970 roku} day {dzień z kalendarza, np. 2026-03-31} currency {trzyliterowy kod waluty wielkimi literami, np. PLN} id {identyfikator} value {tekst, liczbę, wartość tak lub nie albo nic} fields {pola własne według kluczy} kind {rodzaj: lead albo szansa (deal)} status {stan: open, won albo lost} activity {czynność znaną mapom, np. call, email lub meeting} other {coś innego}}.",
  "issue.record-value-too-long":
    "Pole „{field}” ma więcej niż {max, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}. Skróć je.",
  "issue.record-text-unstorable":
    "Pole „{field}” zawiera coś, co nie jest znakiem i czego nie da się zapisać. Wpisz tekst od nowa.",

  "issue.case-closed":
    "{status, select, won {Szansa jest już wygrana} lost {Szansa jest już przegrana} other {Szansa jest już zamknięta}}, a dalej mogą iść tylko otwarte. Najpierw otwórz ją ponownie.",
  "issue.case-open": "Ta szansa jest otwarta. Aby zmienić etap, po prostu ją przenieś.",
  "issue.case-currency-missing": "Kwota nie ma waluty. Podaj walutę albo usuń kwotę.",
  "issue.case-not-lost":
    "Podano powód przegranej, choć szansa nie jest przegrana. Oznacz ją jako przegraną z tym powodem albo pomiń powód.",
  "issue.case-stage-unknown": "Na mapie nie ma etapu „{stage}”. Wybierz jeden z jej etapów.",
  "issue.case-without-map": "Nie ma mapy, a więc nie ma też etapów. Najpierw opublikuj mapę.",
  "issue.case-step-malformed":
    "Krok historii nie podaje, jak dokładnie znany jest jego czas albo z którego wiersza pochodzi. Popraw go albo pomiń.",

  "issue.merge-with-itself": "Rekordu nie można scalić z nim samym. Wybierz inny.",
  "issue.merge-other-missing":
    "Nie ma {subject, select, case {leada ani szansy, z którymi} person {osoby, z którą} company {firmy, z którą} other {rekordu, z którym}} chcesz scalić. Wybierz coś innego.",
  "issue.merge-kinds-differ":
    "Nie można scalić {subject, select, case {leada lub szansy} person {osoby} company {firmy} other {rekordu}} z {other, select, case {leadem lub szansą} person {osobą} company {firmą} task {zadaniem} note {notatką} other {rekordem}}. Wybierz rekord tego samego rodzaju.",

  "issue.note-blank": "Notatka jest pusta. Wpisz coś.",
  "issue.note-block-malformed":
    "Blok {block, number} notatki nie jest akapitem, punktem listy ani nagłówkiem z tekstem. Popraw go albo pomiń.",
  "issue.note-blocks-too-many":
    "Notatka ma więcej niż {max, plural, one {# blok} few {# bloki} many {# bloków} other {# bloku}}. Podziel ją na kilka notatek.",
  "issue.note-too-long":
    "Notatka ma więcej niż {max, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}. Podziel ją na kilka notatek.",

  "issue.undo-changed-since":
    "Pole „{field}” ({subject, select, case {lead lub szansa} person {osoba} company {firma} task {zadanie} note {notatka} other {rekord}}) zostało od tego czasu ponownie zmienione. Najpierw cofnij tamtą zmianę albo ustaw wartość ręcznie.",
};
