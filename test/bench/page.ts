import { ASSUMED } from './cost/uses';
import { USERS } from './cost/million-users';
import { PRICES } from '../../infra/prices';
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
      'every word of a question is accounted for, and every date in it is read, where chrono-node skips what it does not know. No function takes more than a tenth of the time: a sixth goes into finding the words, character by character, and a tenth into calling one rule after another, which the engine cannot inline. A tree of words with the nodes below each in a row was tried; it saves a fiftieth and takes a fourth longer to make.',
  },
  bundle: {
    title: 'Size of the bundles',
    how: 'As the deploy makes them: with the libraries as published, except what is never called (telegraf apart from its router and context, the SDK’s chain of credentials, its streams of events, the errors of operations that nobody calls), and with the data of time zones beside the bundle. The plain bot is made of the same libraries (telegraf, luxon and the SDK for DynamoDB and SSM), by the same bundler in the same run, with nothing left out; it answers nine commands with fixed texts. Of the webhook, the words of three languages are some 290 KB, their texts 100, and what reads dates and questions by them 160: in a file beside the bundle they would be read with the first question all the same. The deploy refuses a bundle that outgrows its bound (mostKilobytes); what size costs is the time to load, below.',
  },
  init: {
    title: 'Loading a function',
    how: 'The processor time to import the bundled module in a fresh process, all in turns; medians. The plain bot is the one above: what we add to it should cost nothing.',
  },
  updates: {
    title: 'Questions a second',
    how: 'Questions in three languages as bodies of webhook requests, through the webhook’s handler with the secret, the reading, the rendering and the log line; the store answers from memory with the built-in events, and nothing is sent. The baseline is a plain telegraf bot that knows these questions by their text and renders the same pages from memory: the same texts, entities and buttons, which is checked. Per second of processor time; medians of fresh processes in turns.',
    missed:
      'the plain bot takes a page out of a map, and joins its pieces. Ours has understood a question that was asked before: of the time for one, a twenty-fifth goes into parsing the update and a ninth into writing the answer, which the plain bot does too, a ninth into checking the update by its schema, a quarter into the list, and the rest into many small pieces. Checking only the fields that an update has was tried, and saves a sixtieth; compiling the schema would save a tenth, but cost 5 ms whenever a function is loaded, which is more than it saves. A new question takes some 0.15 ms more, to understand a whole text in three languages. A question waits for two calls of the table, some hundred times as long as all this takes.',
  },
  calls: {
    title: 'Exact counts',
    how: 'Counted by the SDK’s middleware over the embedded engine, and with what the engine does not bill: empty queries, index writes, refused conditions. A day’s page is one Query with a Limit over the day’s own partition, ranked by its sort key: of the table of a million events that partition is written whole, and the others, which a Query cannot read, are not. What each kind of update costs is kept in [counts.txt](../test/bench/calls/counts.txt), and a test compares it.',
  },
  scale: {
    title: 'Many subscriptions',
    how: 'A tick at which so many are due; they are made up as they are read, and the queue only counts. Each in a fresh process with a heap of 48 MB, in which a million would not fit: what is no longer needed must go.',
  },
  ticks: {
    title: 'A tick of a million subscriptions',
    how: 'In 400 zones at every local time, with an event on each day of the year: from items such as the repositories write, which are made up behind the client and which a test compares with the embedded engine. Reads are Queries and items asked for by key. Those that are not due are for another weekday, so that something is stored for that time in every zone. Modelled: a call takes 8 ms, one after another, dispatch has 0.29 of a processor, and 27 messages are sent a second.',
  },
  broadcast: {
    title: 'Messages to many chats',
    how: 'Two functions send over HTTP to a Telegram on loopback that is 57 ms away and lets through 30 a second, and one a second in a chat.',
  },
  search: {
    title: 'Search',
    how: 'In invented collections with texts as long as the built-in ones; on an index in memory that counts units as DynamoDB does. The best of three turns counts; with nothing kept, each turn begins with nothing.',
  },
  pages: {
    title: 'Web pages',
    how: 'The first page on a phone in Chromium, on loopback, each time with nothing cached, beside pages that draw the same events with vis-timeline and TimelineJS, made as their documentation does, all compressed; medians of five runs, but one run of the libraries with 10,000 events. A page of ours can be used when the document is read; a library’s when its events are drawn. The processor time, the read units and the costs are those of a function that is loaded and has read the summary; the costs are modelled as below, without CloudFront.',
    missed: 'a quarter of it is the compression, as much the parsing of what is stored.',
  },
  growth: {
    title: 'Growth of a collection',
    how: 'Invented events with texts as long as the built-in ones: read and checked as a YAML file each, packed, and stored by `ingest` in a table in memory that counts as DynamoDB does. Memory is that of a process of its own, which keeps nothing of what it stores. One changed event has another word in each title; a deploy without a change writes nothing. Modelled: a function has as much of a processor as its memory gives, and waits 8 ms for each call, one after another, and before a write that would be ahead of the pace; the table refuses what is above its limit. Exponents are those between the two largest.',
  },
  picture: {
    title: 'Pictures',
    how: 'A card of each built-in event, in every language and theme, in a process of its own that has drawn one before. The baseline draws the same card in the same run, given as SVG: laid out already, every letter a path.',
  },
  day: {
    title: 'A day on one machine',
    how: 'The local bot polls 100,000 updates of 500 chats in 10,000 ticks, with a data folder and a heap of 150 MB; it sends over HTTP to a Telegram on loopback in the same process.',
  },
  cost: {
    title: 'Costs',
    how: costModel(),
    missed:
      'of a scheduled message, one write makes sure that it is sent at most once, and that alone is $0.625; a consistent read after it ($0.125) says what the chat wants by then. Several recipients in one message of the queue would save $0.1, but what one of them makes come again would come again for all. A claim within the item of the subscription would save the read, but each message would then race with the changes that people make.',
  },
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
    `Written by \`npm run bench -- --write\`, on ${machine}. A figure without a target is there for comparison. Where there is a baseline, it was measured in the same run, for machines differ.`,
  ];
  return `${[...head, ...parts].join('\n\n')}\n`;
}

function costModel(): string {
  const { tableCallMs, telegramCallMs, coldShare, messagesASecond, platformLines } = ASSUMED;
  return [
    'In US dollars, for us-east-1, without any free tier but the ten alarms; the list of prices is [prices.ts](../infra/prices.ts). Units, calls and bytes are the exact counts above, and memory and logging are those of the template. **Modelled, not measured on AWS**:',
    [
      `- a call of DynamoDB takes ${tableCallMs} ms, with what we do for it; calls follow one another;`,
      '- our own time is measured on this machine, and lengthened where the memory gives less than a whole processor;',
      `- one run in ${1 / coldShare} loads the function first;`,
      `- a function that sends is paid for all the time it sends: ${messagesASecond} messages a second;`,
      '- a question is a page of a day (3 September), asked of a function that is loaded; others are in the exact counts;',
      '- left out are metrics, the dashboard, what the queue is asked while it is empty, and the runs of the schedule;',
      '- what goes out stays within the free 100 GB a month, and the key of the token within its free requests.',
    ].join('\n'),
    `The naive bot answers the same question with four calls of the table one after another (what the chat chose, the whole day of 100,000 events, a mark of the update before and after: 2 WCU) and waits for its \`sendMessage\` (${telegramCallMs} ms), with 512 MB; each of its messages is a run of its own, marked before and after. It has Lambda’s own log lines (${platformLines.bytes} bytes) besides its own. Traces, at $${PRICES.traces} a million, are in neither.`,
    `Of a million users each asks ${USERS.questions} times a month, and one in ${1 / USERS.subscribed} gets a message a day, in ${USERS.timeZones} zones; ${USERS.storedBytes} bytes are stored of each.`,
  ].join('\n\n');
}
