import { setTimeout as pauseFor } from 'node:timers/promises';
import { CloudWatchLogsClient, paginateFilterLogEvents } from '@aws-sdk/client-cloudwatch-logs';
import { logGroupNameOf } from '../deployment';
import { UsageError, readArguments, runCommand } from '../local/command-line';
import { checkedStage } from './stage-option';

const HELP = `npm run logs [-- OPTIONS]   what the deployed functions say, a line for each request

  --stage STAGE     dev or prod (default: dev)
  --function NAME   the function, by its folder in lambdas/ (default: webhook)
  --since MINUTES   how far back (default: 60)
  --follow          go on with what comes; Ctrl-C ends
  --help            this text
`;

const POLL_MS = 2000;

void runCommand('logs', async () => {
  const { values } = readArguments({
    options: {
      stage: { type: 'string' },
      function: { type: 'string', default: 'webhook' },
      since: { type: 'string', default: '60' },
      follow: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const minutes = Number(values.since);
  if (!(minutes > 0)) throw new UsageError(`--since is no number of minutes: "${values.since}"`);
  const logGroupName = logGroupNameOf(checkedStage(values.stage), values.function);
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
    if (values.follow) await pauseFor(POLL_MS);
  } while (values.follow);
});
