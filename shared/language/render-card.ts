import type { CalendarDate } from '../domain/calendar-date';
import { historicalDate } from '../domain/historical-date';
import type { HistoricalEvent, LocalText, Outcome } from '../domain/historical-event';
import { oldStyleDay } from '../domain/original-date';
import type { Language } from './language';
import { capitalised, textIn } from './local-text';
import { renderHistoricalDate } from './render-date';
import { EVIDENCE_MARK, renderStanding, renderWhen } from './render-line';
import { renderSources } from './render-sources';
import { type RichText, bold, italic, join, lines, paragraphs } from './rich-text';

/**
 * The whole event: what happened, then who says so, then what is not known. The sources come last, since a long card
 * is cut at its end. The years are counted up to `on`.
 */
export function renderCard(event: HistoricalEvent, language: Language, today: CalendarDate, on = today): RichText {
  const text = (local: LocalText) => textIn(language, local);
  const dates = [
    renderWhen(event, language, on),
    ...(event.originalDate ?? []).map((each) => renderOriginal(each, language)),
  ];
  return paragraphs(
    lines(
      bold(text(event.title)),
      join([...dates, event.places.map(text).join(language.messages.listSeparator)], ' · '),
      renderStanding(event, language, today),
    ),
    event.summary && text(event.summary),
    event.outcome && renderOutcome(event.outcome, language),
    renderAttribution(event, language),
    lines(renderBasis(event, language), event.dateNote && text(event.dateNote), renderOtherDates(event, language)),
    renderSources(event, language),
  );
}

/** How the date is known; nothing in a collection without sources. */
function renderBasis({ dateBasis }: HistoricalEvent, { messages }: Language): RichText | undefined {
  return dateBasis && join([EVIDENCE_MARK[dateBasis], italic(messages.card.dateBasis[dateBasis])], ' ');
}

function renderOriginal(original: string, { dateText, messages }: Language): string {
  const day = oldStyleDay(original);
  return day ? messages.card.oldStyle(dateText.date({ unit: 'day', ...day })) : original;
}

function renderOutcome({ text, sources }: Outcome, language: Language): RichText | undefined {
  if (!text) return undefined;
  const { outcome, outcomeUnsourced } = language.messages.card;
  return lines(
    join([bold(outcome), sources.length > 0 ? undefined : italic(outcomeUnsourced)], ' · '),
    textIn(language, text),
  );
}

function renderAttribution({ attribution }: HistoricalEvent, language: Language): string | undefined {
  if (attribution.length === 0) return undefined;
  const { card, voiceSeparator } = language.messages;
  const voices = attribution.map(({ speaker, via }) => {
    const [who, by] = [textIn(language, speaker), textIn(language, via)];
    return who.includes(by) ? who : card.speakerVia(who, by);
  });
  return capitalised(card.accordingTo(voices.join(voiceSeparator)));
}

function renderOtherDates({ otherDates = [] }: HistoricalEvent, language: Language): string | undefined {
  const { card, voiceSeparator } = language.messages;
  if (otherDates.length === 0) return undefined;
  const dates = otherDates.map(({ date, by }) =>
    card.dateBy(renderHistoricalDate(historicalDate(date), language.dateText), textIn(language, by)),
  );
  return card.otherDates(dates.join(voiceSeparator));
}
