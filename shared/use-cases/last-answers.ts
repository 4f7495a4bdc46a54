import { boundedMap } from '../domain/bounded-map';
import type { PageAction } from '../domain/action';
import type { Reading } from '../domain/date-query';
import { MINUTE } from '../domain/milliseconds';
import type { Button, ButtonAction, Message, More } from '../language/message';
import type { Asker } from './asker';
import { type PlaceQuestion, parseDeepLink, placeLink } from './deep-link';
import type { Clock } from './ports';
import { readingDirection } from './questions/dates/read-list';

/** What a message shows that a later text may point at: "who signed it", "next page". */
export interface Shown {
  /** The ids of the events of a list, in order, or of the one of a card. */
  readonly events: readonly string[];
  readonly isCard: boolean;
  /** The next page of the list, if it has one; or another event by chance. */
  readonly more?: More | undefined;
  /** Of a card: the list that it was opened from, which a number typed after it still means. */
  readonly list?: Shown | undefined;
}

/** What a message shows, by what its buttons do. */
export function shownBy(actions: readonly ButtonAction[]): Shown {
  // Only a card can be reported on; its other buttons lead to related events.
  const card = actions.find(({ kind }) => kind === 'report');
  if (card?.kind === 'report') return { events: [card.id], isCard: true };
  const events: string[] = [];
  for (const action of actions) if (action.kind === 'event' && !events.includes(action.id)) events.push(action.id);
  return { events, isCard: false, more: actions.find(leadsOn) };
}

/** What a message tells of scheduled messages and settings: what it asks, if it asks for a place. */
function placeQuestionIn({ ask }: Message, actions: readonly ButtonAction[]): PlaceQuestion | undefined {
  const link = ask?.for === 'reply' ? parseDeepLink(ask.payload) : undefined;
  if (link?.kind === 'zone' || link?.kind === 'subscribe') return link;
  for (const action of actions) {
    if (action.kind === 'ask-zone' || action.kind === 'zones') return placeLink(action);
  }
  return undefined;
}

/** Whether a button belongs to the scheduled messages or settings. */
function isOfMessages(action: ButtonAction): boolean {
  switch (action.kind) {
    case 'menu':
    case 'choice':
    case 'choose':
    case 'zones':
    case 'ask-zone':
    case 'subscribe':
    case 'unsubscribe':
    case 'pause':
      return true;
    default:
      return false;
  }
}

/** With the list before it, if it is a card of one of its events. What offers a card that was just shown goes on with it. */
function openedFrom(before: Shown | undefined, shown: Shown): Shown {
  const [id, ...others] = shown.events;
  if (before?.isCard && others.length === 0 && id === before.events[0]) return before;
  const list = before?.list ?? before;
  return shown.isCard && list?.events.includes(id ?? '') ? { ...shown, list } : shown;
}

function leadsOn(action: ButtonAction): action is PageAction {
  switch (action.kind) {
    case 'search':
      return action.place?.direction === 'forward';
    case 'on-days':
    case 'in-span':
    case 'coming':
      return action.place?.direction === readingDirection(action);
    default:
      return false;
  }
}

/** What the last answer to each person showed, in private chats only: in a group, nobody knows whom "it" is said to. */
export interface LastAnswers {
  /** An answer that shows no event, such as thanks, leaves the one before in place. */
  readonly note: (asker: Asker, answer: Message) => void;
  /** Undefined when nothing is known, or it was too long ago. */
  readonly of: (asker: Asker) => Shown | undefined;
  /** Keeps the question in place of the one before. */
  readonly noteQuestion: (asker: Asker, question: AskedBefore) => void;
  readonly asked: (asker: Asker) => AskedBefore | undefined;
  /** Whether the last answer was about scheduled messages or settings, or one lately was; and the place it asked for, until it is given. */
  readonly ofMessages: (asker: Asker) => OfMessages;
  /** The list that was shown last, even after `forgetShown`: "the second one" and "more" still mean it. */
  readonly left: (asker: Asker) => Shown | undefined;
  /** Forgets the events that were shown, and the question. */
  readonly forgetShown: (asker: Asker) => void;
  readonly forget: (asker: Asker) => void;
}

/** What a question asked that the next one may go on with. */
export interface AskedBefore {
  /** In full. */
  readonly text: string;
  /** One of all was asked for, the first or the last: what follows is asked of it. */
  readonly isOfOne: boolean;
  /** How it asked, without what it named. */
  readonly frame: string | undefined;
  /** What it named, as it was typed; may be empty. */
  readonly subject: string;
  /** What was asked after it of the event that it was answered with, as it was typed: "how many died". */
  readonly detail?: string | undefined;
  /** The date that it asked for. */
  readonly date?: Reading | undefined;
}

export interface OfMessages {
  readonly isLast: boolean;
  /** What was last spoken of is ten minutes ago at most. */
  readonly isRecent?: true;
  readonly place?: PlaceQuestion | undefined;
  /** Those of that answer: who types what one says means it. */
  readonly buttons?: readonly Button[] | undefined;
}

interface Known {
  readonly shown?: Shown | undefined;
  readonly left?: Shown | undefined;
  readonly question?: AskedBefore | undefined;
  readonly ofMessages?: (OfMessages & { readonly at: number }) | undefined;
  readonly at: number;
}

/** Those of two menus. */
const MOST_BUTTONS = 40;

/** Some kilobytes each, at most. */
const MOST_KNOWN = 1000;
const MAX_AGE_MS = 10 * MINUTE;

/** Remembers for ten minutes, in the memory of this process: a question is never stored. */
export function lastAnswers(clock: Clock): LastAnswers {
  // A private chat has the id of its person.
  const known = boundedMap<number, Known>(MOST_KNOWN);
  const now = () => clock.now().getTime();
  const isRecent = <Each extends { readonly at: number }>(each: Each | undefined): each is Each =>
    each !== undefined && Math.abs(now() - each.at) < MAX_AGE_MS;
  const lastOf = ({ chatId }: Asker) => {
    const last = known.get(chatId);
    return isRecent(last) ? last : undefined;
  };
  const add = (asker: Asker, what: Omit<Known, 'at'>) => {
    if (asker.place === 'private') known.set(asker.chatId, { ...lastOf(asker), ...what, at: now() });
  };
  const ofMessages = (asker: Asker): OfMessages => {
    const last = lastOf(asker)?.ofMessages;
    return isRecent(last) ? { ...last, isRecent: true } : { isLast: false };
  };
  return {
    note(asker, message) {
      const actions = message.buttons.flat().map(({ action }) => action);
      const shown = { ...shownBy(actions), ...(message.more && { more: message.more }) };
      if (shown.events.length > 0) add(asker, { shown: openedFrom(lastOf(asker)?.shown, shown) });
      const place = placeQuestionIn(message, actions);
      const before = lastOf(asker)?.ofMessages;
      if (place || actions.some(isOfMessages)) {
        // A menu stands below the one that it was opened from.
        const buttons = [...message.buttons.flat(), ...(before?.buttons ?? [])].slice(0, MOST_BUTTONS);
        add(asker, { ofMessages: { isLast: true, place, buttons, at: now() } });
      } else if (before) {
        // A question in between leaves the place unanswered; its age goes on. What was not understood was no question.
        const isLast = before.isLast && message.isNoAnswer === true;
        add(asker, { ofMessages: { ...before, isLast, buttons: isLast ? before.buttons : undefined } });
      }
    },
    ofMessages,
    forgetShown: (asker) => {
      const last = lastOf(asker);
      if (last) add(asker, { shown: undefined, left: last.shown ?? last.left, question: undefined });
    },
    of: (asker) => lastOf(asker)?.shown,
    left: (asker) => lastOf(asker)?.left,
    noteQuestion: (asker, question) => {
      add(asker, { question });
    },
    asked: (asker) => lastOf(asker)?.question,
    forget: (asker) => {
      known.delete(asker.chatId);
    },
  };
}
