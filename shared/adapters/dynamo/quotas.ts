import * as z from 'zod/mini';
import { TABLE } from '../../contract/table';
import { HOUR } from '../../domain/milliseconds';
import { QUOTAS } from '../../domain/quota';
import type { Clock, Quotas } from '../../use-cases/ports';
import { onFirstUse } from '../on-first-use';
import { chatPartition } from './chat-keys';
import type { Table } from './table';

/** One use. It counts until that instant, in milliseconds since 1970; DynamoDB removes it some time after. */
const useSchema = onFirstUse(() =>
  z.object({ sk: z.string(), subject: z.string(), updateId: z.number(), until: z.number() }),
);

/** Uses are numbered from 0 in the partition of the person, so that /privacy and /forget reach them. */
export function dynamoQuotas(table: Table, clock: Clock): Quotas {
  return {
    async take(personId, name, { subject, updateId }) {
      const { most, hours } = QUOTAS[name];
      const pk = chatPartition(personId);
      const keys = Array.from({ length: most }, (_, n) => `USED#${name}#${n}`);
      const now = clock.now().getTime();
      const until = now + hours * HOUR;
      // Each attempt that fails has lost a number to another update, or to this one when it comes twice.
      for (let attempt = 0; attempt <= most; attempt += 1) {
        const items = await table.query({ pk, sk: { prefix: `USED#${name}#` }, consistent: true });
        const held = items.map((item) => useSchema.parse(item)).filter((use) => use.until > now);
        const same = held.find((use) => use.subject === subject);
        if (same) return same.updateId === updateId ? 'granted' : 'repeated';
        const sk = keys.find((key) => !held.some((use) => use.sk === key));
        if (sk === undefined) break;
        const expires = Math.ceil(until / 1000);
        const isTaken = await table.put(
          { pk, sk, subject, updateId, until, [TABLE.timeToLive]: expires },
          {
            condition: 'attribute_not_exists(pk) OR #until <= :now',
            names: { '#until': 'until' },
            values: { ':now': now },
          },
        );
        if (isTaken) return 'granted';
      }
      return 'spent';
    },
  };
}
