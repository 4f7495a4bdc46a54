import type { EventLine } from '../../../domain/event-line';
import type { HistoricalEvent, LocalText } from '../../../domain/historical-event';
import { textIn } from '../../../language/local-text';
import type { PublishedLanguage } from '../../../language/published-language';
import { isUnspaced } from '../../../language/searching/split-words';
import { sentencesIn } from '../../../language/sentences-in';
import type { Said, Understanding } from '../../../language/understanding/understanding';
import type { EventRepository } from '../../event-ports';
import type { CollectionSubject } from '../search/other-query';
import type { Matches } from '../search/find-matches';
import { isInTitle, wordsIn } from '../search/title-words';

/** Each card costs a read, and whoever reads further down opens them. */
const MOST_READ = 3;

/**
 * By id, the sentences for which the first events were found: where a title lacks what is looked for, its text has it.
 * A list of titles alone would not tell why it answers.
 */
export async function passagesOf(
  events: Pick<EventRepository, 'cards'>,
  { said = [] }: Pick<Understanding, 'said'>,
  { lines, query }: Pick<Matches, 'lines' | 'query'>,
  { isSubject }: Pick<CollectionSubject, 'isSubject'>,
  language: PublishedLanguage,
): Promise<ReadonlyMap<string, string>> {
  const words = query.words.filter((word) => !isSubject(word));
  const untitled = new Map(
    lines.slice(0, MOST_READ).flatMap((line) => {
      const lacking = lackingIn(line, words, said);
      return lacking.length > 0 ? [[line.id, lacking] as const] : [];
    }),
  );
  const cards = untitled.size > 0 ? await events.cards([...untitled.keys()]) : [];
  return new Map(
    cards.flatMap((event) => {
      const passage = passageIn(event, untitled.get(event.id) ?? [], language);
      return passage === undefined ? [] : [[event.id, passage] as const];
    }),
  );
}

/** Whether a text says one thing that is looked for. */
type Criterion = (text: LocalText) => boolean;

function lackingIn({ title }: EventLine, words: readonly string[], said: readonly Said[]): Criterion[] {
  const criteria = [
    ...words.map(
      (word): Criterion =>
        (text) =>
          wordsIn(text)(word) || hasMostOf(text, word),
    ),
    ...said.map(
      (each): Criterion =>
        (text) =>
          isInTitle({ title: text }, each),
    ),
  ];
  return criteria.filter((isSaidIn) => !isSaidIn(title));
}

/** Whether a text has half of a run of characters, or more, in one piece: 西伯利亚力量 of 西伯利亚力量二号线. */
function hasMostOf(text: LocalText, run: string): boolean {
  const least = Math.ceil(run.length / 2);
  if (!isUnspaced(run) || least < 2) return false;
  const pieces = Array.from({ length: run.length - least + 1 }, (_, at) => run.slice(at, at + least));
  return Object.values(text).some((each) => pieces.some((piece) => each.includes(piece)));
}

/** The first of the sentences that say the most. */
function passageIn(
  { summary, outcome }: HistoricalEvent,
  criteria: readonly Criterion[],
  language: PublishedLanguage,
): string | undefined {
  const texts = [summary, outcome?.text].flatMap((text) => (text ? textIn(language, text) : []));
  let [best, most]: [string | undefined, number] = [undefined, 0];
  for (const sentence of texts.flatMap((text) => sentencesIn(text, language.code))) {
    const count = criteria.filter((isSaidIn) => isSaidIn({ [language.code]: sentence })).length;
    if (count > most) [best, most] = [sentence, count];
  }
  return best;
}
