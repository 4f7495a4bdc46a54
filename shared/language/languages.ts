import { memoize } from '../domain/bounded-map';
import { english } from './en/english';
import type { Language } from './language';
import { russian } from './ru/russian';
import { chinese } from './zh/chinese';

/**
 * The languages that the bot writes in; the first is for people who speak none of them. The bundle of a function that
 * understands no texts has these, without the words of `understoodLanguages`.
 */
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
