import type { CalendarDate } from '../domain/calendar-date';
import { historicalDate } from '../domain/historical-date';
import type { HistoricalEvent, LocalText, Outcome } from '../domain/historical-event';
import { oldStyleDay } from '../domain/original-date';
import type { PublishedLanguage } from './published-language';
import { capitalised, textIn } from './local-text';
import { renderCorrected } from './render-change';
import { renderHistoricalDate } from './render-date';
import { EVIDENCE_MARK, renderStanding, renderWhen } from './render-line';
import { renderSources } from './render-sources';
import { type RichText, bold, italic, join, lines, paragraphs } from './rich-text';

/** All that is said of an event but its sources, part by part, in one language. */
export interface CardParts {
  readonly title: string;
  /** The date in its precision and the years since, the original dates, and the places. */
  readonly when: readonly string[];
  /** What the event is a part of. */
  readonly chapters: readonly string[];
  readonly standing: string | undefined;
  readonly summary: string | undefined;
  /** What became of a plan; `note` says that it has no source of its own. */
  readonly outcome: { readonly heading: string; readonly note: string | undefined; readonly text: string } | undefined;
  readonly attribution: string | undefined;
  /** How the date is known: the mark, and what it means; nothing in a collection without sources. */
  readonly basis: { readonly mark: string; readonly text: string } | undefined;
  readonly dateNote: string | undefined;
  readonly otherDates: string | undefined;
  /** The latest correction. */
  readonly corrected: string | undefined;
}

/** The parts of a card, for messages and pages. The years are counted up to `on`. */
export function cardParts(
  event: HistoricalEvent,
  language: PublishedLanguage,
  today: CalendarDate,
  on = today,
): CardParts {
  const { messages } = language;
  const text = (local: LocalText) => textIn(language, local);
  const { dateBasis } = event;
  return {
    title: text(event.title),
    when: [
      renderWhen(event, language, on),
      ...(event.originalDate ?? []).map((each) => renderOriginal(each, language)),
      event.places.map(text).join(messages.listSeparator),
    ].filter((part) => part !== ''),
    chapters: (event.related ?? [])
      .filter(({ kind }) => kind === 'part-of')
      .map((chapter) => messages.card.partOf(text(chapter.title))),
    standing: renderStanding(event, language, today),
    summary: event.summary && text(event.summary),
    outcome: event.outcome && outcomeParts(event.outcome, language),
    attribution: renderAttribution(event, language),
    basis: dateBasis && { mark: EVIDENCE_MARK[dateBasis], text: messages.card.dateBasis[dateBasis] },
    dateNote: event.dateNote && text(event.dateNote),
    otherDates: renderOtherDates(event, language),
    corrected: renderCorrected(event, language, today),
  };
}

/**
 * The whole event: what happened, then who says so, then what is not known. The sources come last, since a long card
 * is cut at its end. The years are counted up to `on`.
 */
export function renderCard(
  event: HistoricalEvent,
  language: PublishedLanguage,
  today: CalendarDate,
  on = today,
): RichText {
  const { outcome, basis, ...parts } = cardParts(event, language, today, on);
  return paragraphs(
    lines(bold(parts.title), parts.when.join(' · '), ...parts.chapters, parts.standing),
    parts.summary,
    outcome && lines(join([bold(outcome.heading), outcome.note && italic(outcome.note)], ' · '), outcome.text),
    parts.attribution,
    lines(basis && join([basis.mark, italic(basis.text)], ' '), parts.dateNote, parts.otherDates),
    parts.corrected,
    renderSources(event, language),
  );
}

function renderOriginal(original: string, { dateText, messages }: PublishedLanguage): string {
  const day = oldStyleDay(original);
  return day ? messages.card.oldStyle(dateText.date({ unit: 'day', ...day })) : original;
}

function outcomeParts({ text, sources }: Outcome, language: PublishedLanguage): CardParts['outcome'] {
  if (!text) return undefined;
  const { outcome, outcomeUnsourced } = language.messages.card;
  return { heading: outcome, note: sources.length > 0 ? undefined : outcomeUnsourced, text: textIn(language, text) };
}

function renderAttribution({ attribution }: HistoricalEvent, language: PublishedLanguage): string | undefined {
  if (attribution.length === 0) return undefined;
  const { card, voiceSeparator } = language.messages;
  const voices = attribution.map(({ speaker, via }) => {
    const [who, by] = [textIn(language, speaker), textIn(language, via)];
    return who.includes(by) ? who : card.speakerVia(who, by);
  });
  return capitalised(card.accordingTo(voices.join(voiceSeparator)));
}

function renderOtherDates({ otherDates = [] }: HistoricalEvent, language: PublishedLanguage): string | undefined {
  const { card, voiceSeparator } = language.messages;
  if (otherDates.length === 0) return undefined;
  const dates = otherDates.map(({ date, by }) =>
    card.dateBy(renderHistoricalDate(historicalDate(date), language.dateText), textIn(language, by)),
  );
  return card.otherDates(dates.join(voiceSeparator));
}
