import { ENVIRONMENT } from '../../../shared/contract/environment';
import { BOT_FILE_OPTION } from '../../commands/bot-options';
import { command } from '../../commands/command';
import { CONTEXT_OPTIONS, checkedInstant } from '../context-options';
import { eventsFolder } from '../events-folder';
import { LOCAL_BOT_INFO } from '../local-bot-info';
import { localClock } from '../local-clock';
import { stopOnSignals } from '../stop';
import { warn } from '../warn';
import { withBot } from '../with-bot';
import { pipedTransport } from './piped-transport';
import { createMcpServer } from './server';

void command({
  name: 'mcp',
  help: `Serves the collection to an assistant by the Model Context Protocol, on standard input and output.

It only reads: dates, the events of a day or span, search, and an event with its sources. It ends when its input
has ended and all is answered. An assistant starts it as "npm run --silent --prefix FOLDER mcp": without --silent,
npm writes to its output.`,
  options: { now: CONTEXT_OPTIONS.now, ...BOT_FILE_OPTION },
  notes: `From bot.yaml it takes the events.

Environment: EVENTS_DIR (another collection), DYNAMODB_ENDPOINT (another DynamoDB engine).`,
  async run({ now, bot }) {
    const clock = localClock(checkedInstant(now));
    const stop = stopOnSignals(process.env);
    const endpoint = process.env[ENVIRONMENT.dynamoEndpoint] || undefined;
    const open = { table: { endpoint }, eventsDir: eventsFolder(process.env, bot), timeZone: 'UTC', warn };
    await withBot({ ...open, clock, botInfo: LOCAL_BOT_INFO }, stop, async ({ events }) => {
      const server = await createMcpServer({ clock, events });
      const { transport, finished } = pipedTransport(process.stdin);
      await server.connect(transport);
      await Promise.race([finished, stop.stopped]);
      await server.close();
    });
    return 0;
  },
});
