import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { TABLE } from '../../contract/table';
import { formatDate, parseDate } from '../../domain/calendar-date';
import { TOLD_DAYS } from '../../domain/due-corrections';
import type { ToldEvent } from '../../domain/told-event';
import type { Clock } from '../../use-cases/ports';
import { type DeliveryLedger, TROUBLES, type Trouble } from '../../use-cases/delivery-ports';
import { onFirstUse } from '../on-first-use';
import { chatPartition, claimKey, claimPrefix, daysAfter } from './chat-keys';
import type { Table } from './table';

/** Longer than a correction reaches back, and far longer than the queue may deliver a message again. */
const CLAIM_LIFETIME_DAYS = TOLD_DAYS + 2;

const claimSchema = onFirstUse(() =>
  z.object({
    sk: z.string(),
    attempt: z.string(),
    /** The id of the claim; absent in claims of earlier versions. */
    claimId: z.optional(z.string()),
    trouble: z.optional(z.enum(TROUBLES)),
    /** The ids of the events that the message tells, each with its revision unless that is 0: `2015-09-03-parade 1`. */
    told: z.optional(z.array(z.string())),
  }),
);

/** With these, nothing was told. */
const NOT_TOLD: readonly (Trouble | undefined)[] = ['refused', 'no-right', 'late'];

/** Claims cost one conditional write for each message. */
export function dynamoDeliveryLedger(table: Table, clock: Clock): DeliveryLedger {
  return {
    async claim(delivery, attempt, tells = []) {
      const key = claimKey(delivery);
      const claimId = randomUUID();
      const expires = daysAfter(clock.now(), CLAIM_LIFETIME_DAYS);
      const claim = {
        ...key,
        attempt,
        claimId,
        ...(tells.length > 0 && { told: tells.map(formatTold) }),
        [TABLE.timeToLive]: expires,
      };
      if (await table.put(claim, { condition: 'attribute_not_exists(pk)' })) return { kind: 'granted', claimId };
      const item = await table.get(key, { consistent: true });
      const stored = item && claimSchema.parse(item);
      // The client repeated the write because the first response was lost.
      if (stored?.claimId === claimId) return { kind: 'granted', claimId };
      return stored?.attempt === attempt ? { kind: 'mine', claimId: stored.claimId ?? '' } : { kind: 'taken' };
    },

    async retell(delivery, claimId, tells = []) {
      const updated = await table.update(claimKey(delivery), {
        expression: 'SET told = :told',
        condition: 'claimId = :claimId',
        values: { ':told': tells.map(formatTold), ':claimId': claimId },
      });
      return updated !== undefined;
    },

    async release(delivery, claimId) {
      await table.remove(claimKey(delivery), { condition: 'claimId = :claimId', values: { ':claimId': claimId } });
    },

    async note(delivery, trouble) {
      await table.update(claimKey(delivery), {
        expression: 'SET trouble = :trouble',
        // A chat that was forgotten meanwhile must stay forgotten.
        condition: 'attribute_exists(pk) AND attribute_not_exists(trouble)',
        values: { ':trouble': trouble },
      });
    },

    async giveUp(delivery) {
      const expires = daysAfter(clock.now(), CLAIM_LIFETIME_DAYS);
      const claim = { ...claimKey(delivery), attempt: '', trouble: 'late', [TABLE.timeToLive]: expires };
      await table.put(claim, { condition: 'attribute_not_exists(pk)' });
    },

    async told({ chatId, thread }, { from, to }) {
      const prefix = claimPrefix(thread);
      const sk = { from: prefix + formatDate(from), to: prefix + formatDate(to) };
      const items = await table.query({ pk: chatPartition(chatId), sk });
      return items.flatMap((item) => {
        const { told = [], trouble } = claimSchema.parse(item);
        return NOT_TOLD.includes(trouble) ? [] : told.map(parseTold);
      });
    },

    async latest({ chatId, thread }, limit) {
      const prefix = claimPrefix(thread);
      const items = await table.query({ pk: chatPartition(chatId), sk: { prefix }, backward: true, limit });
      return items.flatMap((item) => {
        const { sk, trouble } = claimSchema.parse(item);
        const date = parseDate(sk.slice(prefix.length));
        return date ? [{ date, trouble }] : [];
      });
    },
  };
}

function formatTold({ id, revision }: ToldEvent): string {
  return revision === 0 ? id : `${id} ${revision}`;
}

function parseTold(text: string): ToldEvent {
  const [id = '', revision = '0'] = text.split(' ');
  return { id, revision: Number(revision) };
}
