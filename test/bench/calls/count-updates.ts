import { createHandler } from '../../../lambdas/webhook/handler';
import type { LocalTable } from '../../../infra/local/local-table';
import { dynamoBotInfo } from '../../../shared/adapters/dynamo/bot-info-store';
import { tablePorts } from '../../../shared/adapters/dynamo/table-ports';
import { registeredBot } from '../../../shared/adapters/telegram/registered-bot';
import { createTimeZones } from '../../../shared/adapters/time-zones/time-zones';
import { violations } from '../../support/bot-api/violations';
import type { DynamoCall } from '../../support/recorded-calls';
import { type Count, ofTable } from './count';
import { type CountedUpdate, PARADE } from './updates';

const SECRET = 'right-secret';
const NOW = new Date('2026-09-03T06:00:00Z');

/** A way to count what an update costs that a function of its own takes, and its further pages. */
export interface UpdateCounter {
  count(counted: CountedUpdate): Promise<Count>;
  /** Of a function that has not answered before. */
  countFirst(counted: CountedUpdate): Promise<Count>;
}

/**
 * Counts what updates cost that come through the webhook, over a table that holds events and whose calls are recorded.
 * Throws when one is not answered.
 */
export async function updateCounter(table: LocalTable, toTable: DynamoCall[]): Promise<UpdateCounter> {
  const me = { id: 2, first_name: 'Timeline', username: 'timeline_bot', supports_inline_queries: true };
  await dynamoBotInfo(table).store(me);
  let updates = 0;

  function newFunction() {
    const clock = { now: () => NOW };
    const stored = tablePorts(table, clock);
    const calls: string[] = [];
    const handler = createHandler({
      secrets: () => Promise.resolve([SECRET]),
      handleUpdate: registeredBot(() => dynamoBotInfo(table).load(), {
        ports: { ...stored, clock, chance: () => 0.5, timeZones: createTimeZones() },
        timeZone: 'UTC',
        adminChat: -1009,
      }),
      call(method, payload) {
        calls.push(method);
        refuseWrong(method, payload);
        return Promise.resolve(method === 'getChatMember' ? { status: 'administrator' } : true);
      },
    });
    return {
      warmUp: () => stored.events.summary(),
      take: async ({ name, update }: CountedUpdate): Promise<Count> => {
        toTable.length = 0;
        calls.length = 0;
        const body = JSON.stringify({ update_id: (updates += 1), ...update });
        const { result, outcome } = await handler({ headers: { 'x-telegram-bot-api-secret-token': SECRET }, body });
        if (outcome !== 'answered') throw new Error(`"${name}" was ${outcome}`);
        const { method = '', ...payload } = JSON.parse(result.body ?? '{}') as { method?: string };
        if (method) refuseWrong(method, payload);
        const bytes = Buffer.byteLength(result.body ?? '');
        return { name, ...ofTable(toTable), calls: [...calls], answer: method, bytes };
      },
    };
  }

  return {
    async count(counted) {
      const { warmUp, take } = newFunction();
      await take({ ...counted, update: { inline_query: { id: '1', from: { id: 1 }, query: PARADE, offset: '' } } });
      await warmUp();
      if (counted.again) await take(counted);
      return take(counted);
    },
    countFirst: (counted) => newFunction().take(counted),
  };
}

function refuseWrong(method: string, payload: object): void {
  const wrong = violations(method, payload);
  if (wrong.length > 0) throw new Error(`Telegram would refuse ${method}: ${wrong.join(', ')}`);
}
