import type { DateOrder } from '../domain/date-query';
import { memoize } from '../domain/bounded-map';
import { english } from './en/english';
import type { Language } from './language';
import { russian } from './ru/russian';
import { chinese } from './zh/chinese';

/** The languages of the bot; the first is for people who speak none of them. */
export const languages: readonly [Language, ...Language[]] = [english, russian, chinese];

/** The language of a BCP 47 tag such as `zh-hans`, by its first part; the first of the list if there is none. */
export function languageFor(tag = ''): Language {
  return languageOfTag(tag);
}

const MOST_TAGS = 100;

const languageOfTag = memoize(MOST_TAGS, (tag) => {
  const [primary] = tag.toLowerCase().split('-');
  return languages.find(({ code }) => code === primary) ?? languages[0];
});

/** How `9/3` is read by speakers with that tag: en-GB has the day first, en the month. */
export function dateOrderFor(
  tag: string | undefined,
  { dateWords: { order }, dayFirstRegions = [] }: Language,
): DateOrder {
  if (!tag?.includes('-')) return order.slashed;
  const [, ...subtags] = tag.toUpperCase().split('-');
  return dayFirstRegions.some((region) => subtags.includes(region)) ? 'day-first' : order.slashed;
}
