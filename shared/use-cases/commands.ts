import type { CommandName } from '../language/commands';
import type { Message } from '../language/message';
import { about, showTopics } from './about';
import { answerQuestion, answerToday } from './answer-question';
import { answerWhen } from './answer-when';
import type { Asker } from './asker';
import { showSettings } from './change-settings';
import { askForFormat } from './export-events';
import { askToForget } from './forget';
import { help, start } from './greet';
import { answerComing } from './list-events';
import { pickDate } from './pick-date';
import { preview, showStatus } from './plan-status';
import type { AnswerPorts } from './ports';
import { searchEvents } from './search-events';
import { say, showEvent, showRandomEvent } from './show-event';
import { showStored } from './show-stored';
import { startMessages, stopMessages } from './subscribe';

/** What came with a command. */
export interface CommandInput {
  /** What stands after it; may be empty. */
  readonly text: string;
  /** What the message says that the command replies to. */
  readonly repliedText?: string | undefined;
}

type Command = (ports: AnswerPorts, asker: Asker, input: CommandInput) => Message | Promise<Message>;

/** What each command does. */
export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  start: (ports, asker, { text }) => start(ports, asker, text),
  help: (_ports, asker) => help(asker),
  today: answerToday,
  on: (ports, asker, { text }) => (text ? answerQuestion(ports, asker, text) : pickDate(ports, asker)),
  when(ports, asker, { text, repliedText }) {
    const asked = text || repliedText;
    return asked ? answerWhen(ports, asker, asked) : say(asker.language.messages.whichText);
  },
  next: answerComing,
  event: (ports, asker, { text }) => (text ? showEvent(ports, asker, text) : say(asker.language.messages.whichEvent)),
  search: searchEvents,
  random: showRandomEvent,
  topics: showTopics,
  about,
  subscribe: (ports, asker, { text }) => startMessages(ports, asker, text),
  unsubscribe: stopMessages,
  status: showStatus,
  preview,
  settings: (ports, asker) => showSettings(ports, asker),
  export: (_ports, asker) => askForFormat(asker),
  privacy: showStored,
  forget: (_ports, asker) => askToForget(asker),
};
