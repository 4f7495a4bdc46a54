import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { languages } from '../../../shared/language/languages';
import { textIn } from '../../../shared/language/local-text';
import type { ReadPorts } from '../../../shared/use-cases/answer-ports';
import { registerListEvents } from './list-events';
import { registerReadDate } from './read-date';
import { registerSearchEvents } from './search-events';
import { registerShowEvent } from './show-event';

const HOW_TO_TELL =
  'A date is as precise as its sources: never tell a finer one than "precision" says. What is scheduled or announced ' +
  'is told as such, with its "standing". Name the sources of what you tell.';

/** The collection for assistants (Model Context Protocol): tools that only read, over the use cases of the bot. */
export async function createMcpServer(ports: ReadPorts): Promise<McpServer> {
  const collection = await ports.events.summary();
  const about = collection
    ? `${textIn(languages[0], collection.title)}. ${textIn(languages[0], collection.description)} ${collection.events} events.`
    : '';
  const server = new McpServer(
    { name: 'timeline-bot', title: 'Timeline', version: '1.0.0' },
    { instructions: `${about} ${HOW_TO_TELL}`.trim() },
  );
  for (const register of [registerReadDate, registerListEvents, registerSearchEvents, registerShowEvent])
    register(server, ports);
  return server;
}
