import { plainText } from './plain-text';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text inside an element or a quoted attribute of XML or HTML, without what XML 1.0 does not allow at all. */
export function markupText(text: string): string {
  return escapeMarkup(plainText(text).replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD'));
}

/** Text without what would be markup in it, for elements and quoted attributes of XML and HTML. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPED[character] ?? '');
}
