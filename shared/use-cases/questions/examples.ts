import { parseMonthDay } from '../../domain/month-day';
import { yearSpan } from '../../domain/span';
import { readingOf } from '../../domain/date-query';
import { textIn } from '../../language/local-text';
import { type Button, type Message, noAnswer } from '../../language/message';
import { renderReading } from '../../language/render-date';
import { type Part, lines } from '../../language/rich-text';
import type { ReadPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';
import { searchButton } from './matches/answer-nothing';
import { listOf } from './dates/list-events';

/** A sentence, and two things to try: a day or a year and a name that the collection has, not always the same. */
export async function withExamples(
  ports: ReadPorts,
  asker: Asker,
  sentence: Part,
  rows: Message['buttons'] = [],
): Promise<Message> {
  const { messages } = asker.language;
  const examples = await examplesFor(ports, asker);
  const labels = examples.map(({ label }) => label);
  return noAnswer(
    lines(sentence, labels.length > 0 ? messages.search.tryThese(labels) : undefined),
    [...rows, examples].filter((row) => row.length > 0),
  );
}

/** Two examples, as buttons that show them. Which ones depends on the day. */
async function examplesFor({ events, clock }: ReadPorts, asker: Asker): Promise<Button[]> {
  const { language } = asker;
  const summary = await events.summary();
  if (!summary) return [];
  const { day: turn } = todayOf(asker, clock);
  const { days, years, names } = summary.examples;
  const day = parseMonthDay(takeTurn(days, turn) ?? '');
  const year = takeTurn(years, turn);
  const dates = [
    ...(day ? [{ kind: 'recurring' as const, from: day, to: day }] : []),
    ...(year === undefined ? [] : [readingOf(yearSpan(year))]),
  ];
  const date = takeTurn(dates, turn);
  // A longer one fits into no button.
  const buttons = names.map((each) => searchButton(textIn(language, each)));
  const named = takeTurn(
    buttons.filter((button) => button.length > 0),
    turn,
  );
  return [...(date ? [{ label: renderReading(date, language.dateText), action: listOf(date) }] : []), ...(named ?? [])];
}

function takeTurn<Each>(list: readonly Each[], turn: number): Each | undefined {
  return list[turn % list.length];
}
