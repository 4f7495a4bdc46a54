import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { type InlineResult, answerInline } from './answer-inline';

/** The one card that answers a mention in a chat the bot is no member of: without words, of today; undefined if none. */
export async function answerGuest(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'published'>,
  asker: Asker,
  text: string,
): Promise<InlineResult | undefined> {
  const sent = text.slice(0, LONGEST_TEXT);
  const { results } = await answerInline(ports, asker, { text: sent, offset: '', most: 1, isSent: true });
  return results[0];
}

/** As of a query in inline mode, which is read the same way. */
const LONGEST_TEXT = 256;
