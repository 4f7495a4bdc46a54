import type { Span } from '../../../domain/span';
import { understoodLanguages } from '../../../language/understood-languages';
import { capitalised } from '../../../language/local-text';
import { type Message, noAnswer } from '../../../language/message';
import { readDate } from '../../../language/reading/read-date';
import { readingOf } from '../../../domain/date-query';
import { renderReading } from '../../../language/render-date';
import { join, link } from '../../../language/rich-text';
import type { AnswerPorts, ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import { loadPeriodPicture } from '../../pages/load-period-picture';
import { answerList } from '../dates/list-events';

/** A period as a picture, of the whole collection when none is named; its list in case the picture is refused. */
export async function showPicture(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'published'>,
  asker: Asker,
  text: string,
): Promise<Message> {
  const { language } = asker;
  const { messages, dateText } = language;
  if (!ports.published) return noAnswer(messages.unknownCommand);
  const asked = text ? spanIn(text, asker, ports) : { from: null, to: null };
  if (!asked) return whichPeriod(ports, asker);
  const period = await loadPeriodPicture(ports, asked);
  if (!period) return answerList(ports, asker, { kind: 'in-span', span: asked });
  const { span, total } = period;
  const [{ picture, page }, list] = await Promise.all([
    ports.published.period(period, language),
    answerList(ports, asker, { kind: 'in-span', span }, { notes: [messages.picture.refused] }),
  ]);
  const name = capitalised(renderReading(readingOf(span), dateText));
  return { ...list, picture: { url: picture, caption: join([link(name, page), messages.page.events(total)], ' · ') } };
}

async function whichPeriod({ events, clock }: ReadPorts, asker: Asker): Promise<Message> {
  const year = (await events.summary())?.examples.years[0] ?? todayOf(asker, clock).year;
  return noAnswer(asker.language.messages.picture.whichPeriod(year));
}

/** The first period that the text may mean; a day of any year is not a period. */
function spanIn(text: string, asker: Asker, { clock }: Pick<AnswerPorts, 'clock'>): Span | undefined {
  const { language, dateOrder } = asker;
  const context = { language: language.code, today: todayOf(asker, clock), dateOrder };
  const { readings } = readDate(text, context, understoodLanguages);
  return readings.find((reading) => reading.kind === 'span');
}
