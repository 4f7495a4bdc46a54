import type { HistoricalEvent } from '../../../domain/historical-event';
import type { Understanding } from '../../../language/understanding/understanding';
import type { AnswerPorts } from '../../answer-ports';
import { designationsIn } from './designations';
import type { Matches } from './find-matches';
import { hasPeriod } from './other-query';

/**
 * What was found, with the numbers of designations that none of it has as unknown: of an Il-76, events have the 76 of a
 * year. The letters are other ones in other languages.
 */
export async function withoutOtherNumbers(
  { events }: Pick<AnswerPorts, 'events'>,
  { words, text }: Pick<Understanding, 'words' | 'text'>,
  found: Matches,
): Promise<Matches> {
  const numbers = designationsIn(text)
    .map(({ number }) => number)
    .filter((number) => words.some((word) => word.text === number) && !found.unknown.includes(number));
  if (numbers.length === 0 || found.lines.length === 0 || hasPeriod(words.map((word) => word.text))) return found;
  const cards = await events.cards(found.lines.map(({ id }) => id));
  const told = new Set(
    cards
      .flatMap(textsOf)
      .flatMap(designationsIn)
      .map(({ number }) => number),
  );
  const untold = numbers.filter((number) => !told.has(number));
  return untold.length > 0 ? { ...found, everyWord: false, unknown: [...found.unknown, ...untold] } : found;
}

function textsOf({ title, summary, outcome, aliases = [] }: HistoricalEvent): string[] {
  return [...[title, summary ?? {}, outcome?.text ?? {}].flatMap((each) => Object.values(each)), ...aliases];
}
