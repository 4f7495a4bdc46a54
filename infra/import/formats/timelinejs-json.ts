import * as z from 'zod/mini';
import type { TableRow, ColumnTable } from '../columns/table';
import type { Header, Refusal } from '../draft';
import { titleAndSummary } from '../texts/title-and-summary';

const text = z.catch(z.optional(z.pipe(z.union([z.string(), z.number()]), z.transform(String))), undefined);

const dateSchema = z.catch(z.optional(z.object({ year: text, month: text, day: text, display_date: text })), undefined);

const slideSchema = z.object({
  start_date: dateSchema,
  end_date: dateSchema,
  text: z.catch(z.optional(z.union([z.object({ headline: text, text }), z.string()])), undefined),
  media: z.catch(z.optional(z.object({ url: text, link: text })), undefined),
  group: text,
  display_date: text,
  unique_id: text,
  // The version before: dates are 2011,12,10.
  startDate: text,
  endDate: text,
  headline: text,
  asset: z.catch(z.optional(z.object({ media: text })), undefined),
  tag: text,
});

type Slide = z.infer<typeof slideSchema>;

/** The headings that sheets for TimelineJS have. */
const COLUMNS = [
  ...['Year', 'Month', 'Day', 'End Year', 'End Month', 'End Day', 'Display Date', 'Headline', 'Text', 'Media', 'Group'],
  'Unique Id',
];

/** The slides of a timeline for TimelineJS, as the sheet that they could come from. */
export function timelineTable(slides: readonly unknown[], lines: readonly number[]): ColumnTable {
  const rows = slides.map((slide, index): TableRow => {
    const line = lines[index] ?? 1;
    const parsed = slideSchema.safeParse(slide);
    return parsed.success ? { line, cells: cellsOf(parsed.data) } : { line, cells: [], fault: 'not a slide' };
  });
  return { columns: COLUMNS, rows };
}

function cellsOf({ text: told, asset, tag, ...slide }: Slide): string[] {
  const inner = typeof told === 'object' ? told : { headline: slide.headline, text: told };
  const start = partsOf(slide.start_date, slide.startDate);
  return [
    ...start,
    ...partsOf(slide.end_date, slide.endDate),
    slide.start_date?.display_date ?? slide.display_date,
    inner.headline,
    inner.text,
    slide.media?.link ?? slide.media?.url ?? asset?.media,
    slide.group ?? tag,
    slide.unique_id,
  ].map((cell) => cell ?? '');
}

function partsOf(date: Slide['start_date'], written: string | undefined): (string | undefined)[] {
  if (date) return [date.year, date.month, date.day];
  const [year, month, day] = written?.split(',').map((part) => part.trim()) ?? [];
  return [year, month, day];
}

/** The title and description that the title slide gives to the whole. */
export function timelineHeader(slide: unknown, language: string): Header {
  const told = slideSchema.safeParse(slide).data;
  const inner = typeof told?.text === 'object' ? told.text : { headline: told?.headline, text: told?.text };
  const texts = titleAndSummary({ [language]: inner.headline ?? '' }, { [language]: inner.text ?? '' });
  return texts ? { title: texts.title, description: texts.summary } : {};
}

export function eraRefusals(eras: readonly unknown[], lines: readonly number[]): Refusal[] {
  return eras.map((_, index) => ({ line: lines[index] ?? 1, reason: 'an era: it is no event' }));
}
