import { REPORT_OUTCOMES, type ReportOutcome } from '../../domain/report';
import type { Language } from '../../language/language';
import { textIn } from '../../language/local-text';
import type { Button, Message } from '../../language/message';
import { renderDayOf } from '../../language/render-change';
import { bold, clip, join, lines, paragraphs } from '../../language/rich-text';
import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';

const REPORTS_ON_PAGE = 5;
/** Five of them fit a message with the titles, in UTF-16 units. */
const LONGEST_SHOWN = 500;

/** The open reports, the newest first, with buttons that close them; those before a number if one is given. */
export async function listReports(
  { events, reports }: Pick<AnswerPorts, 'events' | 'reports'>,
  { language }: Asker,
  before?: string,
): Promise<Message> {
  const { editing } = language.messages;
  const page = await reports.open(REPORTS_ON_PAGE, before);
  const cards = await events.cards([...new Set(page.reports.map(({ eventId }) => eventId))]);
  const rows = page.reports.map(({ eventId, at, language: from, text }, index) => {
    const event = cards.find(({ id }) => id === eventId);
    const title = event ? textIn(language, event.title) : eventId;
    const heading = `${index + 1}. ${renderDayOf(at, language)} · ${title} (${from})`;
    return lines(heading, eventId, clip(join([text]), LONGEST_SHOWN));
  });
  const older = { label: editing.older, action: { kind: 'reports', before: page.next } } as const;
  return {
    text: rows.length > 0 ? paragraphs(bold(editing.heading), ...rows) : join([editing.noneOpen]),
    buttons: [
      ...page.reports.map(({ number }, index) => closeButtons(language, number, `${index + 1}. `)),
      ...(page.next === undefined ? [] : [[older]]),
    ],
  };
}

/** A button for each outcome of a report. */
export function closeButtons({ messages }: Language, report: string, before = ''): Button[] {
  const button = (outcome: ReportOutcome): Button => ({
    label: `${before}${messages.editing.close[outcome]}`,
    action: { kind: 'close-report', outcome, report },
  });
  return REPORT_OUTCOMES.map(button);
}
