import type { Action } from '../domain/action';
import { fold } from '../language/reading/fold';
import { type ButtonAction, type Message, say } from '../language/message';
import { answerPress } from './answer-press';
import type { AnswerPorts } from './answer-ports';
import type { Asker } from './asker';

/**
 * Typing the caption of a button that was just shown, "Resume", presses it. Undefined for any other text, and in a group,
 * where nobody knows whom a text is meant for.
 */
export async function answerCaption(ports: AnswerPorts, asker: Asker, text: string): Promise<Message | undefined> {
  const { isLast, buttons = [] } = ports.lastAnswers.ofMessages(asker);
  const said = lettersOf(text);
  const pressed = isLast && /\p{L}/u.test(said) ? buttons.find(({ label }) => lettersOf(label) === said) : undefined;
  if (!pressed || !isOfBot(pressed.action)) return undefined;
  const reply = await answerPress(ports, asker, { action: pressed.action, isOnMessage: true });
  if (reply.how === 'toast') return say(reply.text);
  return reply.how === 'instead' || reply.how === 'new' ? reply.message : undefined;
}

/** Without the sign that a caption begins with, and the ticks of chosen ones. */
function lettersOf(text: string): string {
  return fold(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isOfBot(action: ButtonAction): action is Action {
  return action.kind !== 'share' && action.kind !== 'copy' && action.kind !== 'page';
}
