import type { Token } from '../token';

/** A weekday that is a number after the word for a week: 五 in 上周五, 日 in 第一个星期日. Undefined for none. */
export function numberedWeekday({ glued, form, value, word }: Token): number | undefined {
  if (!glued) return undefined;
  if (form === 'characters') return value >= 1 && value <= 6 ? value : undefined;
  return word.mark === 'day' || word.unit === 'day' ? 7 : undefined;
}
