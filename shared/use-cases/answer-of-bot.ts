import { type Message, noAnswer, say } from '../language/message';
import { lines, paragraphs } from '../language/rich-text';
import { onlyShown } from './questions/conversation/pick-shown';
import type { Turn } from './questions/conversation/turn';

/** What is asked of the bot itself; an error is reported by a button, of the one event that was shown. */
export async function answerOfBot(turn: Turn): Promise<Message | undefined> {
  switch (turn.understood.talk?.kind) {
    case 'marks':
      return explainMarks(turn);
    case 'error':
      return offerReport(turn);
    case 'media':
      return noAnswer(turn.asker.language.messages.control.onlyTexts);
    case 'looks':
      return noAnswer(turn.asker.language.messages.control.looks);
    default:
      return undefined;
  }
}

async function explainMarks({ ports, asker }: Turn): Promise<Message> {
  const { bases, round } = asker.language.messages.legend;
  const summary = await ports.events.summary();
  const signs = [...(summary?.isUnsourced ? [] : bases.split(/ {2,}/)), round];
  return { text: paragraphs(lines(...signs), asker.language.messages.control.onCard), buttons: [] };
}

async function offerReport({ ports, asker, spokenOf }: Turn): Promise<Message> {
  const { report, reportShown, howToReport } = asker.language.messages.control;
  const event = await onlyShown(ports, spokenOf?.events ?? []);
  if (!event) return say(howToReport);
  return { ...say(reportShown), buttons: [[{ label: report, action: { kind: 'report', id: event.id } }]] };
}
