import { ASSUMED } from './cost/uses';
import { USERS } from './cost/million-users';
import { PRICES } from './cost/prices';
import { type Figure, figureTable } from './figure';

/** A part of the bench, as the page tells of it. */
export interface Section {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** What each part measures, and of a figure that misses its target what was tried and what bounds it. */
const TOLD: Readonly<Record<string, { readonly title: string; readonly how: string; readonly missed?: string }>> = {
  understand: {
    title: 'Reading dates',
    how: 'Against chrono-node on the same questions, bundled alike, in turns; medians of fresh processes.',
    missed:
      'what is over the limit of length is never read by a question; the bound on the whole of it is near the target, and a busy machine is over it.',
  },
  bundle: {
    title: 'Size of the bundles',
    how: 'As the deploy makes them. The baselines are made by the same bundler in the same run with nothing left out, as people usually do.',
    missed:
      'by esbuild’s own account the webhook is 170 KB of the SDK’s DynamoDB client, 159 of languages and the rules of reading, 60 of telegraf, 52 of adapters, 28 of use cases, 27 of zod/mini and 13 of the domain. Tried: the HTTP client of telegraf, the credential providers and the event streams of the SDK are replaced, and time zones lie beside the bundle. The client is what bounds it: without it the webhook is 351 KB.',
  },
  init: {
    title: 'Loading a function',
    how: 'The time to import the bundled module in a fresh process, all in turns; medians.',
  },
  updates: {
    title: 'Questions a second',
    how: 'Questions in three languages as bodies of webhook requests, through the webhook’s handler with the secret, the reading, the rendering and the log line; the store answers from memory with the built-in events, and nothing is sent. The baselines parse the same bodies, find one of nine commands and reply with a fixed text. Per second of processor time; medians of fresh processes in turns.',
    missed:
      'half the pace of a router that says a fixed text leaves some 15 µs for all that it does not do. By the processor profile no part stands out: telegraf’s own chain takes that much already (it is in both), and the checks of the secret and of the update’s shape, the reading, the list with its texts and buttons, and the body as JSON take each a few, and their objects a tenth more to collect. Tried: one handler for all commands in the place of nineteen, and hashing in one call. What is left is the answer itself; a question’s two calls of the table take a hundred times as long.',
  },
  calls: {
    title: 'Exact counts',
    how: 'Counted by the SDK’s middleware over the embedded engine, with what it does not bill: empty queries, index writes, refused conditions. A day’s page is one Query with a Limit over the day’s own partition, ranked by its sort key: of the table of a million events that partition is written whole, and the others, which a Query cannot read, are not. What each kind of update costs is kept in [counts.txt](../test/bench/calls/counts.txt), and a test compares it.',
  },
  scale: {
    title: 'Many subscriptions',
    how: 'A tick at which so many are due, made as they are asked for; the queue only counts.',
    missed: 'the memory is that of the whole process, in which what is not yet collected counts too.',
  },
  broadcast: {
    title: 'Messages to many chats',
    how: 'Two functions send over HTTP to a Telegram on loopback that is 57 ms away and lets through 30 a second, and one a second in a chat.',
  },
  search: {
    title: 'Search',
    how: 'In invented collections with texts as long as the built-in ones; on an index in memory that counts units as DynamoDB does.',
    missed:
      'times here are of the clock, and the longest of three hundred searches is what another process held up. The units, which cost, are exact.',
  },
  cost: { title: 'Costs', how: costModel() },
};

/** The page of all figures, as Markdown. */
export function figuresPage(machine: string, sections: readonly Section[]): string {
  const parts = sections.map(({ name, figures }) => {
    const { title, how, missed } = TOLD[name] ?? { title: name, how: '' };
    const isMissed = figures.some(({ met }) => met === false);
    const table = ['```text', figureTable(figures), '```'].join('\n');
    return [`## ${title}`, how, table, ...(isMissed && missed !== undefined ? [`Missed: ${missed}`] : [])].join('\n\n');
  });
  const head = [
    '# Figures',
    `Written by \`npm run bench -- --write\`, on ${machine}. A figure that has no target is there to compare. Timings are ratios against a baseline of the same run, for machines differ.`,
  ];
  return `${[...head, ...parts].join('\n\n')}\n`;
}

function costModel(): string {
  const { tableCallMs, telegramCallMs, coldShare, messagesASecond, platformLines } = ASSUMED;
  return [
    'In US dollars, for us-east-1, without any free tier; the list of prices is [prices.ts](../test/bench/cost/prices.ts). Units, calls and bytes are the exact counts above, and memory and logging are those of the template. **Modelled, not measured on AWS**:',
    [
      `- a call of DynamoDB takes ${tableCallMs} ms, with what the SDK does for it; calls follow one another;`,
      '- our own time is measured on this machine, and longer by as much as the memory gives less than a processor;',
      `- one run in ${1 / coldShare} loads the function first;`,
      `- a function that sends is paid for all the time it sends: ${messagesASecond} messages a second;`,
      '- what goes out stays within the free 100 GB a month, and the key of the token within its free requests.',
    ].join('\n'),
    `The naive bot answers the same question with four calls of the table one after another (what the chat chose, the whole day of 100,000 events, a mark of the update before and after: 2 WCU) and waits for its \`sendMessage\` (${telegramCallMs} ms), with 512 MB; its message is a run for each, marked before and after. It has Lambda’s own log lines (${platformLines.bytes} bytes) beside its own. Traces, at $${PRICES.traces} a million, are in neither.`,
    `Of a million users each asks ${USERS.questions} times a month, and one in ${1 / USERS.subscribed} gets a message a day, in ${USERS.timeZones} zones; ${USERS.storedBytes} bytes are stored of each.`,
  ].join('\n\n');
}
