import { BUTTON_COMMANDS } from '../domain/action';
import { isActive } from '../domain/subscription';
import { menuOf } from '../language/commands';
import { textIn } from '../language/local-text';
import type { Language } from '../language/language';
import { type Button, type Message, inRows, say } from '../language/message';
import { renderExamples } from '../language/render-examples';
import { bold, italic, join, lines, paragraphs } from '../language/rich-text';
import type { Asker } from './asker';
import { welcomeBack } from './anniversaries/come-back';
import { parseDeepLink } from './deep-link';
import { openLink } from './open-link';
import type { AnswerPorts } from './answer-ports';
import { searchExample } from './questions/search-events';

/** Begins a chat: opens the link it was started by, else says what this bot is and the first thing to try. */
export function start(
  ports: Pick<
    AnswerPorts,
    'clock' | 'events' | 'chats' | 'subscriptions' | 'ledger' | 'compose' | 'members' | 'reports' | 'timeZones'
  >,
  asker: Asker,
  payload: string,
): Promise<Message> {
  const link = parseDeepLink(payload);
  return link ? openLink(ports, asker, link) : greet(ports, asker);
}

/** One sentence, and the first things to try as buttons. */
export async function greet(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'subscriptions'>,
  asker: Asker,
): Promise<Message> {
  const { language } = asker;
  const { messages } = language;
  const summary = await ports.events.summary();
  if (!summary) return say(messages.emptyCollection);
  const subscription = await ports.subscriptions.of(asker);
  const back = welcomeBack(ports, asker, subscription);
  const hello = messages.hello(textIn(language, summary.title), summary.events);
  const isSubscribed = isActive(subscription);
  return {
    text: paragraphs(hello, back?.text),
    buttons: [...(back?.buttons ?? []), ...firstButtons(language, back ? undefined : { isSubscribed })],
  };
}

function firstButtons(
  { messages: { first } }: Language,
  messagesButton: { readonly isSubscribed: boolean } | undefined,
): Message['buttons'] {
  const commands = BUTTON_COMMANDS.map((name): Button => ({ label: first[name], action: { kind: 'command', name } }));
  const label = messagesButton?.isSubscribed === true ? `${first.everyMorning} ✓` : first.everyMorning;
  return [...inRows(commands, 2), ...(messagesButton ? [[{ label, action: { kind: 'subscribe' } } as const]] : [])];
}

/** What can be asked. */
export async function help(ports: Pick<AnswerPorts, 'events' | 'published'>, asker: Asker): Promise<Message> {
  const { help: gives, legend, commands } = asker.language.messages;
  const example = await searchExample(ports, asker);
  const summary = await ports.events.summary();
  const ways = summary && renderExamples(summary.examples, asker.language);
  const names = menuOf('private', { isPublished: ports.published !== undefined });
  const row = (type: string | undefined, what: string) => (type ? join([bold(type), what], ' – ') : undefined);
  return {
    text: paragraphs(
      gives.ask,
      lines(
        row(ways?.day, gives.day),
        row(ways?.dates.join(' · '), gives.dates),
        row(ways?.periods.join(' · '), gives.periods),
        row(example, commands.search),
      ),
      gives.messages,
      // The commands stand as plain text: a client makes them links that way.
      lines(...names.map((name) => `/${name} – ${commands[name]}`)),
      italic(summary?.isUnsourced ? legend.round : `${legend.bases}   ${legend.round}`),
    ),
    buttons: [],
  };
}
