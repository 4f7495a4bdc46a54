import { sourcesOf } from '../../domain/evidence';
import type { HistoricalEvent, LocalText, Source } from '../../domain/historical-event';
import type { PublishedLanguage } from '../published-language';
import { textIn } from '../local-text';
import { plainText } from './plain-text';

/** Tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Text that spreadsheets run as a formula (OWASP, "CSV Injection"), with any spaces or apostrophes before it. */
const FORMULA = /^['\s]*[=+\-@＝＋－＠\t]/;

/**
 * The events as a table (RFC 4180, with the separator of the language), a header first. Texts are in the language; dates
 * (EDTF), bases, kinds and topics are as the collection writes them. What `events:import` makes of it exports the same.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it; programs can remove it from any cell
 * that has one before such a text. `id` and `date` never get one, so that programs can read `-0043`: their characters
 * cannot form a call, command or link.
 */
export function csvFile(events: readonly HistoricalEvent[], language: PublishedLanguage): string {
  const text: InLanguage = (local) => textIn(language, local);
  const { cellSeparator } = language.messages.feed;
  const rows = events.map((event) => [
    ...Object.values(NAMES).map((name) => name(event)),
    ...Object.values(TEXTS).map((cell) => harmless(plainText(cell(event, text)))),
  ]);
  return (
    BYTE_ORDER_MARK +
    [[...Object.keys(NAMES), ...Object.keys(TEXTS)], ...rows].map((cells) => record(cells, cellSeparator)).join('')
  );
}

type InLanguage = (local: LocalText) => string;

const NAMES: Readonly<Record<string, (event: HistoricalEvent) => string>> = {
  id: ({ id }) => id,
  date: ({ date }) => date,
};

const TEXTS: Readonly<Record<string, (event: HistoricalEvent, text: InLanguage) => string>> = {
  date_basis: ({ dateBasis }) => dateBasis ?? '',
  kind: ({ kind }) => kind,
  title: ({ title }, text) => text(title),
  summary: ({ summary }, text) => (summary ? text(summary) : ''),
  outcome: ({ outcome }, text) => (outcome?.text ? text(outcome.text) : ''),
  outcome_status: ({ outcome }) => outcome?.status ?? '',
  outcome_basis: ({ outcome }) => outcome?.basis ?? '',
  places: ({ places }, text) => places.map(text).join('; '),
  people: ({ people }, text) => people.map(text).join('; '),
  organisations: ({ organisations }, text) => organisations.map(text).join('; '),
  topics: ({ topics }) => topics.join('; '),
  sources: (event, text) => once(sourcesOf(event).map((source) => citation(source, text))).join(' | '),
  urls: (event) => once(sourcesOf(event).flatMap(({ url }) => url ?? [])).join(' '),
  importance: ({ importance }) => String(importance),
  date_note: ({ dateNote }, text) => (dateNote ? text(dateNote) : ''),
  original_date: ({ originalDate = [] }) => originalDate.join('; '),
  attribution: ({ attribution }, text) =>
    attribution.map(({ speaker, via }) => `${text(speaker)}; ${text(via)}`).join(' | '),
  other_dates: ({ otherDates = [] }, text) => otherDates.map(({ date, by }) => `${date}; ${text(by)}`).join(' | '),
  aliases: ({ aliases = [] }) => aliases.join('; '),
  sensitive: ({ sensitive }) => (sensitive ? 'true' : ''),
  reason: ({ reason }, text) => (reason ? text(reason) : ''),
  minor: ({ minor }) => (minor ? 'true' : ''),
};

/** outlet; title; published – unknown parts are left out. */
function citation({ outlet, title, published }: Source, text: InLanguage): string {
  return [text(outlet), title, published].filter(Boolean).join('; ');
}

function once(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function record(cells: readonly string[], separator: string): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)}\r\n`;
}
