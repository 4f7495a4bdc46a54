import { join } from 'node:path';
import { ENVIRONMENT } from '../../shared/contract/environment';
import {
  LANGUAGE_CODES,
  checkedInstant,
  checkedLanguage,
  checkedTimeZone,
  readArguments,
  UsageError,
} from './command-line';
import { eventsFolder } from './events-folder';

export const HELP = `npm start [-- OPTIONS]   chat with the timeline bot on this machine

  --json            machine mode: a JSON value or plain text a line in, Bot API calls as JSON lines out
  --now INSTANT     the present, such as 2026-09-03T06:00:00Z (default: the real time)
  --lang CODE       the user's language: ${LANGUAGE_CODES} (default: en)
  --zone ZONE       the chat's time zone, such as Asia/Shanghai (default: UTC)
  --data FOLDER     keep the table in this folder (default: memory; with BOT_TOKEN: .data)
  --help            this text

Environment: BOT_TOKEN (long polling against Telegram instead of the terminal), TELEGRAM_API_ROOT,
DYNAMODB_ENDPOINT (another DynamoDB engine than the embedded one), EVENTS_DIR (another collection),
ADMIN_CHAT_ID (the chat that is told of errors people report).
`;

/** What the command line and the environment ask for. */
export interface StartOptions {
  readonly json: boolean;
  readonly help: boolean;
  readonly now?: Date | undefined;
  readonly language: string;
  readonly timeZone: string;
  readonly dataFolder?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly eventsDir: string;
  readonly editorsChat?: number | undefined;
  readonly token?: string | undefined;
  readonly telegramApiRoot?: string | undefined;
}

const PROJECT_DATA = join(__dirname, '../../.data');

/** Reads the command line of `npm start`; what it is not is a UsageError. */
export function readStartOptions(args: string[], environment: NodeJS.ProcessEnv): StartOptions {
  const { values } = readArguments({
    args,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      now: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      zone: { type: 'string', default: 'UTC' },
      data: { type: 'string' },
    },
  });
  const token = environment['BOT_TOKEN'] || undefined;
  return {
    json: values.json,
    help: values.help,
    now: values.now === undefined ? undefined : checkedInstant(values.now),
    language: checkedLanguage(values.lang),
    timeZone: checkedTimeZone(values.zone),
    dataFolder: checkedFolder(values.data) ?? (token === undefined || values.json ? undefined : PROJECT_DATA),
    endpoint: environment[ENVIRONMENT.dynamoEndpoint] || undefined,
    eventsDir: eventsFolder(environment),
    editorsChat: checkedChat(environment[ENVIRONMENT.adminChatId]),
    token,
    telegramApiRoot: environment['TELEGRAM_API_ROOT'] || undefined,
  };
}

function checkedChat(id: string | undefined): number | undefined {
  if (!id) return undefined;
  if (/^-?\d{1,16}$/.test(id)) return Number(id);
  throw new UsageError(`ADMIN_CHAT_ID is no chat id such as -1001234567890: "${id}"`);
}

function checkedFolder(folder: string | undefined): string | undefined {
  if (folder === '') throw new UsageError('--data names no folder');
  return folder;
}
