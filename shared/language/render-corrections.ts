import type { HistoricalEvent } from '../domain/historical-event';
import type { Correction } from '../domain/versions';
import type { Language } from './language';
import { textIn } from './local-text';
import { reasonOf, renderChanges } from './render-change';
import type { ScheduledPart } from './render-scheduled';
import { bold, lines, paragraphs } from './rich-text';

/** An event as it is now, and how that differs from what was told. */
export interface ToldWrongly {
  readonly event: HistoricalEvent;
  readonly change: Pick<Correction, 'before' | 'after' | 'reason'>;
}

/** The part of a scheduled message that puts right what earlier ones told. */
export function renderCorrections(corrected: readonly ToldWrongly[], language: Language): ScheduledPart {
  const { correction } = language.messages;
  const told = corrected.map(({ event, change }) => ({ event, change, title: textIn(language, event.title) }));
  return {
    text: paragraphs(
      bold(correction.heading),
      ...told.map(({ change, title }) =>
        lines(bold(title), ...renderChanges(change, language), reasonOf(change, language)),
      ),
    ),
    buttons: told.map(({ event: { id }, title }) => [{ label: title, action: { kind: 'event', id } }]),
    tells: told.map(({ event: { id, revision = 0 } }) => ({ id, revision })),
  };
}
