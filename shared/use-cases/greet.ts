import { COMMAND_NAMES } from '../language/commands';
import { textIn } from '../language/local-text';
import { type Message, say } from '../language/message';
import { bold, italic, join, lines, paragraphs } from '../language/rich-text';
import type { Asker } from './asker';
import { welcomeBack } from './anniversaries/come-back';
import { parseDeepLink } from './deep-link';
import { openLink } from './open-link';
import type { AnswerPorts } from './answer-ports';
import { searchExample } from './questions/search-events';

/** Begins a chat: opens the link it was started by, else says what this bot is and the first thing to try. */
export function start(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'chats' | 'subscriptions' | 'ledger' | 'compose' | 'members'>,
  asker: Asker,
  payload: string,
): Promise<Message> {
  const link = parseDeepLink(payload);
  return link ? openLink(ports, asker, link) : greet(ports, asker);
}

async function greet(ports: Pick<AnswerPorts, 'clock' | 'events' | 'subscriptions'>, asker: Asker): Promise<Message> {
  const { language } = asker;
  const summary = await ports.events.summary();
  if (!summary) return say(language.messages.emptyCollection);
  const { title, description } = summary;
  const back = await welcomeBack(ports, asker);
  const hello = say(language.messages.start(textIn(language, title), textIn(language, description), summary.events));
  return back ? { text: paragraphs(hello.text, back.text), buttons: back.buttons } : hello;
}

/** What can be asked. */
export async function help(ports: Pick<AnswerPorts, 'events'>, asker: Asker): Promise<Message> {
  const { help: ways, legend, commands } = asker.language.messages;
  const example = await searchExample(ports, asker);
  const row = (type: string, gives: string) => join([bold(type), gives], ' – ');
  return {
    text: paragraphs(
      lines(
        ...ways.map(({ type, gives }) => row(type, gives)),
        example === undefined ? undefined : row(example, commands.search),
      ),
      // The commands stand as plain text: a client makes them links that way.
      lines(...COMMAND_NAMES.map((name) => `/${name} – ${commands[name]}`)),
      italic(legend),
    ),
    buttons: [],
  };
}
