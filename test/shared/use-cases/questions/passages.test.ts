import fc from 'fast-check';
import { lineOf } from '../../../../shared/domain/event-line';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import { languageFor } from '../../../../shared/language/languages';
import { splitWords } from '../../../../shared/language/searching/split-words';
import { wordsIn } from '../../../../shared/use-cases/questions/search/title-words';
import { passagesOf } from '../../../../shared/use-cases/questions/matches/passages';
import { deployedCollection } from '../../../support/events';

let events: readonly HistoricalEvent[];

beforeAll(async () => {
  ({ events } = await deployedCollection());
});

async function passageOf(event: HistoricalEvent, words: readonly string[], code: string): Promise<string | undefined> {
  const repository = { cards: () => Promise.resolve([event]) };
  const found = { lines: [lineOf(event)], query: { words, dates: [] } };
  const passages = await passagesOf(repository, {}, found, { isSubject: () => false }, languageFor(code));
  return passages.get(event.id);
}

test('the passage is a sentence of the event that has the word which its title lacks; else there is none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(events.length - 1), fc.constantFrom('en', 'ru'), fc.nat(), async (number, code, place) => {
      const event = events[number];
      const text = event?.summary?.[code];
      fc.pre(event !== undefined && text !== undefined);
      const words = splitWords(text).filter(({ kind }) => kind === 'letter');
      const word = words[place % words.length]?.text ?? '';
      const passage = await passageOf(event, [word], code);
      if (wordsIn(event.title)(word)) expect(passage).toBeUndefined();
      else {
        expect(withPlainSpaces(text)).toContain(withPlainSpaces(passage ?? 'no passage'));
        expect(wordsIn({ [code]: passage ?? '' })(word)).toBe(true);
      }
    }),
  );
});

/** Which spaces keep a date together is for whoever renders it. */
function withPlainSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
