import type { LocalText } from '../../../shared/domain/historical-event';
import { plainLine, storableText } from './plain-text';
import { shortenTitle } from './shorten-title';

/**
 * The title and summary of an event: a title that is too long is cut, and stands in the summary as a whole; without a
 * title the summary gives it. Undefined when there is neither.
 */
export function titleAndSummary(
  titles: LocalText,
  summaries: LocalText,
): { readonly title: LocalText; readonly summary?: LocalText } | undefined {
  const title: Record<string, string> = {};
  const summary: Record<string, string> = {};
  for (const code of new Set([...Object.keys(titles), ...Object.keys(summaries)])) {
    const told = storableText(summaries[code] ?? '').text;
    const whole = plainLine(titles[code] ?? '') || plainLine(told);
    if (whole === '') continue;
    title[code] = shortenTitle(whole);
    const isCut = title[code] !== whole && plainLine(told) !== whole;
    const text = [isCut ? whole : '', told].filter(Boolean).join('\n\n');
    if (text !== '' && text !== title[code]) summary[code] = text;
  }
  if (Object.keys(title).length === 0) return undefined;
  return Object.keys(summary).length === 0 ? { title } : { title, summary };
}

/** A label as a title: labels of Wikidata begin with a small letter. */
export function asTitle(label: string): string {
  return /^\p{Ll}+(?=\s|$)/u.test(label) ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}
