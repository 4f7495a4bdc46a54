import { type CalendarDate, compareDates, formatDate } from '../../../shared/domain/calendar-date';
import { fromJulian } from '../../../shared/domain/calendars/julian';
import { sourcesOf } from '../../../shared/domain/evidence';
import { historicalDate, spanOf } from '../../../shared/domain/historical-date';
import { type HistoricalEvent, RELATIONS, type Related } from '../../../shared/domain/historical-event';
import { oldStyleDay } from '../../../shared/domain/original-date';
import { contains, daySpan, overlaps } from '../../../shared/domain/span';
import { standingOf } from '../../../shared/domain/standing';
import { glyphDoubts } from './glyph-doubts';
import { isDoubtfulLink } from './links';
import { miscountedYear } from './year-before-christ';

/** What is missing or doubtful in an event, and where: a path in its file. */
export interface EventDoubt {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** An event, also one whose related events have no titles yet. */
type Doubted = Omit<HistoricalEvent, 'related'> & { readonly related?: readonly Omit<Related, 'title'>[] | undefined };

/** `toldGlyphs`: the characters that pictures lack and that were told of another event (see `glyphDoubts`). */
export function eventDoubts(event: Doubted, today: CalendarDate, toldGlyphs?: Set<string>): EventDoubt[] {
  return [
    ...dateDoubts(event),
    ...outcomeDoubts(event, today),
    ...glyphDoubts(event, toldGlyphs),
    ...sourceDoubts(event),
    ...twice(ownRelated(event)).map((id) => {
      return { path: ['related'], message: `"${id}" is related more than once` };
    }),
  ];
}

function dateDoubts(event: Doubted): EventDoubt[] {
  const { date, dateBasis, originalDate = [], sources, otherDates = [] } = event;
  const miscounted = miscountedYear(event);
  const span = spanOf(historicalDate(date));
  const given = [span, ...otherDates.map((other) => spanOf(historicalDate(other.date)))];
  return [
    ...(miscounted === undefined ? [] : [{ path: ['date'], message: miscounted }]),
    ...(dateBasis === 'general-knowledge' ? [{ path: ['dateBasis'], message: 'no source gives the date' }] : []),
    ...originalDate
      .filter((original) => original.startsWith('O.S.'))
      .flatMap((original): EventDoubt[] => {
        const julian = oldStyleDay(original);
        const day = julian && fromJulian(julian);
        const path = ['originalDate'];
        if (!day) return [{ path, message: `"${original}" is no day of the Julian calendar: write O.S. 1689-08-27` }];
        if (given.some((each) => contains(each, daySpan(day)))) return [];
        return [{ path, message: `"${original}" is ${formatDate(day)} in the Gregorian calendar, not ${date}` }];
      }),
    ...sources.flatMap(({ supportsDate }, index): EventDoubt[] => {
      if (supportsDate === undefined) return [];
      const supported = spanOf(historicalDate(supportsDate));
      if (given.some((each) => overlaps(each, supported))) return [];
      const message = `the source gives ${supportsDate}, the event ${date}: say so in "otherDates"`;
      return [{ path: ['sources', index, 'supportsDate'], message }];
    }),
  ];
}

function outcomeDoubts(event: Doubted, today: CalendarDate): EventDoubt[] {
  const { date, kind, outcome } = event;
  const { from } = spanOf(historicalDate(date));
  const isToCome = from !== null && compareDates(from, today) > 0;
  if (standingOf(event, today) === 'outcome-not-found' && outcome?.status !== 'unknown')
    return [
      { path: ['kind'], message: `${date} has passed: if it took place, it is held; if not, say so in "outcome"` },
    ];
  if (kind === 'held' && isToCome) return [{ path: ['kind'], message: `${date} is still to come: it is scheduled` }];
  if (outcome?.text && outcome.sources.length === 0)
    return [{ path: ['outcome'], message: 'the outcome has no source' }];
  return [];
}

function sourceDoubts(event: Doubted): EventDoubt[] {
  const all = sourcesOf(event);
  if (all.length === 0) return [];
  const same = twice(all.map(({ url, quote, document }) => [url, quote, document].join(' ')));
  return [
    ...(all.some(({ url }) => url !== undefined) ? [] : [{ path: ['sources'], message: 'no source has a url' }]),
    ...(all.every(({ copy }) => copy) ? [{ path: ['sources'], message: 'every source is a copy of another' }] : []),
    ...event.sources.flatMap(({ url = '' }, index) =>
      isDoubtfulLink(url)
        ? [{ path: ['sources', index, 'url'], message: `"${url}" does not look like the address of a page` }]
        : [],
    ),
    ...(same.length > 0 ? [{ path: ['sources'], message: 'the same source is given more than once' }] : []),
  ];
}

/** Without those whose files name this event. */
function ownRelated({ related = [] }: Doubted): string[] {
  const own: readonly string[] = RELATIONS;
  return related.filter(({ kind }) => own.includes(kind)).map(({ id }) => id);
}

function twice(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
