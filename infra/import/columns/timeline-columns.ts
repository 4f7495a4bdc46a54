import type { ColumnMap, Field, ColumnTable } from './table';

/** The headings of the sheet that TimelineJS reads, and of its older one. */
const HEADINGS: Readonly<Record<string, Field>> = {
  year: 'year',
  month: 'month',
  day: 'day',
  'start date': 'date',
  'end year': 'endYear',
  'end month': 'endMonth',
  'end day': 'endDay',
  'end date': 'end',
  'display date': 'displayDate',
  headline: 'title',
  text: 'summary',
  media: 'url',
  group: 'topics',
  tag: 'topics',
  type: 'type',
  'unique id': 'id',
};

/** The columns of a sheet for TimelineJS; undefined for any other table. */
export function timelineColumns({ columns }: ColumnTable): ColumnMap | undefined {
  const map = new Map<string, number>();
  columns.forEach((heading, index) => {
    const field = HEADINGS[heading.trim().toLowerCase()];
    if (field !== undefined && !map.has(field)) map.set(field, index);
  });
  const isTimeline = map.has('title') && map.has('summary') && (map.has('year') || map.has('date'));
  return isTimeline && columns.some((heading) => heading.trim().toLowerCase() === 'headline') ? map : undefined;
}
