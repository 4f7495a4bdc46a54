import { setTimeout as pauseFor } from 'node:timers/promises';
import {
  CloudWatchLogsClient,
  ResourceNotFoundException,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { LAMBDAS, logGroupNameOf } from '../deployment';
import { PATIENCE } from './aws-patience';
import { BOT_OPTIONS, chosenBot } from './bot-options';
import { UsageError, command, oneOf } from './command';
import { requiredStack } from './deployed-stack';
import { printable } from './printable';

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
    follow: { type: 'boolean', default: false, help: 'keep printing new lines; Ctrl-C quits' },
  },
  async run({ function: lambda, since, follow, ...options }) {
    const minutes = Number(since);
    if (!(minutes > 0)) throw new UsageError(`--since must be a number of minutes, not "${since}"`);
    const source = oneOf('function', lambda, LAMBDAS);
    const { deployment } = chosenBot(options);
    const print = linesSince(logGroupNameOf(deployment, source), Date.now() - minutes * 60_000);
    try {
      if ((await print()) === 0)
        process.stderr.write(
          `${source} has logged nothing in the last ${minutes} minutes${follow ? '; waiting …' : '.'}\n`,
        );
      while (follow) {
        await pauseFor(POLL_MS);
        await print();
      }
      return 0;
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      const { name } = await requiredStack(deployment);
      throw new Error(`${name} has no log of ${source}: deploy it again`);
    }
  },
});

/** Prints the lines since an instant that were not printed yet; gives their number. */
function linesSince(logGroupName: string, from: number): () => Promise<number> {
  const client = new CloudWatchLogsClient(PATIENCE);
  const printed = new Set<string>();
  let startTime = from;
  return async () => {
    const before = printed.size;
    for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName, startTime }))
      for (const { eventId = '', timestamp = 0, message = '' } of events) {
        if (printed.has(eventId)) continue;
        printed.add(eventId);
        startTime = Math.max(startTime, timestamp);
        process.stdout.write(`${new Date(timestamp).toISOString()} ${printable(message.trimEnd())}\n`);
      }
    return printed.size - before;
  };
}
