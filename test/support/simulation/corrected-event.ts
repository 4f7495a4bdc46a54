import { correctedEvent, correctionsOf, withVersions } from '../../../shared/domain/versions';
import { englishCorrectionMessages } from '../../../shared/language/en/correction-messages';
import { say } from '../../../shared/language/message';
import type { ComposePart } from '../../../shared/use-cases/delivery-ports';
import type { EventRepository } from '../../../shared/use-cases/event-ports';
import { event, inEachLanguage } from '../events';
import type { World } from './world';

const ID = 'parade';
const WRONG = 'as it was';

/** Whether a message tells the event with the wrong date; or puts it right. */
export const isWrong = (text: string): boolean => text.includes(WRONG);
export const isNote = (text: string): boolean => text.includes(englishCorrectionMessages.heading);

/** An event that most chats of a world are told each day, and whose date may be corrected at an instant. */
export function correctedIn(
  { correctedAt = Infinity, start, hasEvent }: World,
  now: () => number,
): { readonly events: Pick<EventRepository, 'corrections' | 'card'>; readonly anniversaries: ComposePart } {
  const day = new Date(start).toISOString().slice(4, 10);
  const before = event(`2015${day}`, { id: ID, title: inEachLanguage('Parade') });
  const current = () =>
    now() < correctedAt
      ? before
      : withVersions({ ...before, date: `2014${day}` }, before, new Date(correctedAt).toISOString());
  return {
    events: {
      card: () => Promise.resolve(current()),
      corrections: () =>
        Promise.resolve(correctionsOf(current()).map((each) => ({ ...each, ...correctedEvent(current()) }))),
    },
    anniversaries({ topics, follows }, date) {
      if (!hasEvent(date) || follows.length > 0) return Promise.resolve(undefined);
      if (topics.length > 0) return Promise.resolve(say('another event'));
      const { revision = 0 } = current();
      const text = revision === 0 ? WRONG : 'as it is';
      return Promise.resolve({ ...say(text), tells: [{ id: ID, revision }] });
    },
  };
}
