import type { CostPart } from './cost';
import { PRICES } from '../../../infra/prices';

/** How a million users use a bot, in a month: assumed. */
export const USERS = {
  count: 1_000_000,
  questions: 5,
  subscribed: 0.1,
  /** Days with something to tell; with many events, all. */
  messages: 30,
  /** Zones in which somebody is subscribed. */
  timeZones: 100,
  /** Bytes stored of a user: what they chose, a subscription, claims that end after two weeks. */
  storedBytes: 1500,
} as const;

/** At each tick, in each zone: what is kept of the time, and at most seven slots that somebody has, half a unit each. */
const TICK_READ_UNITS = 4;
const TICKS = 30 * 96;
const FREE_ALARMS = 10;

/** What a month costs then, in dollars; given the costs of a million questions and of a million messages. */
export function millionUsers({
  question,
  message,
  alarms,
}: {
  readonly question: number;
  readonly message: number;
  readonly alarms: number;
}): readonly CostPart[] {
  const millions = USERS.count / 1e6;
  const gigabytes = (USERS.count * USERS.storedBytes) / 1e9;
  const tickMillions = TICKS / 1e6;
  return [
    { name: `${USERS.questions} questions of each`, dollars: millions * USERS.questions * question },
    {
      name: `${USERS.messages} messages to one in ${1 / USERS.subscribed}`,
      dollars: millions * USERS.subscribed * USERS.messages * message,
    },
    {
      name: `ticks, in ${USERS.timeZones} zones`,
      dollars: tickMillions * (PRICES.ticks + USERS.timeZones * TICK_READ_UNITS * PRICES.readUnits),
    },
    { name: 'what is stored', dollars: gigabytes * (PRICES.storedGigabyteMonth + PRICES.backupGigabyteMonth) },
    { name: 'alarms', dollars: Math.max(0, alarms - FREE_ALARMS) * PRICES.alarmMonth },
  ];
}
