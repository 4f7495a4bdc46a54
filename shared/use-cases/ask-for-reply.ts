import type { Message } from '../language/message';
import { type Part, deepLink, join } from '../language/rich-text';
import { type DeepLink, formatDeepLink } from './deep-link';

/**
 * A message that asks for a reply. What it asks stands in it as a deep link under its sign, so nothing is kept while an
 * answer is waited for.
 */
export function askForReply(sign: string, link: DeepLink, text: Part, placeholder: string): Message {
  const payload = formatDeepLink(link);
  return { text: join([deepLink(sign, payload), text], ' '), buttons: [], ask: { for: 'reply', placeholder, payload } };
}
