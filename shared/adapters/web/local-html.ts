import type { LocalText } from '../../domain/historical-event';
import type { PublishedLanguage } from '../../language/published-language';
import { textIn } from '../../language/local-text';
import { withNoBreaks } from '../../language/no-breaks';
import { type Html, html } from './html';

/** BCP 47, as pages name the languages of the bot: simplified characters are named too. */
export function htmlLanguage({ code }: Pick<PublishedLanguage, 'code'>): string {
  return code === 'zh' ? 'zh-Hans' : code;
}

/** A text with the no-break spaces that messages have. */
export function shown(text: string): string {
  return withNoBreaks({ text, entities: [] }).text;
}

/** The text in the language of the page; where the collection lacks it, in another one that is named. */
export function localHtml(text: LocalText, language: PublishedLanguage): Html {
  const value = shown(textIn(language, text));
  const [other] = language.code in text ? [] : Object.keys(text);
  return other === undefined ? html`${value}` : html`<span lang="${other}">${value}</span>`;
}
