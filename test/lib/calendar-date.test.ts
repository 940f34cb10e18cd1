import { expect, test } from 'vitest';
import { firstMoment, readDate } from '../../src/lib/calendar-date.js';

test('dates are read as people write them, and only as far as the calendar has them', () => {
  expect(readDate('2022')).toEqual({ year: 2022 });
  expect(readDate('2022-12-30')).toEqual({ year: 2022, month: 12, day: 30 });
  expect(readDate('2022/1/3')).toEqual({ year: 2022, month: 1, day: 3 });
  expect(readDate('2022年12月30日')).toEqual({ year: 2022, month: 12, day: 30 });
  expect(readDate('im Herbst 2022')).toEqual({ year: 2022 });
  expect(readDate('2023-02-29')).toEqual({ year: 2023, month: 2 });
  expect(readDate('2022-13-01')).toEqual({ year: 2022 });
  expect(readDate('soon')).toBeUndefined();
  expect(readDate(undefined)).toBeUndefined();
});

test('a date begins with its first moment', () => {
  expect(firstMoment(readDate('2022年12月'))?.toISOString()).toBe('2022-12-01T00:00:00.000Z');
  expect(firstMoment(undefined)).toBeUndefined();
});
