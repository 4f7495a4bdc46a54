import { formatDate } from '../../domain/calendar-date';
import type { Delivery } from '../../domain/subscription';
import { endAll } from './come-back';
import type {
  ChatRepository,
  Clock,
  ComposeMessage,
  DeliveryLedger,
  Messenger,
  ScheduleState,
  Sending,
  SubscriptionRepository,
} from '../ports';

export interface DeliverPorts {
  readonly clock: Clock;
  readonly chats: Pick<ChatRepository, 'move'>;
  readonly subscriptions: SubscriptionRepository;
  readonly ledger: DeliveryLedger;
  readonly schedule: Pick<ScheduleState, 'silentUntil' | 'keepSilent'>;
  readonly messenger: Messenger;
  readonly compose: ComposeMessage;
}

/** What became of a delivery. */
export type Delivered =
  | {
      readonly kind:
        | 'sent'
        /** It may have been sent, and is not sent again. */
        | 'uncertain'
        /** Another has sent it, or will. */
        | 'taken'
        /** It came too late, and is not sent any more. */
        | 'late'
        /** Nobody wants it any more, or there is nothing to tell any more. */
        | 'not-wanted'
        | 'chat-gone'
        | 'topic-gone'
        /** Telegram does not want it. */
        | 'refused';
    }
  /** Nothing was sent; to be tried again, not before so many seconds. */
  | {
      readonly kind: 'again';
      readonly because: 'silence' | 'not-sent' | 'too-many' | 'unauthorised';
      readonly afterSeconds: number;
      /** Why it was not sent; for the log. */
      readonly fault?: unknown;
    };

/** Telegram does not know the bot's token. By then somebody may have seen to it; most deliveries are too late. */
const UNAUTHORISED_PAUSE_SECONDS = 15 * 60;
/** After what was certainly not sent, the first time; then twice as long, and so on up to the longest. */
const RETRY_SECONDS = 30;
const LONGEST_RETRY_SECONDS = 15 * 60;

/**
 * Sends one message, once: never again after it may have been sent. The right to send it is taken before, and given
 * back only when it certainly was not sent. Ends the subscriptions of who is gone, follows who has moved, and keeps
 * silent, for all who send, as long as Telegram asks. When a port throws, the delivery may be given again: `attempt`
 * tells it from another of the same date. `times` is how often it was given by now, this time included.
 */
export async function deliver(ports: DeliverPorts, delivery: Delivery, attempt: string, times = 1): Promise<Delivered> {
  const { clock, ledger, schedule, subscriptions, compose } = ports;
  const now = clock.now();
  if (now > delivery.notAfter) return { kind: 'late' };
  const silentUntil = await schedule.silentUntil();
  if (silentUntil && silentUntil > now) return again('silence', (silentUntil.getTime() - now.getTime()) / 1000);
  const subscription = await subscriptions.of(delivery);
  const message = subscription && !subscription.ended ? await compose(subscription, delivery.date) : undefined;
  if (!subscription || !message) return { kind: 'not-wanted' };
  const claim = await ledger.claim(delivery, attempt);
  if (claim.kind !== 'granted') return withoutRight(ports, delivery, claim.kind);
  const send = (to: Delivery) => ports.messenger.send(to, message, { silent: subscription.sound === 'silent' });
  const sending = await send(delivery);
  if (sending.kind !== 'moved') return settle(ports, delivery, claim.right, sending, times);
  const delivered = await sendMoved({ ...delivery, chatId: sending.to });
  // What is stored of the chat follows last: until then this attempt is known by its claim where the chat was.
  if (delivered.kind === 'again') await ledger.release(delivery, claim.right);
  else await ports.chats.move(delivery.chatId, sending.to);
  return delivered;

  async function sendMoved(moved: Delivery): Promise<Delivered> {
    const claimed = await ledger.claim(moved, attempt);
    if (claimed.kind !== 'granted') return withoutRight(ports, moved, claimed.kind);
    const result = await send(moved);
    return settle(ports, moved, claimed.right, result.kind === 'moved' ? { kind: 'refused' } : result, times);
  }
}

/** Another attempt has the right; or this one had it before and did not come to its end, and may have sent. */
async function withoutRight({ ledger }: DeliverPorts, delivery: Delivery, claim: 'taken' | 'mine'): Promise<Delivered> {
  if (claim === 'taken') return { kind: 'taken' };
  await ledger.note(delivery, 'uncertain');
  return { kind: 'uncertain' };
}

async function settle(
  { clock, ledger, schedule, subscriptions }: DeliverPorts,
  delivery: Delivery,
  right: string,
  sending: Exclude<Sending, { kind: 'moved' }>,
  times: number,
): Promise<Delivered> {
  const on = formatDate(delivery.date);
  switch (sending.kind) {
    case 'sent':
      return { kind: 'sent' };
    case 'uncertain':
    case 'refused':
      await ledger.note(delivery, sending.kind);
      return { kind: sending.kind };
    case 'topic-gone':
      await subscriptions.end(delivery, { why: 'topic-gone', on });
      return { kind: 'topic-gone' };
    case 'chat-gone':
      await endAll({ subscriptions }, delivery.chatId, on);
      return { kind: 'chat-gone' };
    case 'not-sent':
      await ledger.release(delivery, right);
      return again('not-sent', retryAfter(times), sending.fault);
    case 'too-many':
      return beSilent('too-many', sending.retryAfterSeconds);
    case 'unauthorised':
      return beSilent('unauthorised', UNAUTHORISED_PAUSE_SECONDS);
  }

  async function beSilent(because: 'too-many' | 'unauthorised', seconds: number): Promise<Delivered> {
    await schedule.keepSilent(new Date(clock.now().getTime() + seconds * 1000));
    await ledger.release(delivery, right);
    return again(because, seconds);
  }
}

/** In seconds. */
function retryAfter(times: number): number {
  return Math.min(RETRY_SECONDS * 2 ** (times - 1), LONGEST_RETRY_SECONDS);
}

type Because = Extract<Delivered, { kind: 'again' }>['because'];

function again(because: Because, seconds: number, fault?: unknown): Delivered {
  return { kind: 'again', because, afterSeconds: Math.ceil(seconds), fault };
}
