import type { Elapsed } from '../domain/elapsed';
import type { Language } from './language';

type Unit = 'year' | 'month' | 'day';

/** 19 years, 11 months, 12 days (7,286 days); the parts that are 0 are left out. */
export function renderElapsed({ inDays, years, months, days }: Elapsed, language: Language): string {
  const parts = (
    [
      ['year', years],
      ['month', months],
      ['day', days],
    ] as const
  ).flatMap(([unit, count]) => (count > 0 ? renderCount(count, unit, language) : []));
  const inAll = renderCount(inDays, 'day', language);
  if (years + months === 0) return inAll;
  const list = new Intl.ListFormat(language.code, { type: 'unit', style: 'long' });
  return language.messages.measure.alsoInDays(list.format(parts), inAll);
}

/** 25 days. */
export function renderCount(count: number, unit: Unit, { code }: Pick<Language, 'code'>): string {
  return new Intl.NumberFormat(code, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
