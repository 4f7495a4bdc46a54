import * as z from 'zod/mini';
import type { LocalText } from '../../../shared/domain/historical-event';
import type { ImportedItem } from '../draft';
import { joinDates } from '../dates/join-dates';
import type { DateOrReason } from '../dates/date-rules';
import { namedIn } from '../texts/import-texts';
import { readSources } from '../texts/read-sources';
import { titleAndSummary } from '../texts/title-and-summary';
import { localTerms, termsSchema, titledIn } from './wikidata-terms';
import { JULIAN, shortTime, wikidataDate } from './wikidata-time';

const timeSchema = z.object({ time: z.string(), precision: z.number(), calendarmodel: z.string() });

const snakSchema = z.object({
  snaktype: z.string(),
  datavalue: z.optional(z.object({ value: z.unknown() })),
});

const statementSchema = z.object({
  mainsnak: snakSchema,
  rank: z.optional(z.string()),
  qualifiers: z.catch(z.optional(z.record(z.string(), z.array(snakSchema))), undefined),
  references: z.catch(z.optional(z.array(z.object({ snaks: z.record(z.string(), z.array(snakSchema)) }))), undefined),
});
type Statement = z.infer<typeof statementSchema>;

const entitySchema = z.object({
  id: z.string(),
  labels: termsSchema,
  descriptions: termsSchema,
  claims: z.catch(z._default(z.record(z.string(), z.array(z.unknown())), {}), {}),
});
type Entity = z.infer<typeof entitySchema>;

/** Properties of Wikidata. */
const POINT_IN_TIME = 'P585';
const START = 'P580';
const END = 'P582';
/** Inception, publication, opening, launch, discovery and first performance. */
const BEGINNINGS = ['P571', 'P577', 'P1619', 'P619', 'P575', 'P1191'];
const BIRTH = 'P569';
const DEATH = 'P570';
const CIRCUMSTANCES = 'P1480';
const CIRCA = 'Q5727902';
const REFERENCE_URL = 'P854';

export function isEntity(value: unknown): boolean {
  return z.object({ id: z.string(), claims: z.unknown() }).safeParse(value).data?.id.startsWith('Q') ?? false;
}

/** The events that an item of Wikidata is, in the languages that its labels have. */
export function entityDrafts(value: unknown, line: number, languages: readonly string[]): ImportedItem[] {
  const parsed = entitySchema.safeParse(value);
  if (!parsed.success) return [{ line, reason: 'not an item of Wikidata' }];
  const entity = parsed.data;
  const title = localTerms(entity.labels, languages);
  if (Object.keys(title).length === 0)
    return [{ line, reason: `${entity.id} has no label in ${languages.join(', ')}` }];
  const told = titleAndSummary(titledIn(title), localTerms(entity.descriptions, languages));
  const event = eventDate(entity);
  if (event && told) return [draftOf(entity, line, event, told)];
  const lives = (
    [
      [BIRTH, 'born'],
      [DEATH, 'died'],
    ] as const
  ).flatMap(([property, what]): ImportedItem[] => {
    const dated = firstDate(entity, property);
    const named = titleAndSummary(namedIn(title, what), localTerms(entity.descriptions, languages));
    return dated && named ? [draftOf(entity, line, dated, named, what)] : [];
  });
  return lives.length > 0 ? lives : [{ line, reason: `${entity.id} has no date` }];
}

interface Dated {
  readonly date: DateOrReason;
  readonly statement: Statement;
}

function eventDate(entity: Entity): Dated | undefined {
  const point = firstDate(entity, POINT_IN_TIME);
  const [from, to] = [firstDate(entity, START), firstDate(entity, END)];
  if (!point && from && to && 'edtf' in from.date && 'edtf' in to.date)
    return { ...from, date: joinDates(from.date, to.date) };
  const [beginning] = BEGINNINGS.flatMap((property) => firstDate(entity, property) ?? []);
  return point ?? from ?? beginning;
}

/** The date of the best statement: preferred ones first, deprecated ones never. */
function firstDate({ claims }: Entity, property: string): Dated | undefined {
  const statements = (claims[property] ?? []).flatMap((each) => statementSchema.safeParse(each).data ?? []);
  const usable = statements.filter(({ rank }) => rank !== 'deprecated');
  const statement = usable.find(({ rank }) => rank === 'preferred') ?? usable[0];
  return statement && { date: dateOf(statement), statement };
}

function dateOf({ mainsnak, qualifiers = {} }: Statement): DateOrReason {
  const parsed = timeSchema.safeParse(mainsnak.datavalue?.value);
  if (mainsnak.snaktype !== 'value' || !parsed.success) return { reason: 'the date is not known' };
  const { time, precision, calendarmodel } = parsed.data;
  const read = wikidataDate({ time, precision, isJulian: calendarmodel.endsWith(JULIAN), form: 'entity' });
  const isCirca = (qualifiers[CIRCUMSTANCES] ?? []).some(
    ({ datavalue }) => z.object({ id: z.string() }).safeParse(datavalue?.value).data?.id === CIRCA,
  );
  return isCirca && 'edtf' in read && !/[/X]/.test(read.edtf)
    ? { ...read, edtf: `${read.edtf}~`, written: `circa ${shortTime(time)}` }
    : read;
}

function draftOf(
  { id }: Entity,
  line: number,
  { date, statement }: Dated,
  texts: { readonly title: LocalText; readonly summary?: LocalText },
  what = 'event',
): ImportedItem {
  if ('reason' in date) return { line, reason: `${id}: ${date.reason}` };
  const cited = (statement.references ?? []).flatMap(({ snaks }) =>
    (snaks[REFERENCE_URL] ?? []).flatMap(({ datavalue }) =>
      typeof datavalue?.value === 'string' ? datavalue.value : [],
    ),
  );
  const wikidata = { outlet: 'Wikidata', url: `https://www.wikidata.org/wiki/${id}` };
  return {
    line,
    key: what === 'event' ? id : `${id}-${what}`,
    date,
    ...texts,
    sources: [wikidata, ...readSources('', cited)],
  };
}
