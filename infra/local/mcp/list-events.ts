import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod/mini';
import type { Reading } from '../../../shared/domain/date-query';
import { listHeading } from '../../../shared/language/list-heading';
import { formatQuery, formatReading } from '../../../shared/language/reading/format-query';
import { renderLine } from '../../../shared/language/render-line';
import { lines } from '../../../shared/language/rich-text';
import { type Asker, todayOf } from '../../../shared/use-cases/asker';
import type { ReadPorts } from '../../../shared/use-cases/answer-ports';
import { listOf, readListPage } from '../../../shared/use-cases/questions/dates/list-events';
import { readSides } from '../../../shared/use-cases/questions/dates/list-sides';
import { readingDirection } from '../../../shared/use-cases/questions/dates/read-list';
import { readText } from '../../../shared/use-cases/questions/read-text';
import { CONTEXT, PAGE, eventSchema, input, problemSchema, readingSchema } from './schemas';
import { eventsData, formatPlace, parsePlace, personOf, result } from './tool-context';

const OUTPUT = {
  reading: z.optional(readingSchema).check(z.describe('the date that was taken')),
  other_readings: z.optional(z.array(readingSchema)),
  problem: problemSchema,
  events: z.array(eventSchema),
  beside: z
    .optional(
      z.array(z.object({ part: z.enum(['going-on', 'day-unknown']), events: z.array(eventSchema), more: z.boolean() })),
    )
    .check(z.describe('not dated to the time itself: was going on then, or belongs to it with its day unknown')),
  next: z.optional(z.string()).check(z.describe('the page after this one')),
};

/** What the bot lists for a day, a month, a year or a span. */
export function registerListEvents(server: McpServer, ports: ReadPorts): void {
  server.registerTool(
    'list_events',
    {
      title: 'List the events of a date',
      description:
        'Lists the events of a day of any year ("3 September"), of a date, month, year or span ("May 1945", ' +
        '"1914–1918"), each with its sources and the precision of its date. Days known only by month or year are told apart.',
      inputSchema: {
        date: input.check(z.describe('as people write it, or ISO 8601')),
        ...PAGE,
        ...CONTEXT,
      },
      outputSchema: OUTPUT,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ date, page, ...given }) => {
      const person = personOf(given);
      const { dates } = await readText(ports, person, date);
      const [reading, ...others] = dates.readings;
      if (!reading) {
        const query = formatQuery(dates);
        const problem = 'problem' in query ? query.problem : { code: 'no-date', suggestions: [] };
        return result(`No date was read: ${problem.code}.`, { problem, events: [] });
      }
      const { words, data } = await listed(ports, person, reading, page);
      const more = others.length > 0 ? { other_readings: others.map(formatReading) } : {};
      return result(words, { reading: formatReading(reading), ...more, ...data });
    },
  );
}

async function listed(ports: ReadPorts, person: Asker, reading: Reading, page: string | undefined) {
  const { language, pageSize: size } = person;
  const place = parsePlace(page);
  const list = { ...listOf(reading), place };
  const found = await readListPage(ports, person, list, { size });
  const sides =
    list.kind === 'in-span' && !place && list.span.from && list.span.to
      ? await readSides(ports, person, list.span)
      : [];
  const ids = (each: readonly { readonly id: string }[]) => each.map(({ id }) => id);
  const beside = await Promise.all(
    sides.map(async ({ part, lines: some, more }) => ({
      part,
      events: await eventsData(ports, person, ids(some)),
      more,
    })),
  );
  const today = todayOf(person, ports.clock);
  const words = lines(
    listHeading(list, language, today),
    ...found.lines.map((line) => renderLine(line, language, today)),
  );
  const next = formatPlace(readingDirection(list) === 'forward' ? found.next : found.previous);
  return {
    words: words.text,
    data: { events: await eventsData(ports, person, ids(found.lines)), ...(beside.length > 0 && { beside }), next },
  };
}
