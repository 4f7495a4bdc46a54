import { compareDates } from '../../domain/calendar-date';
import { historicalDate } from '../../domain/historical-date';
import { nextOccurrence } from '../../domain/occurrence';
import type { Message } from '../../language/message';
import { renderComingLine } from '../../language/render-coming-line';
import { renderList } from '../../language/render-list';
import type { Understanding } from '../../language/understanding/understanding';
import type { ReadPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';
import { answerNothing } from './answer-nothing';
import { answerComing } from './list-events';
import { findSubject } from './find-matches';
import { typedText } from './words-as-typed';

/** How many of the best matches are checked for the next anniversary. */
const LOOKED_AT = 20;

/** The next of something of which nothing is dated ahead: its anniversaries, the nearest first. */
export async function answerNext(ports: ReadPorts, asker: Asker, understood: Understanding): Promise<Message> {
  const { words, hints, topics } = understood;
  if (words.length === 0 && topics.length === 0) return answerComing(ports, asker);
  const { language, leapDay } = asker;
  const { search } = language.messages;
  const today = todayOf(asker, ports.clock);
  const { lines } = await findSubject(ports, { words, hints, dates: [] }, LOOKED_AT);
  if (lines.length === 0) return answerNothing(ports, asker, understood, { missing: words.map(({ text }) => text) });
  const coming = lines
    .flatMap((line) => {
      const next = nextOccurrence(historicalDate(line.date), today, leapDay);
      return next ? [{ line, from: next.span.from }] : [];
    })
    .sort((a, b) => compareDates(a.from, b.from))
    .slice(0, asker.pageSize)
    .map(({ line }) => line);
  return renderList(
    {
      heading: search.heading(typedText(words)),
      notes: [search.nextAnniversaries],
      events: coming.length > 0 ? coming : lines.slice(0, asker.pageSize),
      line: (event, number) => renderComingLine(event, language, { today, leapDay, number }),
    },
    language,
  );
}
