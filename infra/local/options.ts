import { join } from 'node:path';
import { ENVIRONMENT } from '../../shared/contract/environment';
import { UsageError } from '../commands/command';
import { CONTEXT_OPTIONS, checkedInstant, checkedLanguage, checkedPort, checkedTimeZone } from './context-options';
import { BOT_FILE_OPTION } from '../commands/bot-options';
import { readBot } from '../settings/read-bot';
import { fromHere } from '../settings/from-here';

/** The options of `npm start`. */
export const START_OPTIONS = {
  json: {
    type: 'boolean',
    default: false,
    help: 'machine mode: each line in is JSON or text; Bot API calls out as JSON lines',
  },
  ...CONTEXT_OPTIONS,
  ...BOT_FILE_OPTION,
  data: {
    type: 'string',
    value: 'FOLDER',
    help: 'keep the table in this folder (default: memory; with BOT_TOKEN: .data, or .data-NAME)',
  },
  port: {
    type: 'string',
    value: 'N',
    help: 'the port of the web pages on loopback (default: any free one; in machine mode: no pages)',
  },
  repair: {
    type: 'boolean',
    default: false,
    help: 'repair the data folder after damage, keeping a copy of it as it was',
  },
} as const;

export const ENVIRONMENT_HELP = `From bot.yaml it takes the events, the chat that receives error reports and the Bot API server.

Environment: BOT_TOKEN (long polling against Telegram instead of the terminal), DYNAMODB_ENDPOINT (another
DynamoDB engine than the embedded one), and what bot.yaml may say, too: EVENTS_DIR (another collection),
ADMIN_CHAT_ID (the chat that receives error reports), TELEGRAM_API_ROOT (another Bot API server).`;

/** What the command line and the environment ask for. */
export interface StartOptions {
  readonly json: boolean;
  readonly now?: Date | undefined;
  readonly language: string;
  readonly timeZone: string;
  readonly dataFolder?: string | undefined;
  /** The port of the web pages, 0 for any free one; undefined when none are served. */
  readonly pagesPort?: number | undefined;
  /** The data folder that is to be repaired, in place of starting. */
  readonly repair?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly eventsDir: string;
  readonly adminChat?: number | undefined;
  readonly countGaps: boolean;
  readonly token?: string | undefined;
  readonly telegramApiRoot?: string | undefined;
}

const PROJECT_DATA = join(__dirname, '../../.data');

interface Given {
  readonly json: boolean;
  readonly now?: string | undefined;
  readonly lang: string;
  readonly zone: string;
  readonly data?: string | undefined;
  readonly bot?: string | undefined;
  readonly port?: string | undefined;
  readonly repair: boolean;
}

/** Checks what was given to `npm start`; throws a UsageError. */
export function readStartOptions(values: Given, environment: NodeJS.ProcessEnv): StartOptions {
  const token = environment['BOT_TOKEN'] || undefined;
  if (values.now !== undefined && token !== undefined && !values.json)
    throw new UsageError('--now cannot be used with BOT_TOKEN: Telegram runs in real time');
  const folder = checkedFolder(values.data);
  const { name, eventsDir, adminChatId, countGaps, telegramApiRoot } = readBot(
    { bot: values.bot },
    environment,
  ).deployment;
  // Bots with names have folders of their own, beside that of the one without.
  const ofBot = name === undefined ? PROJECT_DATA : `${PROJECT_DATA}-${name}`;
  return {
    json: values.json,
    now: checkedInstant(values.now),
    language: checkedLanguage(values.lang),
    timeZone: checkedTimeZone(values.zone),
    pagesPort: values.port !== undefined ? checkedPort(values.port) : values.json ? undefined : 0,
    repair: values.repair ? (folder ?? ofBot) : undefined,
    dataFolder: folder ?? (token === undefined || values.json ? undefined : ofBot),
    endpoint: environment[ENVIRONMENT.dynamoEndpoint] || undefined,
    eventsDir: fromHere(eventsDir),
    adminChat: adminChatId === undefined ? undefined : Number(adminChatId),
    countGaps,
    token,
    telegramApiRoot,
  };
}

function checkedFolder(folder: string | undefined): string | undefined {
  if (folder === '') throw new UsageError('--data names no folder');
  return folder;
}
