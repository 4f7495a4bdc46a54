import type { Message } from '../language/message';
import { answerQuestion, answerToday } from './answer-question';
import { answerWhen } from './answer-when';
import type { Asker } from './asker';
import { greet, help } from './greet';
import type { AnswerPorts } from './ports';
import { searchEvents } from './search-events';
import { say, showEvent, showRandomEvent } from './show-event';

/** What came with a command. */
export interface CommandInput {
  /** What stands after it; may be empty. */
  readonly text: string;
  /** What the message says that the command replies to. */
  readonly repliedText?: string | undefined;
}

type Command = (ports: AnswerPorts, asker: Asker, input: CommandInput) => Message | Promise<Message>;

/** The commands of the bot, by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  start: greet,
  help: (_ports, asker) => help(asker),
  today: answerToday,
  on: (ports, asker, { text }) => (text ? answerQuestion(ports, asker, text) : say(asker.language.messages.whichDate)),
  when(ports, asker, { text, repliedText }) {
    const asked = text || repliedText;
    return asked ? answerWhen(ports, asker, asked) : say(asker.language.messages.whichText);
  },
  event: (ports, asker, { text }) => (text ? showEvent(ports, asker, text) : say(asker.language.messages.whichEvent)),
  search: searchEvents,
  random: showRandomEvent,
};
