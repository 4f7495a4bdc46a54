import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { ENVIRONMENT } from '../../shared/contract/environment';
import { isTimeZone } from '../../shared/domain/local-day';
import { languages } from '../../shared/language/languages';
import { eventsFolder } from './events-folder';

export const HELP = `npm start [-- OPTIONS]   chat with the timeline bot on this machine

  --json            machine mode: a JSON value or plain text a line in, Bot API calls as JSON lines out
  --now INSTANT     the present, such as 2026-09-03T06:00:00Z (default: the real time)
  --lang CODE       the user's language: ${languages.map(({ code }) => code).join(', ')} (default: en)
  --zone ZONE       the chat's time zone, such as Asia/Shanghai (default: UTC)
  --data FOLDER     keep the table in this folder (default: memory; with BOT_TOKEN: .data)
  --help            this text

Environment: BOT_TOKEN (long polling against Telegram instead of the terminal), TELEGRAM_API_ROOT,
DYNAMODB_ENDPOINT (another DynamoDB engine than the embedded one), EVENTS_DIR (another collection).
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
  readonly token?: string | undefined;
  readonly telegramApiRoot?: string | undefined;
}

/** The command line is at fault. The message is for the user. */
export class OptionError extends Error {}

const PROJECT_DATA = join(__dirname, '../../.data');

export function parseStartOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const given = parseCommandLine(args);
  const token = environment['BOT_TOKEN'] || undefined;
  const now = given.now === undefined ? undefined : parseInstant(given.now);
  if (given.now !== undefined && !now)
    throw new OptionError(`--now is no instant such as 2026-09-03T06:00:00Z: ${given.now}`);
  if (!languages.some(({ code }) => code === given.lang))
    throw new OptionError(`--lang is none of ${languages.map(({ code }) => code).join(', ')}: ${given.lang}`);
  if (!isTimeZone(given.zone)) throw new OptionError(`--zone is no time zone such as Asia/Shanghai: ${given.zone}`);
  return {
    json: given.json,
    help: given.help,
    now,
    language: given.lang,
    timeZone: given.zone,
    dataFolder: given.data ?? (token === undefined ? undefined : PROJECT_DATA),
    endpoint: environment[ENVIRONMENT.dynamoEndpoint] || undefined,
    eventsDir: eventsFolder(environment),
    token,
    telegramApiRoot: environment['TELEGRAM_API_ROOT'] || undefined,
  };
}

/** An instant as ISO 8601 with its offset or Z; undefined otherwise. */
export function parseInstant(text: string): Date | undefined {
  const instant = DateTime.fromISO(text, { setZone: true });
  return instant.isValid && /T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(text) ? instant.toJSDate() : undefined;
}

function parseCommandLine(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        now: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        zone: { type: 'string', default: 'UTC' },
        data: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new OptionError(`${sentence} (--help shows the options)`);
  }
}
