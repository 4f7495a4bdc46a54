import { ENVIRONMENT } from '../../shared/contract/environment';
import { command } from '../commands/command';
import { CONTEXT_OPTIONS, checkedInstant, checkedPort } from './context-options';
import { BOT_FILE_OPTION } from '../commands/bot-options';
import { eventsFolder } from './events-folder';
import { LOCAL_BOT_INFO } from './local-bot-info';
import { localClock } from './local-clock';
import { stopOnSignals } from './stop';
import { warn } from './warn';
import { withBot } from './with-bot';

void command({
  name: 'pages',
  help: 'Serves the timeline as web pages on this machine, until Ctrl-C.',
  options: {
    port: {
      type: 'string',
      value: 'N',
      default: '8080',
      help: 'the port on loopback; 0 is any free one (default: 8080)',
    },
    now: CONTEXT_OPTIONS.now,
    ...BOT_FILE_OPTION,
  },
  notes: `From bot.yaml it takes the events.

Environment: EVENTS_DIR (another collection), DYNAMODB_ENDPOINT (another DynamoDB engine).`,
  async run({ port: given, now, bot }) {
    const port = checkedPort(given);
    const clock = localClock(checkedInstant(now));
    const stop = stopOnSignals(process.env);
    const endpoint = process.env[ENVIRONMENT.dynamoEndpoint] || undefined;
    const tell = (line: string) => process.stdout.write(`${line} – Ctrl-C quits.\n`);
    const open = {
      table: { endpoint },
      eventsDir: eventsFolder(process.env, bot),
      timeZone: 'UTC',
      warn,
    };
    await withBot({ ...open, clock, botInfo: LOCAL_BOT_INFO, pages: { port, tell } }, stop, () => stop.stopped);
    return 0;
  },
});
