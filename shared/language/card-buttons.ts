import type { EventLine } from '../domain/event-line';
import type { Language } from './language';
import { textIn } from './local-text';
import { type Button, inRows } from './message';

/** So many titles, each a row of its own, leave the list in sight; beyond that, numbers have to do. */
const MOST_TITLES = 5;
/** How many buttons of a row fit a narrow screen. */
const NUMBERS_IN_ROW = 5;
/** The widest label that fits a narrow screen, in letters; a Chinese character takes two. */
const WIDEST = 34;

/** A button for each event of a list, by its number there and, where that fits, its title. */
export function cardButtons(events: readonly EventLine[], language: Language): Button[][] {
  const isTitled = events.length <= MOST_TITLES;
  const buttons = events.map(({ id, title }, index): Button => {
    const number = String(index + 1);
    const label = isTitled ? `${number}. ${shortened(textIn(language, title), WIDEST - 3)}` : number;
    return { label, action: { kind: 'event', id } };
  });
  return inRows(buttons, isTitled ? 1 : NUMBERS_IN_ROW);
}

/** The title, cut between words or Chinese characters where it is too wide. */
function shortened(title: string, widest: number): string {
  if (widthOf(title) <= widest) return title;
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(title)) {
    if (widthOf(kept + segment) >= widest) break;
    kept += segment;
  }
  return `${kept.replace(/[\s\p{P}]+$/u, '') || title.slice(0, widest - 1).toWellFormed()}…`;
}

function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
}
