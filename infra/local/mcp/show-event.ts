import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod/mini';
import { eventData } from '../../../shared/language/export/event-data';
import { textIn } from '../../../shared/language/local-text';
import { renderCard } from '../../../shared/language/render-card';
import { todayOf } from '../../../shared/use-cases/asker';
import type { ReadPorts } from '../../../shared/use-cases/answer-ports';
import { CONTEXT, eventSchema, input } from './schemas';
import { personOf, result } from './tool-context';

const OUTPUT = {
  event: eventSchema,
  related: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string() })),
};

/** An event with all that is known of it. */
export function registerShowEvent(server: McpServer, ports: ReadPorts): void {
  server.registerTool(
    'show_event',
    {
      title: 'Show an event',
      description:
        'Shows an event whole: what happened, who says so, how its date is known, its sources with quotations.',
      inputSchema: { id: input.check(z.describe('the id of an event in another answer')), ...CONTEXT },
      outputSchema: OUTPUT,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ id, ...given }) => {
      const person = personOf(given);
      const { language } = person;
      const event = await ports.events.card(id);
      if (!event) return { isError: true, content: [{ type: 'text', text: `there is no event with the id "${id}"` }] };
      const today = todayOf(person, ports.clock);
      const related = (event.related ?? []).map((each) => ({ ...each, title: textIn(language, each.title) }));
      return result(renderCard(event, language, today).text, { event: eventData(event, { language, today }), related });
    },
  );
}
