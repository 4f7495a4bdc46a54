import { evidenceOf, sourcesOf } from '../domain/evidence';
import { historicalDate } from '../domain/historical-date';
import type { HistoricalEvent, Source } from '../domain/historical-event';
import type { PublishedLanguage } from './published-language';
import { textIn } from './local-text';
import { renderHistoricalDate } from './render-date';
import { type RichText, bold, join, lines, link, quotation } from './rich-text';

/** How many fit a message together with the texts of the event. */
const MOST_DOCUMENTS = 12;

/** A document that is cited, part by part, in one language. */
export interface DocumentParts {
  readonly outlet: string;
  readonly url: string | undefined;
  /** The title, the author, where to find it, when it was published, and what kind of source it is. */
  readonly details: readonly string[];
  /** BCP 47 */
  readonly language: string | undefined;
  readonly evidence: readonly EvidenceParts[];
}

/** What a document is evidence of, with its own words if they are quoted. */
export interface EvidenceParts {
  readonly quote: string | undefined;
  readonly supports: string | undefined;
}

/** The documents an event rests on: those in the reader's language first, and reprints last. */
export function documentParts(event: HistoricalEvent, language: PublishedLanguage): readonly DocumentParts[] {
  return documentsOf(event, language).flatMap((cited) => {
    const [first] = cited;
    return first ? [partsOf(first, cited, language)] : [];
  });
}

/** The sources of an event, if it has any: how many are independent, then each document with what it is evidence of. */
export function renderSources(event: HistoricalEvent, language: PublishedLanguage): RichText | undefined {
  const { card } = language.messages;
  const documents = documentParts(event, language);
  if (documents.length === 0) return undefined;
  const more = documents.length - MOST_DOCUMENTS;
  return lines(
    join([bold(card.sources), card.independent(evidenceOf(event))], ' · '),
    ...documents.slice(0, MOST_DOCUMENTS).map((cited) => renderDocument(cited, language)),
    more > 0 ? card.moreSources(more) : undefined,
  );
}

function documentsOf(event: HistoricalEvent, { code }: PublishedLanguage): Source[][] {
  const documents = new Map<string, Source[]>();
  for (const source of sourcesOf(event)) {
    const key = source.document ?? source.url ?? JSON.stringify([source.outlet, source.title, source.record]);
    documents.set(key, [...(documents.get(key) ?? []), source]);
  }
  const rank = ([first]: readonly Source[]) =>
    (first?.copy ? 2 : 0) + (first?.language?.split('-')[0] === code ? 0 : 1);
  return [...documents.values()].toSorted((a, b) => rank(a) - rank(b));
}

function partsOf(first: Source, cited: readonly Source[], language: PublishedLanguage): DocumentParts {
  const { messages, dateText } = language;
  const { card } = messages;
  const details = [
    first.title && messages.quoted(first.title),
    first.author,
    first.record,
    first.published && card.published(renderHistoricalDate(historicalDate(first.published), dateText)),
    first.stateMedia ? card.stateMedia : undefined,
    first.copy ? card.copy : undefined,
  ];
  return {
    outlet: textIn(language, first.outlet),
    url: first.url,
    details: details.filter((detail) => detail !== undefined),
    language: first.language,
    evidence: cited.flatMap(({ quote, supports }): EvidenceParts[] => {
      const what = supports && textIn(language, supports);
      if (quote === undefined) return what === undefined ? [] : [{ quote, supports: what }];
      return [{ quote: messages.quoted(quote), supports: what && card.supports(what) }];
    }),
  };
}

function renderDocument({ outlet, url, details, evidence }: DocumentParts, { messages }: PublishedLanguage): RichText {
  return lines(
    join([url === undefined ? outlet : link(outlet, url), ...details], messages.citationSeparator),
    ...evidence.map(({ quote, supports }) => quotation(lines(quote, supports))),
  );
}
