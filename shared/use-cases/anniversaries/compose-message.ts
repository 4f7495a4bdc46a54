import { isPausedOn } from '../../domain/pause';
import { languageFor } from '../../language/languages';
import { renderScheduled } from '../../language/render-scheduled';
import type { ComposeMessage, ComposePart, DeliveryLedger } from '../delivery-ports';
import type { EventRepository } from '../event-ports';
import type { Clock } from '../ports';
import { anniversariesPart } from './anniversaries-part';
import { correctionsPart } from './corrections-part';
import { questionPart } from './question-part';
import { newsPart } from './news-part';

/**
 * Composes scheduled messages from their parts; without any, there is no message. Only what the ledger says was told is
 * corrected, so without a ledger nothing is.
 */
export function messageComposer(
  events: EventRepository,
  clock: Clock,
  ledger: Pick<DeliveryLedger, 'told'> = { told: () => Promise.resolve([]) },
): ComposeMessage {
  const corrections = correctionsPart({ events, ledger, clock });
  return composeOf([
    corrections,
    anniversariesPart(events, clock),
    newsPart(events, clock),
    questionPart(events, clock),
  ]);
}

/** Joins the parts in their order. */
export function composeOf(parts: readonly ComposePart[]): ComposeMessage {
  return async (subscription, date, page = 0) => {
    if (isPausedOn(subscription, date)) return undefined;
    const composed = await Promise.all(parts.map((part) => part(subscription, date, page)));
    const said = composed.filter((part) => part !== undefined);
    return said.length > 0 ? renderScheduled(said, languageFor(subscription.language)) : undefined;
  };
}
