import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod/mini';
import { formatUnderstanding } from '../../../shared/language/understanding/format-understanding';
import type { ReadPorts } from '../../../shared/use-cases/answer-ports';
import { readText } from '../../../shared/use-cases/questions/read-text';
import { CONTEXT, input, problemSchema, readingSchema } from './schemas';
import { personOf, result } from './tool-context';

const texts = z.optional(z.array(z.string()));

const OUTPUT = {
  readings: z.array(readingSchema).check(z.describe('the likeliest first')),
  notes: texts,
  problem: problemSchema,
  list: z.optional(z.boolean()).check(z.describe('all readings are asked for, and are no alternatives')),
  unread: texts,
  words: texts,
  lookFor: texts.check(z.describe('what is looked for beside the dates')),
  asked: z.optional(z.string()),
  which: z.optional(z.string()),
  bound: z.optional(z.object({ kind: z.string(), ends: z.array(z.string()) })),
  talk: z.optional(z.string()),
};

/** Which dates a text means: reads nothing of the collection but its topics. */
export function registerReadDate(server: McpServer, ports: ReadPorts): void {
  server.registerTool(
    'read_date',
    {
      title: 'Read a date',
      description:
        'Reads the dates in a text as people write them, in English, Russian or Chinese, also historical ones ' +
        '("44 BC", "XIX век", "2024年5月", "32 years ago"). Impossible dates are refused with the nearest ones.',
      inputSchema: { text: input, ...CONTEXT },
      outputSchema: OUTPUT,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async ({ text, ...given }) => {
      const understood = formatUnderstanding(await readText(ports, personOf(given), text));
      return result(JSON.stringify(understood), understood);
    },
  );
}
