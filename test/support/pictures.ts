import type { Scene } from '../../shared/adapters/picture/event-card';
import type { EventLine } from '../../shared/domain/event-line';
import { languages } from '../../shared/language/languages';

/** Every language in both themes. */
export const SCENES: readonly Scene[] = languages.flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({
    language,
    theme,
    today: { year: 2026, month: 11, day: 28 },
    collection: { en: 'Russia–China relations', ru: 'Российско-китайские отношения', zh: '中俄关系' },
  })),
);

/** The line of an event of that date, whose title and outlets are the text in every language. */
export function pictured(date: string, text: string, given: Partial<EventLine> = {}): EventLine {
  const local = { en: text, ru: text, zh: text };
  return {
    id: 'pictured',
    date,
    dateBasis: 'source',
    kind: 'held',
    title: local,
    topics: [],
    outlets: [local],
    ...given,
  };
}
