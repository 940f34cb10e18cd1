import { firstMoment, readDate } from '../lib/calendar-date.js';

/** A date as it was written: year, year and month, or a full day (ISO 8601 calendar dates). */
const ISO = /^\d{4}(?:-\d{1,2}){0,2}$/;

const EAST_ASIAN: Readonly<Record<string, readonly [string, string, string]>> = {
  zh: ['年', '月', '日'],
  ja: ['年', '月', '日'],
  ko: ['년 ', '월 ', '일'],
};

/**
 * `2022-12-30` in the words of a language: `2022年12月30日`, `30 December 2022`, `30. Dezember 2022`;
 * likewise `2022-12` and `2022`. Whatever is no such date comes back as it was written.
 */
export function formatDate(date: string, lang: string): string {
  const written = date.trim();
  const read = readDate(written);
  if (read === undefined || !ISO.test(written) || written.split('-').length !== Object.keys(read).length) return date;
  const { year, month, day } = read;
  const marks = EAST_ASIAN[lang.slice(0, 2).toLowerCase()];
  if (marks !== undefined) {
    const parts = [`${year}${marks[0]}`, month && `${month}${marks[1]}`, day && `${day}${marks[2]}`];
    return parts.filter(Boolean).join('').trim();
  }
  if (month === undefined) return String(year);
  return new Intl.DateTimeFormat(localeOf(lang), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(firstMoment(read));
}

/** The four digits of the year in a date; empty where there are none. */
export const yearOf = (date: string): string => String(readDate(date)?.year ?? '');

/** English without a country writes the day first, as most of the world does. */
function localeOf(lang: string): string {
  if (lang.toLowerCase() === 'en') return 'en-GB';
  return Intl.DateTimeFormat.supportedLocalesOf([lang].filter(isTag))[0] ?? 'en-GB';
}

const isTag = (lang: string): boolean => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang);
