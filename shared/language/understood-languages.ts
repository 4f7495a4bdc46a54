import type { DateOrder } from '../domain/date-query';
import { understoodEnglish } from './en/understood-english';
import type { Language } from './language';
import { understoodRussian } from './ru/understood-russian';
import type { UnderstoodLanguage } from './understood-language';
import { understoodChinese } from './zh/understood-chinese';

/** The languages of the bot with the words that it understands, in the order of `languages`. */
export const understoodLanguages: readonly [UnderstoodLanguage, ...UnderstoodLanguage[]] = [
  understoodEnglish,
  understoodRussian,
  understoodChinese,
];

/** How `9/3` is read by speakers with that tag: en-GB has the day first, en the month. */
export function dateOrderFor(tag: string | undefined, { code }: Pick<Language, 'code'>): DateOrder {
  const [first] = understoodLanguages;
  const { dateWords, dayFirstRegions = [] } = understoodLanguages.find((each) => each.code === code) ?? first;
  if (!tag?.includes('-')) return dateWords.order.slashed;
  const [, ...subtags] = tag.toUpperCase().split('-');
  return dayFirstRegions.some((region) => subtags.includes(region)) ? 'day-first' : dateWords.order.slashed;
}
