import { formatDate } from '../../domain/calendar-date';
import { languageFor } from '../../language/languages';
import { renderQuestion } from '../../language/game/render-question';
import type { ScheduledPart } from '../../language/render-scheduled';
import { cachedByKey } from '../cached';
import type { ComposePart } from '../delivery-ports';
import { loadQuestion } from '../game/ask-question';
import type { EventRepository } from '../event-ports';
import type { Clock } from '../ports';

/** How many questions are cached, by date and language: it may be another day in another zone. */
const MAX_ENTRIES = 20;

/** The game's question of the day, for chats that want it with their messages. */
export function questionPart(events: Pick<EventRepository, 'summary' | 'pair'>, clock: Clock): ComposePart {
  const parts = cachedByKey<Promise<ScheduledPart | undefined>>({ clock, maxEntries: MAX_ENTRIES });
  return async ({ question, days, language }, date, page) => {
    if (question !== 'on' || days !== 'daily' || page > 0) return undefined;
    return parts(`${formatDate(date)} ${language}`, async () => {
      const asked = await loadQuestion(events, { day: date, number: 0 });
      return asked && renderQuestion(asked, languageFor(language), { isWithin: true });
    });
  };
}
