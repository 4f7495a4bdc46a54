import { Parser } from 'htmlparser2';
import { TURNING_MARKS } from '../../../shared/language/turning-marks';
import { addressesIn } from './addresses';

/** A text without markup, and the addresses of its links and in its words. */
export interface PlainText {
  readonly text: string;
  readonly links: readonly string[];
}

/** A tag or an entity of HTML; "a < b" and "R&D" have none. */
const MARKUP = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,31}|#\d+|#x[0-9a-f]+);/i;

const BREAKS = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const UNSEEN = new Set(['script', 'style', 'noscript', 'iframe', 'head', 'sup']);

/** Text as event files may hold it: composed, without HTML, control characters and spaces that nobody sees. */
export function storableText(text: string): PlainText {
  const { text: unmarked, links } = MARKUP.test(text) ? withoutMarkup(text) : { text, links: [] };
  const lines = unmarked
    .normalize('NFC')
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(TURNING_MARKS, '')
    .replaceAll(/(?!\n)[\p{Cc}\p{Surrogate}\u200B\uFEFF\uFFFD]+/gu, ' ')
    .split('\n')
    .map((line) => line.replaceAll(/[ \u00A0]+/g, ' ').trim());
  return {
    text: lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
    links: [...links, ...addressesIn(unmarked)],
  };
}

/** The same on one line. */
export function plainLine(text: string): string {
  return storableText(text).text.replaceAll(/\n+/g, ' ');
}

/** No text that people write has so many open elements of HTML within each other. */
const DEEPEST = 1000;

function withoutMarkup(html: string): PlainText {
  let text = '';
  let unseen = 0;
  let open = 0;
  const links: string[] = [];
  const parser = new Parser({
    onopentag(name, { href }) {
      open++;
      // The parser moves all that is open for each that is opened.
      if (open > DEEPEST) throw new Error('it is nested too deep');
      if (UNSEEN.has(name)) unseen++;
      if (BREAKS.has(name)) text += '\n';
      if (name === 'a' && href) links.push(href);
    },
    onclosetag(name) {
      open--;
      if (UNSEEN.has(name)) unseen--;
      if (BREAKS.has(name) && name !== 'br') text += '\n';
    },
    ontext(part) {
      if (unseen === 0) text += part;
    },
  });
  parser.end(html);
  return { text, links };
}
