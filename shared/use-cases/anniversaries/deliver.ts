import { type CalendarDate, formatDate } from '../../domain/calendar-date';
import { isPausedOn } from '../../domain/pause';
import { type Delivery, type Subscription, isActive } from '../../domain/subscription';
import { isSameTold } from '../../domain/told-event';
import type { Message } from '../../language/message';
import { leaveChat } from './come-back';
import { weekMessage } from '../editing/week';
import { tellOwner } from './tell-owner';
import type { ChatRepository, Clock, KnownAt } from '../ports';
import type {
  ComposeMessage,
  DeliveryLedger,
  Messenger,
  ScheduleState,
  Sending,
  SubscriptionRepository,
} from '../delivery-ports';

export interface DeliverPorts {
  readonly clock: Clock;
  readonly chats: Pick<ChatRepository, 'move' | 'leave' | 'settings'>;
  readonly subscriptions: SubscriptionRepository;
  readonly ledger: DeliveryLedger;
  readonly schedule: Pick<ScheduleState, 'silentUntil' | 'keepSilent' | 'count'>;
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
        /** Another attempt has sent it, or will. */
        | 'taken'
        /** Its time is over, so it is not sent. */
        | 'late'
        /** The subscription has ended or is paused, or there are no events any more. */
        | 'not-wanted'
        | 'chat-gone'
        | 'topic-gone'
        /** Telegram refuses the message. */
        | 'refused';
    }
  /** Nothing was sent; to be retried after these seconds. */
  | {
      readonly kind: 'again';
      readonly because: 'silence' | 'not-sent' | 'too-many' | 'unauthorised';
      readonly afterSeconds: number;
      /** For the log. */
      readonly fault?: unknown;
    };

/** The pause while Telegram does not know the token: somebody may mend that, though most deliveries will be late. */
const UNAUTHORISED_PAUSE_SECONDS = 15 * 60;
/** The first pause after a message was certainly not sent; it doubles with each retry. */
const RETRY_SECONDS = 30;
const LONGEST_RETRY_SECONDS = 15 * 60;

/**
 * Sends a message at most once. It claims the message first, and gives the claim back only if certainly nothing was sent.
 * Ends the subscriptions of a chat or topic that is gone, follows a chat that has moved, and makes all senders wait for as
 * long as Telegram asks. When a port throws, the queue may deliver again: `attemptId` is then the same, and
 * `deliveryCount` says how often the queue has delivered by now, this time included.
 */
export async function deliver(
  ports: DeliverPorts,
  delivery: Delivery,
  attemptId: string,
  deliveryCount = 1,
): Promise<Delivered> {
  const { clock, ledger, schedule } = ports;
  const now = clock.now();
  if (now > delivery.notAfter) return dropLate(ports, delivery);
  const silentUntil = await schedule.silentUntil();
  if (silentUntil && silentUntil > now) return again('silence', (silentUntil.getTime() - now.getTime()) / 1000);
  const claim = await ledger.claim(delivery, attemptId, delivery.tells);
  if (claim.kind === 'taken') return { kind: 'taken' };
  const release = () => ledger.release(delivery, claim.claimId);
  if (claim.kind === 'mine') return (await isGone(ports, delivery)) ? drop() : interrupted(ports, delivery);
  const made = await makeMessage(ports, delivery, claim.claimId).catch(async (error: unknown) => {
    await release();
    throw error;
  });
  if (!made) return drop();
  const { message, subscription } = made;
  const send = (to: Delivery) => ports.messenger.send(to, message, { silent: subscription?.sound === 'silent' });
  const sending = await send(delivery);
  if (sending.kind !== 'moved')
    return settle(ports, { delivery, subscription, release, known: { at: now } }, sending, deliveryCount);
  const delivered = await sendMoved({ ...delivery, chatId: sending.to });
  // The items of the chat move last: a retry looks for its claim under the old id.
  if (delivered.kind !== 'again') await ports.chats.move(delivery.chatId, sending.to);
  return delivered;

  async function drop(): Promise<Delivered> {
    await release();
    return { kind: 'not-wanted' };
  }

  async function sendMoved(moved: Delivery): Promise<Delivered> {
    const claimed = await ledger.claim(moved, attemptId, message.tells);
    if (claimed.kind === 'taken') return { kind: 'taken' };
    if (claimed.kind === 'mine') return interrupted(ports, moved);
    const result = await send(moved);
    const sent = result.kind === 'moved' ? ({ kind: 'refused' } as const) : result;
    const releaseBoth = async () => {
      await ledger.release(moved, claimed.claimId);
      await release();
    };
    return settle(
      ports,
      { delivery: moved, subscription, release: releaseBoth, known: { at: now } },
      sent,
      deliveryCount,
    );
  }
}

/** Records for /status that the message was not sent, unless the chat was forgotten or does not want it any more. */
async function dropLate({ ledger, subscriptions }: DeliverPorts, delivery: Delivery): Promise<Delivered> {
  const subscription = delivery.week ? undefined : await subscriptions.of(delivery);
  if (isWantedOn(subscription, delivery.date)) await ledger.giveUp(delivery);
  return { kind: 'late' };
}

interface Made {
  readonly message: Message;
  /** Absent for the weekly report. */
  readonly subscription: Subscription | undefined;
}

/**
 * Makes the message once the claim is granted, from what is stored then, so that no change or stop before that is missed.
 * Undefined when no message is wanted, or when the chat was forgotten meanwhile, and its claim with it.
 */
async function makeMessage(ports: DeliverPorts, delivery: Delivery, claimId: string): Promise<Made | undefined> {
  const { ledger, subscriptions, compose } = ports;
  if (delivery.week) return { message: await weekMessage(ports, delivery, delivery.week), subscription: undefined };
  const subscription = await subscriptions.of(delivery, { consistent: true });
  if (!isWantedOn(subscription, delivery.date)) return undefined;
  const message = await compose(subscription, delivery.date);
  if (!message) return undefined;
  const isClaimed =
    isSameTold(message.tells, delivery.tells) || (await ledger.retell(delivery, claimId, message.tells));
  return isClaimed ? { message, subscription } : undefined;
}

function isWantedOn(subscription: Subscription | undefined, date: CalendarDate): subscription is Subscription {
  return isActive(subscription) && !isPausedOn(subscription, date);
}

/** Whether the chat was forgotten or has moved while the message was in the queue: then its claim must not stay. */
async function isGone({ subscriptions }: DeliverPorts, delivery: Delivery): Promise<boolean> {
  return !delivery.week && !(await subscriptions.of(delivery, { consistent: true }));
}

/** This attempt got the claim before, was interrupted, and may have sent the message. */
async function interrupted({ ledger }: DeliverPorts, delivery: Delivery): Promise<Delivered> {
  await ledger.note(delivery, 'uncertain');
  return { kind: 'uncertain' };
}

interface Attempt {
  readonly delivery: Delivery;
  readonly subscription: Subscription | undefined;
  /** Gives back every claim that the attempt holds. */
  readonly release: () => Promise<void>;
  /** The instant before it was sent. */
  readonly known: KnownAt;
}

/** When nothing was sent, the claim goes back before anything else is stored: if that fails, a retry can still send. */
async function settle(
  ports: DeliverPorts,
  { delivery, subscription, release, known }: Attempt,
  sending: Exclude<Sending, { kind: 'moved' }>,
  deliveryCount: number,
): Promise<Delivered> {
  const { clock, chats, ledger, schedule, subscriptions } = ports;
  const on = formatDate(delivery.date);
  switch (sending.kind) {
    case 'sent':
      return { kind: 'sent' };
    case 'uncertain':
      await ledger.note(delivery, sending.kind);
      return { kind: sending.kind };
    case 'refused':
    case 'no-right':
      await ledger.note(delivery, sending.kind);
      if (subscription) await tellOwner(ports, subscription, { date: delivery.date, why: sending.kind });
      return { kind: 'refused' };
    case 'topic-gone':
      await subscriptions.end(delivery, { why: 'topic-gone', on }, known);
      return { kind: 'topic-gone' };
    case 'chat-gone':
      if (subscription) await tellOwner(ports, subscription, { date: delivery.date, why: 'no-right' });
      await leaveChat({ chats, subscriptions }, delivery.chatId, on, known);
      return { kind: 'chat-gone' };
    case 'not-sent':
      await release();
      return again('not-sent', retrySeconds(deliveryCount), sending.fault);
    case 'too-many':
      return beSilent('too-many', sending.retryAfterSeconds);
    case 'unauthorised':
      return beSilent('unauthorised', UNAUTHORISED_PAUSE_SECONDS);
  }

  async function beSilent(because: 'too-many' | 'unauthorised', seconds: number): Promise<Delivered> {
    await release();
    await schedule.keepSilent(new Date(clock.now().getTime() + seconds * 1000));
    return again(because, seconds);
  }
}

function retrySeconds(deliveryCount: number): number {
  return Math.min(RETRY_SECONDS * 2 ** (deliveryCount - 1), LONGEST_RETRY_SECONDS);
}

type Because = Extract<Delivered, { kind: 'again' }>['because'];

function again(because: Because, seconds: number, fault?: unknown): Delivered {
  return { kind: 'again', because, afterSeconds: Math.ceil(seconds), fault };
}
