import type { ReportOutcome } from '../../domain/report';
import { languageFor } from '../../language/languages';
import type { Language } from '../../language/language';
import { textIn } from '../../language/local-text';
import { type Message, say } from '../../language/message';
import { paragraphs } from '../../language/rich-text';
import type { AnswerPorts } from '../answer-ports';
import { askForReply } from '../ask-for-reply';
import type { Asker } from '../asker';
import { LONGEST_REPORT } from './report-error';

/** What is sent to the person who reported an error, and what the editor hears when it cannot be delivered. */
export interface ToReporter {
  readonly chatId: number;
  readonly message: Message;
  readonly notDelivered: Message;
}

/** Asks an editor for the answer to the person, which closes the report. */
export async function askToClose(
  ports: Pick<AnswerPorts, 'events' | 'reports'>,
  { language }: Asker,
  { outcome, report: number }: { readonly outcome: ReportOutcome; readonly report: string },
): Promise<Message> {
  const { editing } = language.messages;
  const report = await ports.reports.openOne(number);
  if (!report) return say(editing.alreadyClosed);
  const asked = editing.ask[outcome](await titleOf(ports, report.eventId, language));
  return askForReply('⚑', { kind: outcome, report: number }, asked, editing.placeholder);
}

/** Closes a report with the editor's answer. Only who closes it sends that answer, so the person hears it at most once. */
export async function closeReport(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'reports'>,
  { language, personId }: Asker,
  {
    outcome,
    report: number,
    said,
  }: { readonly outcome: ReportOutcome; readonly report: string; readonly said: string },
): Promise<{ readonly message: Message; readonly toReporter?: ToReporter }> {
  const { editing } = language.messages;
  const text = said.slice(0, LONGEST_REPORT).toWellFormed();
  // An administrator who speaks as the group stays anonymous; the ids of groups are negative.
  const who = personId > 0 ? { who: personId } : {};
  const action = { what: outcome, ...who, at: ports.clock.now().toISOString(), text };
  const report = await ports.reports.close(number, action);
  if (!report) return { message: say(editing.alreadyClosed) };
  const { chatId, eventId } = report;
  if (chatId === undefined) return { message: say(editing.closedUntold) };
  const theirs = languageFor(report.language);
  const title = await titleOf(ports, eventId, theirs);
  const message = {
    text: paragraphs(theirs.messages.editing.told[outcome](title), text),
    buttons: [[{ label: title, action: { kind: 'event', id: eventId } } as const]],
  };
  return { message: say(editing.closed), toReporter: { chatId, message, notDelivered: say(editing.notDelivered) } };
}

/** The id where the event is gone. */
async function titleOf({ events }: Pick<AnswerPorts, 'events'>, id: string, language: Language): Promise<string> {
  const event = await events.card(id);
  return event ? textIn(language, event.title) : id;
}
