import type { Timing } from '../domain/timing';
import { AUDIENCE_OF_COMMAND, type CommandName } from '../language/commands';
import { type Message, say } from '../language/message';
import { about, showTopics } from './about';
import { admit } from './admission';
import { answerQuestion, answerToday } from './questions/answer-question';
import { answerWhen } from './questions/dates/answer-when';
import type { Asker } from './asker';
import { askForFormat } from './questions/cards/export-events';
import { askToForget } from './settings/forget';
import { askQuestion } from './game/ask-question';
import { listReports } from './editing/list-reports';
import { help, start } from './greet';
import { answerComing } from './questions/dates/list-events';
import { pickDate } from './questions/dates/pick-date';
import { preview, showStatus } from './anniversaries/status';
import { inviteToPrivate } from './open-link';
import type { AnswerPorts } from './answer-ports';
import { searchEvents } from './questions/search-events';
import { showPicture } from './questions/cards/show-picture';
import { showEvent } from './questions/cards/show-event';
import { showRandomEvent } from './questions/cards/show-random';
import { answerSettingsCommand } from './settings/set-zone';
import { showStored } from './settings/show-stored';
import { startFollowing, stopFollowing } from './anniversaries/follow';
import { pauseMessages } from './anniversaries/pause';
import { startMessages } from './anniversaries/subscribe';
import { unsubscribe } from './anniversaries/subscription';

/** What came with a command. */
export interface CommandInput {
  /** What stands after it; may be empty. */
  readonly text: string;
  /** What the message says that the command replies to. */
  readonly repliedText?: string | undefined;
  /** Of /subscribe, what was said in words. */
  readonly days?: Timing['days'];
}

type Command = (ports: AnswerPorts, asker: Asker, input: CommandInput) => Message | Promise<Message>;

/** Answers a command if the asker may use it where they are; else says who may, or where. */
export async function answerCommand(
  ports: AnswerPorts,
  asker: Asker,
  name: CommandName,
  input: CommandInput,
): Promise<Message> {
  switch (await admit(ports, asker, AUDIENCE_OF_COMMAND[name])) {
    case 'granted':
      return COMMANDS[name](ports, asker, input);
    case 'administrators-only':
      return say(asker.language.messages.settings.administratorsOnly);
    case 'editors-only':
      return say(asker.language.messages.editing.editorsOnly);
    case 'private-only':
      // A link of that name does the same in private.
      return inviteToPrivate(asker, name);
  }
}

/** What each command does. */
const COMMANDS: Readonly<Record<CommandName, Command>> = {
  start: (ports, asker, { text }) => start(ports, asker, text),
  help,
  today: (ports, asker, { text }) => answerToday(ports, asker, text),
  on: (ports, asker, { text }) => (text ? answerQuestion(ports, asker, text) : pickDate(ports, asker)),
  when(ports, asker, { text, repliedText }) {
    const asked = text || repliedText;
    return asked ? answerWhen(ports, asker, asked) : say(asker.language.messages.whichText);
  },
  next: answerComing,
  event: (ports, asker, { text }) => (text ? showEvent(ports, asker, text) : say(asker.language.messages.whichEvent)),
  picture: (ports, asker, { text }) => showPicture(ports, asker, text),
  search: searchEvents,
  random: (ports, asker, { text }) => showRandomEvent(ports, asker, text),
  game: (ports, asker) => askQuestion(ports, asker),
  topics: showTopics,
  about,
  subscribe: (ports, asker, { text, days }) => startMessages(ports, asker, text, days),
  follow: (ports, asker, { text }) => startFollowing(ports, asker, text),
  unfollow: (ports, asker, { text }) => stopFollowing(ports, asker, text),
  pause: (ports, asker, { text }) => pauseMessages(ports, asker, text),
  unsubscribe: (ports, asker) => unsubscribe(ports, asker),
  status: showStatus,
  preview,
  settings: (ports, asker, { text }) => answerSettingsCommand(ports, asker, text),
  export: askForFormat,
  privacy: (ports, asker) => showStored(ports, asker),
  forget: (_ports, asker) => askToForget(asker),
  reports: (ports, asker) => listReports(ports, asker),
  // Nothing is kept while an answer is waited for.
  cancel: (_ports, { language }) => say(language.messages.nothingToCancel),
};
