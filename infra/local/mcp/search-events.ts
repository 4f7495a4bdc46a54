import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod/mini';
import type { Message } from '../../../shared/language/message';
import type { ReadPorts } from '../../../shared/use-cases/answer-ports';
import { searchEvents } from '../../../shared/use-cases/questions/search-events';
import { CONTEXT, PAGE, eventSchema, input } from './schemas';
import { eventsData, formatPlace, parsePlace, personOf, result } from './tool-context';

const OUTPUT = {
  answer: z.string().check(z.describe('what the bot says: also how words were corrected, and what was not found')),
  events: z.array(eventSchema),
  next: z.optional(z.string()).check(z.describe('the page after this one')),
};

/** Searches as the bot does: words, topics, dates and questions such as "when did …". */
export function registerSearchEvents(server: McpServer, ports: ReadPorts): void {
  server.registerTool(
    'search_events',
    {
      title: 'Search events',
      description:
        'Finds events by words in English, Russian or Chinese, also with dates ("parade 2015") and as questions ' +
        '("when was the treaty signed?", "last visit"); typing errors are forgiven.',
      inputSchema: { query: input, ...PAGE, ...CONTEXT },
      outputSchema: OUTPUT,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ query, page, ...given }) => {
      const person = personOf(given);
      const message = await searchEvents(ports, person, { text: query, place: parsePlace(page) });
      const answer = message.text.text;
      return result(answer, { answer, events: await eventsData(ports, person, idsIn(message)), next: nextOf(message) });
    },
  );
}

function idsIn({ buttons }: Message): string[] {
  return buttons.flat().flatMap(({ action }) => (action.kind === 'event' ? [action.id] : []));
}

function nextOf({ buttons }: Message): string | undefined {
  const turns = buttons
    .flat()
    .flatMap(({ action }) => (action.kind === 'search' && action.place ? [action.place] : []));
  return formatPlace(turns.find(({ direction }) => direction === 'forward'));
}
