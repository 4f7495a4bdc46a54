import { reportNumber } from '../../domain/report';
import type { HistoricalEvent } from '../../domain/historical-event';
import { textIn } from '../../language/local-text';
import { type Message, say } from '../../language/message';
import { lines, paragraphs } from '../../language/rich-text';
import { askForReply } from '../ask-for-reply';
import type { Asker } from '../asker';
import { closeButtons } from './list-reports';
import type { AnswerPorts } from '../answer-ports';

/** More of a report, or of the answer to it, is not kept, in UTF-16 units. */
export const LONGEST_REPORT = 1000;

/** Asks what is wrong with an event. */
export async function askForReport(
  { events }: Pick<AnswerPorts, 'events'>,
  { language }: Asker,
  id: string,
): Promise<Message> {
  const event = await events.card(id);
  if (!event) return say(language.messages.noSuchEvent);
  const { control } = language.messages;
  const asked = control.askReport(textIn(language, event.title));
  return askForReply('⚑', { kind: 'report', id }, asked, control.reportPlaceholder);
}

/** The thanks, and, unless the report was taken before, what the editors are told. */
export interface Reported {
  readonly thanks: Message;
  readonly toEditors?: Message | undefined;
}

/** Keeps what a person says is wrong with an event: once for each prompt, and as often as the quota allows. */
export async function reportError(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'reports' | 'quotas' | 'members'>,
  { language, place, chatId, personId, botId, updateId, saidAt }: Asker,
  { id, promptId, said }: { readonly id: string; readonly promptId: number; readonly said: string },
): Promise<Reported> {
  const { messages } = language;
  const event = await ports.events.card(id);
  if (!event) return { thanks: say(messages.noSuchEvent) };
  const taken = await ports.quotas.take(personId, 'report', { subject: `${chatId}/${promptId}`, updateId });
  if (taken !== 'granted') return { thanks: say(messages.control.notKept[taken]) };
  const text = said.slice(0, LONGEST_REPORT).toWellFormed();
  const stamp = { botId, updateId, at: saidAt ?? ports.clock.now() };
  // Only editors with a chat can answer.
  const isAnswerable = place === 'private' && ports.members.editorsChat !== undefined;
  const report = { eventId: id, text, language: language.code, chatId: isAnswerable ? chatId : undefined, stamp };
  const isNew = await ports.reports.add(report);
  return {
    thanks: say(isAnswerable ? messages.editing.thanks : messages.control.thanks),
    toEditors: isNew ? forEditors(event, text) : undefined,
  };

  function forEditors({ title }: HistoricalEvent, words: string): Message {
    return {
      text: paragraphs(lines(messages.control.reported(textIn(language, title)), id), words),
      buttons: [
        [{ label: textIn(language, title), action: { kind: 'event', id } }],
        closeButtons(language, reportNumber(stamp)),
      ],
    };
  }
}
