import type { CalendarDate } from '../domain/calendar-date';
import { historicalDate } from '../domain/historical-date';
import type { HistoricalEvent, LocalText, Source } from '../domain/historical-event';
import type { Language } from './language';
import { capitalised, textIn } from './local-text';
import { renderHistoricalDate } from './render-date';
import { EVIDENCE_MARK, renderWhen } from './render-line';
import { type RichText, bold, italic, join, lines, link, paragraphs, quotation } from './rich-text';

/** The whole event: title, date, places, attribution, outcome, quotations, and how the date is known. */
export function renderCard(event: HistoricalEvent, language: Language, today: CalendarDate): RichText {
  const { messages } = language;
  const text = (local: LocalText) => textIn(language, local);
  return paragraphs(
    lines(
      bold(text(event.title)),
      join([renderWhen(event.date, language, today), event.places.map(text).join(messages.listSeparator)], ' · '),
      join([kindText(event, language), attributionOf(event, language)], ' · '),
    ),
    text(event.summary),
    event.outcome &&
      lines(
        italic(capitalised(messages.outcomeBasis[event.outcome.basis])),
        event.outcome.text && text(event.outcome.text),
      ),
    lines(bold(messages.sources), ...documentsOf(event).map((cited) => renderDocument(cited, language))),
    lines(
      join([EVIDENCE_MARK[event.dateBasis], italic(messages.dateBasis[event.dateBasis])], ' '),
      text(event.dateNote),
    ),
  );
}

/** "As reported" is left out where the attribution says it. */
function kindText({ kind, attribution }: HistoricalEvent, { messages }: Language): string | undefined {
  return kind === 'held' && attribution.length > 0 ? undefined : messages.kind[kind];
}

function attributionOf({ attribution }: HistoricalEvent, language: Language): string | undefined {
  if (attribution.length === 0) return undefined;
  const { messages } = language;
  const voices = attribution.map(({ speaker, via }) => {
    const [who, by] = [textIn(language, speaker), textIn(language, via)];
    return who.includes(by) ? who : messages.speakerVia(who, by);
  });
  return messages.accordingTo(voices.join(messages.voiceSeparator));
}

/** The sources, grouped by document. */
function documentsOf({ sources }: HistoricalEvent): Source[][] {
  const documents = new Map<string, Source[]>();
  for (const source of sources) {
    const key = source.document ?? JSON.stringify([source.outlet, source.title]);
    documents.set(key, [...(documents.get(key) ?? []), source]);
  }
  return [...documents.values()];
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
        first.published && messages.published(renderHistoricalDate(historicalDate(first.published), dateText)),
      ],
      messages.citationSeparator,
    ),
    ...cited.map(({ quote, supports }) =>
      quotation(join([quote && messages.quoted(quote), messages.supports(textIn(language, supports))], '\n')),
    ),
  );
}
