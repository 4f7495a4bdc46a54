import { publishedEnglish } from './en/published-english';
import type { PublishedLanguage } from './published-language';
import { publishedRussian } from './ru/published-russian';
import { publishedChinese } from './zh/published-chinese';

/** The languages of the bot as far as pages, pictures and feeds need them, in a file whose bundle leaves the rest out. */
export const publishedLanguages: readonly [PublishedLanguage, ...PublishedLanguage[]] = [
  publishedEnglish,
  publishedRussian,
  publishedChinese,
];
