import type { CalendarDate } from '../domain/calendar-date';
import type { EventLine } from '../domain/event-line';
import type { Language } from './language';
import { textIn } from './local-text';
import type { Button } from './message';
import { renderLine } from './render-line';
import type { ScheduledPart } from './render-scheduled';
import { bold, paragraphs } from './rich-text';

export interface NewsView {
  readonly lines: readonly EventLine[];
  /** How many other events are new. */
  readonly more: number;
  readonly today: CalendarDate;
}

/** The new events of a week, with a button to each card. */
export function renderNews({ lines, more, today }: NewsView, language: Language): ScheduledPart {
  const { news } = language.messages;
  return {
    text: paragraphs(
      bold(news.heading),
      ...lines.map((line) => renderLine(line, language, today)),
      more > 0 ? news.more(more) : undefined,
    ),
    buttons: lines.map(({ id, title }): Button[] => [
      { label: `＋ ${textIn(language, title)}`, action: { kind: 'event', id } },
    ]),
  };
}
