import type { jobEn } from "./en.ts";

export const jobPl: Readonly<Record<keyof typeof jobEn, string>> = {
  "issue.job-malformed":
    "Zadania dla kolejki „{queue}” nie da się wykonać w podanej postaci: potrzebna jest co najmniej jedna próba, a opóźnienie nie może być ujemne.",
  "issue.job-lease-lost":
    "Zadanie {job} z kolejki „{queue}” przejął inny proces, ponieważ ten nie dał na czas znaku życia. Jego ostatnie zmiany nie zostały zapisane; wykona je tamten proces.",
  "issue.job-queue-unknown": "Harmonogram „{schedule}” wskazuje kolejkę „{queue}”, której ten proces nie obsługuje.",
  "issue.job-worker-stopped":
    "Praca została przerwana, bo program kończy działanie. Zostanie wykonana po następnym uruchomieniu.",
  "issue.recurrence-malformed":
    "To nie jest termin powtarzania. Podaj co ile pełnych minut albo godzinę w postaci GG:MM ze strefą czasową, na przykład Europe/Warsaw.",
  "issue.log-thread-lost":
    "Nie udało się przygotować dziennika zdarzeń tej przestrzeni roboczej: wątek, który to robi, zakończył się dwukrotnie, być może z braku pamięci. Spróbuj ponownie przy mniejszej liczbie otwartych dzienników.",
  "issue.log-cache-closed":
    "Dziennik zdarzeń nie jest już dostępny, bo program kończy działanie. Spróbuj po następnym uruchomieniu.",
};
