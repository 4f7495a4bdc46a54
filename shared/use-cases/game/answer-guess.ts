import type { Action } from '../../domain/action';
import { renderAnswer, renderQuestion } from '../../language/game/render-question';
import { type Asker, todayOf } from '../asker';
import { type PressAnswer, instead, toast } from '../press-answer';
import type { Clock, EventRepository } from '../ports';
import { loadQuestion } from './ask-question';

/** Says which event came first, in place of the question. */
export async function answerGuess(
  ports: { readonly clock: Clock; readonly events: Pick<EventRepository, 'summary' | 'pair'> },
  asker: Asker,
  { question: asked, choice }: Extract<Action, { kind: 'guess' }>,
): Promise<PressAnswer> {
  const question = await loadQuestion(ports.events, asked);
  if (!question) return toast(asker.language.messages.staleButton);
  // Another deploy has paired other events: these are the question now.
  if (question.pair !== asked.pair) return instead(renderQuestion(question, asker.language));
  return instead(renderAnswer(question, choice, { today: todayOf(asker, ports.clock), language: asker.language }));
}
