import type { FeastRule } from '../../domain/calendars/feasts';
import type { NamedDay } from './word';

/**
 * The days of a word, the likeliest first, between bars. `01-07` is a fixed day, `lunar 01-15` one of the Chinese
 * calendar; by rules: `easter -2`, `pascha 0` (Orthodox), `weekday 11-4-4` (the fourth Thursday of November, `-1` the
 * last, `+1` a day later), `term 6` (清明), `islamic 10-1`, `hebrew 3-25`, `persian 1-1`. `x8` is eight days long.
 */
export function parseNamedDays(days: string): NamedDay[] {
  return days.split('|').map(parseNamedDay);
}

function parseNamedDay(text: string): NamedDay {
  const [day = '', length] = text.split(' x');
  const [name = '', value = '', plus] = day.split(' ');
  if (plus === undefined && value === '') return monthDay(name, false);
  return name === 'lunar'
    ? monthDay(value, true)
    : { rule: ruleOf(name, value, Number(plus ?? 0)), length: Number(length ?? 1) };
}

function monthDay(text: string, lunar: boolean): NamedDay {
  const [month = 0, day = 0] = text.split('-').map(Number);
  return { month, day, lunar };
}

function ruleOf(name: string, value: string, plus: number): FeastRule {
  const [first = 0, second = 0, third = 0] = value.split(',').map(Number);
  switch (name) {
    case 'easter':
      return { by: 'western-easter', plus: first };
    case 'pascha':
      return { by: 'orthodox-easter', plus: first };
    case 'weekday':
      return { by: 'weekday', month: first, weekday: second, nth: third, plus };
    case 'term':
      return { by: 'solar-term', term: first };
    case 'islamic':
      return { by: 'calendar', calendar: 'umm-al-qura', month: first, day: second };
    case 'hebrew':
    case 'persian':
      return { by: 'calendar', calendar: name, month: first, day: second };
    default:
      throw new Error(`no rule for a named day: ${name}`);
  }
}
