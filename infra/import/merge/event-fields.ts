import * as z from 'zod/mini';
import { compareDates, type CalendarDate } from '../../../shared/domain/calendar-date';
import { historicalDate, spanOf } from '../../../shared/domain/historical-date';
import type { HistoricalEvent, LocalText } from '../../../shared/domain/historical-event';
import { inLanguages } from '../texts/import-texts';
import type { Draft } from '../draft';
import type { Fields } from './record';

/** What the collection makes of an event. */
export interface FieldRules {
  readonly languages: readonly string[];
  readonly isUnsourced: boolean;
  /** Whether collection.yaml says how dates are known. */
  readonly hasBasis: boolean;
  readonly topicIds: ReadonlyMap<string, string>;
  readonly today: CalendarDate;
  /** Whether there is or will be an event of that id. */
  readonly isKnown: (id: string) => boolean;
}

type FieldName = Exclude<keyof HistoricalEvent, 'changed' | 'versions' | 'revision'>;

/** The order of the fields in a file. */
const IN_ORDER: Readonly<Record<FieldName, undefined>> = {
  id: undefined,
  date: undefined,
  dateBasis: undefined,
  dateNote: undefined,
  otherDates: undefined,
  originalDate: undefined,
  kind: undefined,
  importance: undefined,
  title: undefined,
  aliases: undefined,
  summary: undefined,
  attribution: undefined,
  outcome: undefined,
  places: undefined,
  people: undefined,
  organisations: undefined,
  topics: undefined,
  related: undefined,
  formerIds: undefined,
  sensitive: undefined,
  sources: undefined,
  reason: undefined,
  minor: undefined,
};

/** The fields of an event as its file is to have them; what the collection gives by default is left out. */
export function eventFields(draft: Draft, rules: FieldRules): Fields {
  const { date, sources = [], topics = [] } = draft;
  const { languages, isUnsourced } = rules;
  const isPlan = isToCome(date.edtf, rules.today);
  const [source] = sources;
  const fields: Fields = {
    ...IN_ORDER,
    date: date.edtf,
    dateBasis: isUnsourced || rules.hasBasis || sources.length === 0 ? undefined : 'source',
    dateNote: dateNoteOf(draft, languages),
    originalDate: date.original,
    kind: isPlan ? 'scheduled' : undefined,
    title: inThese(draft.title, languages),
    summary: draft.summary && inThese(draft.summary, languages),
    // Without a better word of who says so, the source does: the report asks a person to look.
    attribution: isPlan && source && !isUnsourced ? [{ speaker: source.outlet, via: source.outlet }] : undefined,
    places: listed(draft.places),
    people: listed(draft.people),
    organisations: listed(draft.organisations),
    topics: listed([...new Set(topics.flatMap((topic) => rules.topicIds.get(topic) ?? []))]),
    sources: listed(sources),
    ...draft.fields,
    related: listed(relatedOf(draft).filter(({ id }) => rules.isKnown(id))),
  };
  return defined(fields, showable);
}

function dateNoteOf({ date, repeats }: Draft, languages: readonly string[]): LocalText | undefined {
  const { written, isWithin = false } = date;
  if (written !== undefined) return inLanguages(languages, (texts) => texts[isWithin ? 'within' : 'written'](written));
  return repeats && inLanguages(languages, (texts) => texts.repeats[repeats]);
}

/** Without what no client can show, and what marks a character that was lost. */
function showable(value: unknown): unknown {
  if (typeof value === 'string')
    return value.normalize('NFC').replaceAll(/(?![\n\t])[\p{Cc}\p{Surrogate}\u2028\u2029\uFFFD]/gu, '');
  if (Array.isArray(value)) return value.map(showable);
  return typeof value === 'object' && value !== null ? defined(value, showable) : value;
}

function isToCome(edtf: string, today: CalendarDate): boolean {
  const { from } = spanOf(historicalDate(edtf));
  return from !== null && compareDates(from, today) > 0;
}

function inThese(text: LocalText, languages: readonly string[]): LocalText {
  return Object.fromEntries(Object.entries(text).filter(([code]) => languages.includes(code)));
}

function listed<Thing>(things: readonly Thing[] = []): readonly Thing[] | undefined {
  return things.length === 0 ? undefined : things;
}

function defined(fields: object, of: (value: unknown) => unknown): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, of(value)]])),
  );
}

const relatedSchema = z.object({ related: z.array(z.object({ id: z.string(), kind: z.string() })) });

/** An exported part of a collection may name events that are not in it. */
function relatedOf({ fields }: Draft) {
  return relatedSchema.safeParse(fields).data?.related ?? [];
}
