import { isPausedOn } from '../../domain/pause';
import { languageFor } from '../../language/languages';
import { renderScheduled } from '../../language/render-scheduled';
import type { ComposeMessage, ComposePart } from '../delivery-ports';
import type { Clock, EventRepository } from '../ports';
import { anniversariesPart } from './anniversaries-part';

/** Composes scheduled messages from their parts. Without any, there is no message. */
export function messageComposer(events: EventRepository, clock: Clock): ComposeMessage {
  /** In the order in which they stand in the message. */
  const parts: readonly ComposePart[] = [anniversariesPart(events, clock)];
  return async (subscription, date, page = 0) => {
    if (isPausedOn(subscription, date)) return undefined;
    const composed = await Promise.all(parts.map((part) => part(subscription, date, page)));
    const said = composed.filter((part) => part !== undefined);
    return said.length > 0 ? renderScheduled(said, languageFor(subscription.language)) : undefined;
  };
}
