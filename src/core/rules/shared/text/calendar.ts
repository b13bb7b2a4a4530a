const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days of a month from 1 to 12, in the Gregorian calendar; without a year, of its longest February. */
export function daysInMonth(month: number, year?: number): number {
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** Whether there is such a day. Month 13 and day 0 are none. */
export function isDay(month: number, day: number, year?: number): boolean {
  return day >= 1 && day <= daysInMonth(month, year);
}

/** 0 for Sunday to 6 for Saturday, of a day that there is. */
export function weekday(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
