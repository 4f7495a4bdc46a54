import { lineOf } from '../../../domain/event-line';
import { readingOf } from '../../../domain/date-query';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import { inTime } from '../../../domain/in-time';
import type { Message } from '../../../language/message';
import { fold } from '../../../language/reading/fold';
import {
  type SaidPart,
  isBlank,
  nextWord,
  phraseAt,
  phrasesIn,
  without,
} from '../../../language/understanding/phrases';
import type { BoundKind } from '../../../language/understanding/question-words';
import { says, understoodPatterns } from '../../../language/understood-patterns';
import { spanOnSide } from '../bounds/bound-span';
import { datedTitle, renderApart } from '../bounds/compared-events';
import { answerList, listOf } from '../dates/list-events';
import { answerMatches } from '../matches/answer-matches';
import { readText } from '../read-text';
import type { Turn } from './turn';

/** "How many years between them", of an answer with two events. */
export async function answerApart({ ports, asker, understood, shown }: Turn): Promise<Message | undefined> {
  const { text, dates, bound } = understood;
  if (shown?.events.length !== 2 || dates.readings.length > 0 || bound || !asksApart(fold(text).text)) return undefined;
  const ends = inTime(await ports.events.cards(shown.events)).map((event) => ({
    span: spanOf(historicalDate(event.date)),
    event: lineOf(event),
    others: [],
  }));
  return renderApart(ports, asker, ends);
}

/** Whether it asks for the length of a time between two, and names neither. The text is folded. */
function asksApart(text: string): boolean {
  const { measures, leading, trailing, asked, pronouns, ones, also, talk } = understoodPatterns();
  const isBetween = ({ what }: SaidPart<BoundKind>) => what === 'between';
  const lengths = phrasesIn(text, measures);
  const between = [leading, trailing].flatMap((book) => phrasesIn(text, book).filter(isBetween));
  if (lengths.length === 0 || (lengths.length + between.length < 2 && !says(text, 'apart'))) return false;
  const rest = [pronouns, ones].reduce(
    (left, book) => without(left, phrasesIn(left, book)),
    without(text, [...phrasesIn(text, asked), ...lengths, ...between]),
  );
  const plain = also.reduce((left, each) => left.replace(each, ' '), rest);
  return isBlank(
    without(
      plain,
      phrasesIn(plain, talk).filter(({ what }) => what === 'fill'),
    ),
  );
}

const SIDES: readonly BoundKind[] = ['before', 'after'];

/** "The first treaty after that": what has the name, before or after the first event that was shown. */
export async function answerBeside({ ports, asker, understood, spokenOf }: Turn): Promise<Message | undefined> {
  const { text, words, dates, bound, talk } = understood;
  const [id] = spokenOf?.events ?? [];
  if (id === undefined || words.length === 0 || dates.readings.length > 0 || bound || talk) return undefined;
  const folded = fold(text).text;
  const side = sideIn(folded);
  if (!side || (side.what !== 'before' && side.what !== 'after')) return undefined;
  const event = await ports.events.card(id);
  const question = await readText(ports, asker, without(folded, [side]).trim());
  if (!event || question.words.length === 0 || question.talk || question.bound) return undefined;
  // What comes next after an event is the first of what follows.
  const which = question.which === 'next' ? 'first' : question.which;
  const title = datedTitle(event, asker.language);
  const notes = [asker.language.messages.search.bound[side.what](title, title)];
  const time = readingOf(spanOnSide(side.what, spanOf(historicalDate(event.date))));
  // “Did anyone go before him”: not all who went did so on what is called a visit.
  if (question.words.every(({ isMeant }) => isMeant === true)) return answerList(ports, asker, listOf(time), { notes });
  const asked = { ...question, which, asked: question.asked === 'who' ? undefined : question.asked };
  return answerMatches(ports, asker, asked, { notes, bounds: [time] });
}

/** Where a folded text says *after that*, 那之后; 之后 alone may begin it. */
function sideIn(text: string): SaidPart<BoundKind> | undefined {
  const { leading, trailing, pronouns } = understoodPatterns();
  for (const part of phrasesIn(text, leading)) {
    const pronoun = phraseAt(text, nextWord(text, part.end), pronouns);
    if (pronoun && SIDES.includes(part.what)) return { ...part, end: pronoun.end };
  }
  const start = nextWord(text, 0);
  const pronoun = phraseAt(text, start, pronouns);
  const part = phraseAt(text, pronoun?.end ?? start, trailing);
  // “Before”, with nothing that it is before, may be in any past: 以前.
  return part && (pronoun || part.what === 'after') ? { ...part, start } : undefined;
}
