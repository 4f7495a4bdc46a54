import { escapeMarkup } from '../../language/export/markup-text';

/** Markup that may stand in a page as it is. Only `html` and `trusted` make it. */
export interface Html {
  readonly [MARKUP]: string;
}

const MARKUP: unique symbol = Symbol('markup');

/** What a template may hold: text is escaped, nothing stands for undefined and false, and a list for all it holds. */
export type Value = Html | string | number | undefined | false | readonly Value[];

/** A template that escapes by itself: whatever is put into it is text, between tags and in quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = onOneLine(strings);
  let markup = parts[0] ?? '';
  for (const [index, value] of values.entries()) markup += markupOf(value) + (parts[index + 1] ?? '');
  return { [MARKUP]: markup };
}

/** Templates are written in lines for people; each is put on one line once. */
const lines = new WeakMap<TemplateStringsArray, readonly string[]>();

function onOneLine(strings: TemplateStringsArray): readonly string[] {
  const known = lines.get(strings) ?? strings.map((part) => part.replace(/\n\s*/g, ' '));
  lines.set(strings, known);
  return known;
}

/** Our own style and script, as they are. Nothing that comes from outside may be given to it. */
export function trusted(markup: string): Html {
  return { [MARKUP]: markup };
}

/** The markup as text. */
export function textOfHtml(markup: Html): string {
  return markup[MARKUP];
}

function markupOf(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  return isList(value) ? value.map(markupOf).join('') : value[MARKUP];
}

function isList(value: Html | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}

/** What HTML does not allow in text: control characters, and the halves of characters. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/** Most texts have none of these. Of a surrogate, it is not seen whether the other half is there. */
const MAY_CHANGE = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

function escape(text: string): string {
  if (!MAY_CHANGE.test(text)) return text;
  return escapeMarkup(text.toWellFormed().replace(FORBIDDEN, '\ufffd'));
}
