import * as z from 'zod/mini';
import { type MonthDay, formatMonthDay, parseMonthDay } from '../../../shared/domain/month-day';
import { understoodLanguages } from '../../../shared/language/understood-languages';
import { readDate as readQuestion } from '../../../shared/language/reading/read-date';
import type { ReadingOptions } from '../reading-options';
import { readParts } from '../dates/read-parts';
import type { ImportedItem } from '../draft';
import { inLanguages } from '../texts/import-texts';
import { readSources } from '../texts/read-sources';
import { titleAndSummary } from '../texts/title-and-summary';
import { plainLine } from '../texts/plain-text';

const text = z.catch(z.optional(z.string()), undefined);
const pagesSchema = z.catch(
  z._default(
    z.array(
      z.object({
        content_urls: z.catch(z.optional(z.object({ desktop: z.object({ page: z.string() }) })), undefined),
        wikipedia: text,
        link: text,
      }),
    ),
    [],
  ),
  [],
);

/** An entry of the feed of Wikipedia, and of two services that are made of its pages. */
const entrySchema = z.object({
  text,
  description: text,
  year: z.catch(z.optional(z.union([z.string(), z.number()])), undefined),
  pages: pagesSchema,
  wikipedia: pagesSchema,
  links: pagesSchema,
});

const LISTS = ['selected', 'events', 'births', 'deaths', 'holidays'];

const listSchema = z.array(z.object({}));

/** The lists of a day by their paths in the file; undefined for another file. */
export function dayLists(value: unknown): ReadonlyMap<string, readonly unknown[]> | undefined {
  const outer = z.record(z.string(), z.unknown()).safeParse(value).data ?? {};
  const inner = z.record(z.string(), z.unknown()).safeParse(outer['data']).data;
  const lists = Object.entries(inner ?? outer).flatMap(([name, list]): [string, unknown[]][] => {
    if (!LISTS.includes(name.toLowerCase()) || !Array.isArray(list)) return [];
    return listSchema.safeParse(list).success ? [[inner ? `data.${name}` : name, list]] : [];
  });
  const isOfDay = lists.some(([, list]) =>
    list.some(
      (each) => typeof each === 'object' && each !== null && ['pages', 'wikipedia', 'links'].some((key) => key in each),
    ),
  );
  return isOfDay || lists.some(([name]) => name !== 'events') ? new Map(lists) : undefined;
}

/** The day that all entries are of, which the feed itself does not say: by the file, its name, or the person. */
export async function dayOfFile(
  value: unknown,
  name: string,
  { language, today, settle }: ReadingOptions,
): Promise<MonthDay> {
  const told = z.object({ date: text, url: text, wikipedia: text }).safeParse(value).data ?? {};
  const numbered = [...name.matchAll(/(?<!\d)(\d\d)[-_.]?(\d\d)(?!\d)/g)].map((match) => match.slice(1).join('-'));
  const addresses = [told.url, told.wikipedia].map((url) => url?.split('/').at(-1));
  const candidates = [settle.day, told.date, ...addresses, ...numbered, name];
  for (const candidate of candidates) {
    const found = candidate === undefined ? undefined : monthDayIn(candidate.replaceAll('_', ' '));
    if (found) return found;
  }
  const answer = await settle.ask(`${name} does not say which day it is of, such as 09-03:`, '--day MM-DD');
  const given = monthDayIn(answer);
  if (given) return given;
  throw new Error(`${name} does not say which day it is of: give --day MM-DD`);

  function monthDayIn(written: string): MonthDay | undefined {
    const plain = parseMonthDay(written);
    if (plain) return plain;
    const [reading] = readQuestion(written.replace(/\.\w+$/, ''), { language, today }, understoodLanguages).readings;
    return reading?.kind === 'recurring' && formatMonthDay(reading.from) === formatMonthDay(reading.to)
      ? reading.from
      : undefined;
  }
}

/** The events of a day; of a holiday there is no year. */
export function dayDrafts(
  path: string,
  entries: readonly unknown[],
  lines: readonly number[],
  { month, day }: MonthDay,
  { language, today }: ReadingOptions,
): ImportedItem[] {
  const list = path.split('.').at(-1)?.toLowerCase();
  return entries.map((entry, index): ImportedItem => {
    const line = lines[index] ?? 1;
    const parsed = entrySchema.safeParse(entry);
    if (!parsed.success) return { line, reason: 'not an entry' };
    const { year, pages, wikipedia, links, ...told } = parsed.data;
    if (year === undefined || year === '') return { line, reason: 'no year' };
    // The feed writes -44 for 44 BC.
    const date = readParts(
      { year: String(year), month: String(month), day: String(day) },
      { language, today, minus: 'historical' },
    );
    if ('reason' in date) return { line, reason: date.reason };
    const whole = plainLine(told.text ?? told.description ?? '');
    const titled = list === 'births' ? 'born' : list === 'deaths' ? 'died' : undefined;
    const title =
      titled === undefined
        ? whole
        : (inLanguages([language], (texts) => texts[titled](whole.split(',')[0] ?? ''))[language] ?? whole);
    const texts =
      whole === ''
        ? undefined
        : titleAndSummary({ [language]: title }, { [language]: titled === undefined ? '' : whole });
    if (!texts) return { line, reason: 'no text' };
    const urls = [...pages, ...wikipedia, ...links].flatMap(
      (page) => page.content_urls?.desktop.page ?? page.wikipedia ?? page.link ?? [],
    );
    return {
      line,
      date,
      ...texts,
      sources: readSources('Wikipedia', urls.slice(0, 1)).filter(({ url }) => url !== undefined),
    };
  });
}
