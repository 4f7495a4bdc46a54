import { setTimeout as pauseFor } from 'node:timers/promises';
import { CloudWatchLogsClient, paginateFilterLogEvents } from '@aws-sdk/client-cloudwatch-logs';
import { LAMBDAS, logGroupNameOf } from '../deployment';
import { BOT_OPTIONS, chosenBot } from './bot-options';
import { UsageError, command, oneOf } from './command';

const POLL_MS = 2000;

void command({
  name: 'logs',
  help: 'Shows the logs of a deployed function, one line for each request.',
  options: {
    ...BOT_OPTIONS,
    function: {
      type: 'string',
      value: 'NAME',
      default: 'webhook',
      help: `${LAMBDAS.join(', ')} (default: webhook)`,
    },
    since: { type: 'string', value: 'MINUTES', default: '60', help: 'how far back (default: 60)' },
    follow: { type: 'boolean', help: 'keep printing new lines; Ctrl-C ends' },
  },
  async run({ function: lambda, since, follow, ...options }) {
    const minutes = Number(since);
    if (!(minutes > 0)) throw new UsageError(`--since must be a number of minutes, not "${since}"`);
    const source = oneOf('function', lambda, LAMBDAS);
    const logGroupName = logGroupNameOf(chosenBot(options).deployment, source);
    const client = new CloudWatchLogsClient();
    const printed = new Set<string>();
    let startTime = Date.now() - minutes * 60_000;
    do {
      for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName, startTime }))
        for (const { eventId = '', timestamp = 0, message = '' } of events) {
          if (printed.has(eventId)) continue;
          printed.add(eventId);
          startTime = Math.max(startTime, timestamp);
          process.stdout.write(`${new Date(timestamp).toISOString()} ${message.trimEnd()}\n`);
        }
      if (follow) await pauseFor(POLL_MS);
    } while (follow);
    return 0;
  },
});
