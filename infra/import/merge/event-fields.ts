import { compareDates, type CalendarDate } from '../../../shared/domain/calendar-date';
import { historicalDate, spanOf } from '../../../shared/domain/historical-date';
import type { LocalText } from '../../../shared/domain/historical-event';
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
}

/** The fields of an event as its file is to have them; what the collection gives by default is left out. */
export function eventFields(draft: Draft, rules: FieldRules): Fields {
  const { date, sources = [], topics = [] } = draft;
  const { languages, isUnsourced } = rules;
  const isPlan = isToCome(date.edtf, rules.today);
  const [source] = sources;
  const fields: Fields = {
    date: date.edtf,
    dateBasis: isUnsourced || rules.hasBasis || sources.length === 0 ? undefined : 'source',
    dateNote:
      date.written === undefined ? undefined : inLanguages(languages, (texts) => texts.written(date.written ?? '')),
    originalDate: date.original,
    kind: isPlan ? 'scheduled' : undefined,
    importance: undefined,
    title: inThese(draft.title, languages),
    summary: draft.summary && inThese(draft.summary, languages),
    attribution: isPlan && source ? [{ speaker: source.outlet, via: source.outlet }] : undefined,
    places: listed(draft.places),
    people: listed(draft.people),
    organisations: listed(draft.organisations),
    topics: listed([...new Set(topics.flatMap((topic) => rules.topicIds.get(topic) ?? []))]),
    sources: listed(sources.map(defined)),
    ...draft.fields,
  };
  return defined(fields);
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

function defined(fields: object): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
