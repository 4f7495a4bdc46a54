import { ASSUMED } from '../cost/uses';
import type { Figure } from '../figure';
import { progress } from '../progress';
import { loopbackDynamo } from './loopback-dynamo';
import { inSlotOf, itemsFor, population } from './population';
import { runTick } from './run-tick';

const ZONES = 400;
const MILLION = 1_000_000;
const SIZES = [10_000, 100_000, MILLION];
/** Dispatch has so much of a processor. */
const PROCESSOR = 512 / 1769;
/** Two functions send, below the thirty a second that Telegram allows. */
const SENT_A_SECOND = 27;
const LATEST_SECONDS = 120;

interface TickCost {
  readonly due: number;
  readonly reads: number;
  readonly units: number;
  readonly processorMs: number;
  /** After the tick's instant, by the model: when all are in the queue, and when the last message is sent. */
  readonly queuedSeconds: number;
  readonly sentSeconds: number;
}

/** What ticks read, by the table's items behind the client, with so many subscriptions at all local times. */
export async function ticksFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const subscriptions of SIZES) {
    const { reads, units } = await costOf(subscriptions, 0);
    figures.push(
      ...atMost(`of a tick of ${told(subscriptions)} in ${ZONES} zones, nothing due`, { reads, units }, 450),
    );
  }
  const thousand = await costOf(MILLION, 1000);
  const { reads, units } = thousand;
  figures.push(...atMost(`of a tick of ${told(MILLION)} in ${ZONES} zones, 1,000 due`, { reads, units }, 1500));
  const more = await costOf(MILLION, 10_000);
  const exponent = Math.log10(more.units / thousand.units);
  figures.push(
    {
      figure: 'exponent of read units by what is due, 1,000 to 10,000',
      ours: Number(exponent.toFixed(2)),
      target: '≤ 1.1',
      met: exponent <= 1.1,
    },
    { figure: 'processor milliseconds of a tick, 1,000 due', ours: Math.round(thousand.processorMs) },
    { figure: 'seconds until 1,000 due are in the queue, by the model', ours: round(thousand.queuedSeconds) },
    {
      figure: 'seconds until the last of 1,000 due is sent, by the model',
      ours: round(thousand.sentSeconds),
      target: `≤ ${LATEST_SECONDS}`,
      met: thousand.sentSeconds <= LATEST_SECONDS,
    },
  );
  return figures;
}

async function costOf(subscriptions: number, due: number): Promise<TickCost> {
  progress(`a tick of ${told(subscriptions)}, ${told(due)} due`);
  const given = population({ zones: ZONES, subscriptions, due });
  const engine = loopbackDynamo({ items: itemsFor(given), inSlot: inSlotOf(given) });
  const before = process.cpuUsage();
  const { deliveries, batches } = await runTick(engine.table);
  const { user, system } = process.cpuUsage(before);
  if (deliveries.length !== due) throw new Error(`${deliveries.length} of ${due} were due`);
  const processorMs = (user + system) / 1000;
  const waitedMs = (engine.calls.length + batches) * ASSUMED.tableCallMs;
  const queuedSeconds = (waitedMs + processorMs / PROCESSOR) / 1000;
  return {
    due,
    reads: engine.reads(),
    units: engine.calls.reduce((sum, { readUnits }) => sum + readUnits, 0),
    processorMs,
    queuedSeconds,
    sentSeconds: queuedSeconds + due / SENT_A_SECOND,
  };
}

function atMost(figure: string, measured: Readonly<Record<'reads' | 'units', number>>, target: number): Figure[] {
  return [
    { figure: `reads ${figure}`, ours: measured.reads, target: `≤ ${target}`, met: measured.reads <= target },
    { figure: `read units ${figure}`, ours: measured.units, target: `≤ ${target}`, met: measured.units <= target },
  ];
}

const told = (count: number): string => count.toLocaleString('en');
const round = (seconds: number): number => Number(seconds.toFixed(1));
