const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Days since 1970-01-01 of a day of the Gregorian calendar, NaN if there is no such day.
 * @source Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil
 */
export function epochDays(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || year < 1) return NaN;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (day > MONTH_LENGTHS[month - 1]! + (month === 2 && isLeap ? 1 : 0)) return NaN;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const daysOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + daysOfEra - 719_468;
}

/** The year that one written with so many digits means: of two digits, 70–99 are 1970–1999 and the rest of this century. */
export function fullYear(year: number, digits: number): number {
  if (digits > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
