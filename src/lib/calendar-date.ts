/** A day, a month or a year, as an author wrote it. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31, a day that the month has. */
  readonly day?: number;
}

const DATE = /(\d{4})(?:\s*[-/.年]\s*(\d{1,2}))?(?:\s*[-/.月]\s*(\d{1,2}))?/;

/** Reads `2022`, `2022-12-30`, `2022/12/30`, `2022年12月`, also among other words; what is no month or day of the calendar is left out. Undefined without a year. */
export function readDate(text: string | undefined): CalendarDate | undefined {
  const match = DATE.exec(text ?? '');
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (month < 1 || month > 12) return { year };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > days ? { year, month } : { year, month, day };
}

/** The first moment of a date, in universal time; undefined for none. */
export const firstMoment = (date: CalendarDate | undefined): Date | undefined =>
  date === undefined ? undefined : new Date(Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1));
