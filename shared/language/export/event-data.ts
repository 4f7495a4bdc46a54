import type { CalendarDate } from '../../domain/calendar-date';
import { type Evidence, evidenceOf, sourcesOf } from '../../domain/evidence';
import { type HistoricalDate, historicalDate, isOpen } from '../../domain/historical-date';
import type { HistoricalEvent, LocalText, Source } from '../../domain/historical-event';
import { type Standing, standingOf } from '../../domain/standing';
import type { PublishedLanguage } from '../published-language';
import { textIn } from '../local-text';
import { renderHistoricalDate } from '../render-date';

/** What programs are told of an event, in one language: the date as precise as it is known, and the sources. */
export interface EventData {
  readonly id: string;
  readonly title: string;
  /** EDTF */
  readonly date: string;
  /** The date in words. */
  readonly date_text: string;
  readonly precision: HistoricalDate['unit'];
  readonly approximate: boolean;
  readonly date_basis?: HistoricalEvent['dateBasis'];
  readonly date_note?: string | undefined;
  readonly kind: HistoricalEvent['kind'];
  /** Only for a plan: what is known of its outcome. */
  readonly standing?: Standing | undefined;
  readonly summary?: string | undefined;
  readonly outcome?: string | undefined;
  readonly places: readonly string[];
  readonly topics: readonly string[];
  readonly importance: number;
  readonly evidence: Pick<Evidence, 'independent' | 'isDisputed' | 'onlyStateMedia'>;
  readonly sources: readonly SourceData[];
  /** The address of its page, where pages are deployed. */
  readonly url?: string | undefined;
}

export interface SourceData extends Pick<
  Source,
  'title' | 'author' | 'published' | 'language' | 'quote' | 'url' | 'record'
> {
  readonly outlet: string;
  readonly supports?: string | undefined;
}

export function eventData(
  event: HistoricalEvent,
  {
    language,
    today,
    url,
  }: { readonly language: PublishedLanguage; readonly today: CalendarDate; readonly url?: string },
): EventData {
  const text = (local: LocalText) => textIn(language, local);
  const date = historicalDate(event.date);
  const { independent, isDisputed, onlyStateMedia } = evidenceOf(event);
  return {
    ...{ id: event.id, title: text(event.title), date: event.date },
    date_text: renderHistoricalDate(date, language.dateText),
    ...{ precision: date.unit, approximate: isApproximate(date) },
    date_basis: event.dateBasis,
    date_note: event.dateNote && text(event.dateNote),
    kind: event.kind,
    standing: standingOf(event, today),
    summary: event.summary && text(event.summary),
    outcome: event.outcome?.text && text(event.outcome.text),
    places: event.places.map(text),
    ...{ topics: event.topics, importance: event.importance },
    evidence: { independent, isDisputed, onlyStateMedia },
    sources: sourcesOf(event).map((source) => sourceData(source, text)),
    url,
  };
}

function sourceData(source: Source, text: (local: LocalText) => string): SourceData {
  const { outlet, title, author, published, language, quote, supports, url, record } = source;
  return {
    ...{ outlet: text(outlet), title, author, published, language, quote },
    ...{ supports: supports && text(supports), url, record },
  };
}

function isApproximate(date: HistoricalDate): boolean {
  if (date.unit !== 'interval') return date.approximate;
  return [date.from, date.to].some((end) => !isOpen(end) && end.approximate);
}
