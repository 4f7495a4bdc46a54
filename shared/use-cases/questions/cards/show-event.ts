import { anniversaryDaysOf } from '../../../domain/anniversary-days';
import { isRemembered } from '../../../domain/anniversary';
import type { HistoricalEvent } from '../../../domain/historical-event';
import { historicalDate } from '../../../domain/historical-date';
import { wantedLines } from '../../../domain/chat-settings';
import { isRemindedOf } from '../../../domain/subscription';
import { type Button, type Message, say } from '../../../language/message';
import { neighbourButtons } from '../../../language/neighbour-buttons';
import { relatedButtons } from '../../../language/related-buttons';
import { renderCard } from '../../../language/render-card';
import { italic, paragraphs } from '../../../language/rich-text';
import { type Asker, todayOf } from '../../asker';
import type { AnswerPorts } from '../../answer-ports';

/** The card of an event; says so when there is none of that id. */
export async function showEvent(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'subscriptions' | 'published'>,
  asker: Asker,
  id: string,
): Promise<Message> {
  const [event, subscription] = await Promise.all([ports.events.card(id), ports.subscriptions.of(asker)]);
  if (!event) return say(asker.language.messages.noSuchEvent);
  return cardOf(ports, asker, event, { isReminded: isRemindedOf(subscription, event) });
}

interface CardContext {
  readonly isReminded?: boolean;
  /** What a question is answered with, above the card. */
  readonly lead?: string | undefined;
  /** What came of a press, or that there is no more to tell. */
  readonly note?: string | undefined;
  /** The other events that may have been meant. */
  readonly others?: Message['buttons'];
}

/** The card as a message, with what can be done with it. */
export async function cardOf(
  { clock, events, published }: Pick<AnswerPorts, 'clock' | 'events' | 'published'>,
  asker: Asker,
  event: HistoricalEvent,
  { isReminded = false, lead, note, others = [] }: CardContext = {},
): Promise<Message> {
  const { sharing, control, correction, subscription, page } = asker.language.messages;
  const { id } = event;
  // Cards of inline mode are made many at once, and their buttons work in any chat.
  const isInline = asker.place === 'inline';
  const neighbours = isInline ? {} : await events.neighboursOf(event, wantedLines(asker.settings));
  const preview = (await published?.event(event, asker.language))?.page;
  const onTheWeb = (url: string): Button => ({
    label: page.openPage,
    action: { kind: 'page', url, isWithin: asker.place === 'private' && url.startsWith('https:') },
  });
  const remind: Button = {
    label: isReminded ? `${subscription.remind} ✓` : subscription.remind,
    action: { kind: 'remind', id },
  };
  const former: Button = { label: correction.formerWording, action: { kind: 'versions', id } };
  const noMore: Button = { label: subscription.remindNoMore, action: { kind: 'remind', id, off: true } };
  return {
    text: paragraphs(italic(lead), renderCard(event, asker.language, todayOf(asker, clock)), italic(note)),
    preview,
    buttons: [
      ...others,
      [
        { label: sharing.share, action: { kind: 'share', id: event.id } },
        ...(mayRemind(event) && !isInline ? [remind] : []),
      ],
      ...(isReminded ? [[noMore]] : []),
      ...neighbourButtons(neighbours, asker.language),
      ...(isInline ? [] : relatedButtons(event, asker.language)),
      [
        ...(preview === undefined ? [] : [onTheWeb(preview)]),
        { label: control.report, action: { kind: 'report', id: event.id } },
      ],
      ...(event.versions && !isInline ? [[former]] : []),
    ],
  };
}

/** An event on no day has no anniversaries, nor has one that never took place. */
export function mayRemind(event: HistoricalEvent): boolean {
  return anniversaryDaysOf(historicalDate(event.date)).length > 0 && isRemembered(event, 1);
}
