import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportOn } from '../../../infra/local/check/report';
import { dynamoCollectionStore } from '../../../shared/adapters/dynamo/collection-store';
import { checkCollection } from '../../../shared/adapters/event-files/check-collection';
import { packCollection, readPackedCollection } from '../../../shared/adapters/event-files/packed-collection';
import type { Collection } from '../../../shared/domain/collection';
import type { HistoricalEvent } from '../../../shared/domain/historical-event';
import { utcDay } from '../../../shared/domain/utc-day';
import { ingest } from '../../../shared/use-cases/editing/ingest';
import { tableInMemory } from '../../support/table-in-memory';
import { syntheticCollection } from '../synthetic-events';
import { modelledFunction } from './modelled-function';

/** What one piece of work took, in a process of its own. */
export interface GrowthRun {
  /** Seconds of processor time. */
  readonly cpu: number;
  /** The most memory (RSS). */
  readonly peakMiB: number;
  readonly bytes?: number;
  /** Of a function, as it is modelled. */
  readonly seconds?: number;
  readonly calls?: number;
  readonly items?: number;
  readonly readUnits?: number;
  readonly writeUnits?: number;
}

/** Of a title; other texts may be longer, and need not be. */
const LONGEST_TITLE = 80;

const CLOCK = { now: () => new Date('2026-09-01T12:00:00Z') };

/** Makes a folder of files, for the others to read. Prints where. */
function write(size: number): Promise<string> {
  const { events, ...header } = syntheticCollection(size);
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  const dir = join(folder, 'events');
  mkdirSync(dir);
  const { title, description, languages, topics } = header;
  writeFileSync(join(dir, 'collection.yaml'), JSON.stringify({ title, description, languages, topics }));
  for (const event of events) writeFileSync(join(dir, `${event.id}.yaml`), yamlOf(event));
  return packCollection({ ...header, events }, join(folder, 'packed')).then(() => folder);
}

/** Block style, as people write it. */
function yamlOf({
  date,
  title,
  summary = {},
  dateNote = {},
  importance,
  topics,
  people,
  sources,
}: HistoricalEvent): string {
  const local = (name: string, text: Readonly<Record<string, string>>) =>
    `${name}:\n${Object.entries(text)
      .map(([language, each]) => `  ${language}: ${each.slice(0, LONGEST_TITLE).trim()}\n`)
      .join('')}`;
  const named = people.map((name) => name['en'] ?? '').join(', ');
  return [
    `date: ${date}\ndateBasis: source\nimportance: ${importance}\ntopics: [${topics.join(', ')}]\npeople: [${named}]\n`,
    ...[local('title', title), local('summary', summary), local('dateNote', dateNote)],
    `sources:\n${sources.map(({ outlet }) => `  - outlet: ${outlet['en'] ?? ''}\n    url: https://example.org/${date}\n`).join('')}`,
  ].join('');
}

/** As `npm run events:check`. */
async function check(folder: string): Promise<Partial<GrowthRun>> {
  const dir = join(folder, 'events');
  const report = reportOn(dir, utcDay(CLOCK.now()));
  const checked = await checkCollection(dir, report.see);
  if (!checked.file) throw new Error(JSON.stringify(checked.faults.slice(0, 3)));
  await report.text(checked);
  return { bytes: statSync(join(folder, 'packed')).size };
}

/** In a function with so much memory. */
async function first(folder: string, megabytes: number): Promise<Partial<GrowthRun>> {
  const { table, time, use } = modelledFunction(megabytes);
  await ingest(dynamoCollectionStore(table, time), await readPackedCollection(join(folder, 'packed')), CLOCK);
  return use();
}

/** One event has another word in each title; then nothing is changed. */
async function again(folder: string): Promise<Partial<GrowthRun>> {
  const stored = tableInMemory();
  const store = dynamoCollectionStore(stored.table);
  const { header, read } = await readPackedCollection(join(folder, 'packed'));
  const events: HistoricalEvent[] = [];
  for await (const event of read()) events.push(event);
  const collection: Collection = { ...header, events };
  await ingest(store, collection, CLOCK);
  const before = { ...stored.used, cpu: process.cpuUsage() };
  const changed = events.map((event, at) => (at === Math.floor(events.length / 2) ? withOtherWord(event) : event));
  await ingest(store, { ...collection, events: changed }, CLOCK);
  const { user, system } = process.cpuUsage(before.cpu);
  const after = { ...stored.used };
  await ingest(store, { ...collection, events: changed }, CLOCK);
  if (stored.used.puts + stored.used.removes !== after.puts + after.removes)
    throw new Error('an unchanged deploy writes');
  return {
    cpu: (user + system) / 1e6,
    calls: after.calls - before.calls,
    items: after.puts + after.removes - before.puts - before.removes,
    readUnits: after.readUnits - before.readUnits,
    writeUnits: after.writeUnits - before.writeUnits,
  };
}

function withOtherWord(event: HistoricalEvent): HistoricalEvent {
  const title = Object.entries(event.title).map(([language, text]) => {
    const [word = '', ...rest] = text.split(' ');
    return [language, language === 'zh' ? `${text.slice(1)}龘` : [...rest, `${word}${word}`].join(' ')];
  });
  return { ...event, title: Object.fromEntries(title) as Readonly<Record<string, string>> };
}

async function main([what = '', given = '', megabytes = '']: readonly string[]): Promise<void> {
  if (what === 'write') return void process.stdout.write(await write(Number(given)));
  if (what === 'remove') {
    rmSync(given, { recursive: true });
    return;
  }
  const work = { check, first, again }[what];
  const done = await work?.(given, Number(megabytes));
  const { user, system } = process.cpuUsage();
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1e6, peakMiB, ...done }));
}

void main(process.argv.slice(2));
