import { evidenceOf, sourcesOf } from '../domain/evidence';
import { historicalDate } from '../domain/historical-date';
import type { HistoricalEvent, Source } from '../domain/historical-event';
import type { Language } from './language';
import { textIn } from './local-text';
import { renderHistoricalDate } from './render-date';
import { type RichText, bold, join, lines, link, quotation } from './rich-text';

/** So many fit a message with the texts of the event. */
const MOST_DOCUMENTS = 12;

/** The sources of an event, if it has any: how many are independent, then each document with what it is evidence of. */
export function renderSources(event: HistoricalEvent, language: Language): RichText | undefined {
  const { card } = language.messages;
  const documents = documentsOf(event, language);
  if (documents.length === 0) return undefined;
  const more = documents.length - MOST_DOCUMENTS;
  return lines(
    join([bold(card.sources), card.independent(evidenceOf(event))], ' · '),
    ...documents.slice(0, MOST_DOCUMENTS).map((cited) => renderDocument(cited, language)),
    more > 0 ? card.moreSources(more) : undefined,
  );
}

/** The sources by document: those in the reader's language first, and reprints last. */
function documentsOf(event: HistoricalEvent, { code }: Language): Source[][] {
  const documents = new Map<string, Source[]>();
  for (const source of sourcesOf(event)) {
    const key = source.document ?? source.url ?? JSON.stringify([source.outlet, source.title, source.record]);
    documents.set(key, [...(documents.get(key) ?? []), source]);
  }
  const rank = ([first]: readonly Source[]) =>
    (first?.copy ? 2 : 0) + (first?.language?.split('-')[0] === code ? 0 : 1);
  return [...documents.values()].toSorted((a, b) => rank(a) - rank(b));
}

function renderDocument(cited: readonly Source[], language: Language): RichText {
  const [first] = cited;
  if (!first) return join([]);
  const { messages, dateText } = language;
  const outlet = textIn(language, first.outlet);
  return lines(
    join(
      [
        first.url === undefined ? outlet : link(outlet, first.url),
        first.title && messages.quoted(first.title),
        first.author,
        first.record,
        first.published && messages.card.published(renderHistoricalDate(historicalDate(first.published), dateText)),
        first.stateMedia ? messages.card.stateMedia : undefined,
        first.copy ? messages.card.copy : undefined,
      ],
      messages.citationSeparator,
    ),
    ...cited.map((source) => renderEvidence(source, language)).filter((evidence) => evidence !== undefined),
  );
}

function renderEvidence({ quote, supports }: Source, language: Language): RichText | undefined {
  const { messages } = language;
  const what = supports && textIn(language, supports);
  if (quote === undefined) return what === undefined ? undefined : quotation(what);
  return quotation(lines(messages.quoted(quote), what && messages.card.supports(what)));
}
