import { textIn } from '../language/local-text';
import type { Message } from '../language/message';
import { bold, italic, join, lines, paragraphs } from '../language/rich-text';
import type { Asker } from './asker';
import type { AnswerPorts } from './ports';
import { say } from './show-event';

/** What this bot is, and the first thing to try. */
export async function greet({ events }: AnswerPorts, { language }: Asker): Promise<Message> {
  const summary = await events.summary();
  if (!summary) return say(language.messages.emptyCollection);
  const { title, description } = summary;
  return say(language.messages.start(textIn(language, title), textIn(language, description), summary.events));
}

/** What can be asked. */
export function help({ language }: Asker): Message {
  const { help: rows, legend } = language.messages;
  return {
    text: paragraphs(lines(...rows.map(({ type, gives }) => join([bold(type), gives], ' – '))), italic(legend)),
    buttons: [],
  };
}
