import type { Action } from '../../domain/action';
import type { Guess, GameQuestion } from '../../domain/game-question';
import { answerIn } from '../../domain/score';
import {
  renderAnswer,
  renderBothDates,
  renderQuestion,
  renderScore,
  renderTable,
} from '../../language/game/render-question';
import { italic } from '../../language/rich-text';
import { type Asker, todayOf } from '../asker';
import type { Scores } from '../game-ports';
import type { EventRepository } from '../event-ports';
import type { Clock } from '../ports';
import { type PressAnswer, newMessage, replaceMessage, toast } from '../press-answer';
import { askQuestion, countsPoints, loadQuestion } from './ask-question';
import { countGuess } from './count-guess';

interface GamePorts {
  readonly clock: Clock;
  readonly events: Pick<EventRepository, 'summary' | 'pair'>;
  readonly scores: Scores;
}

/**
 * Takes a guess. In private it counts, and the answer takes the place of the question. In a group that counts points
 * only the one who guessed hears the outcome, so that others can still guess; in other groups everybody sees the answer.
 * A scheduled message stays: in private the answer comes below it, in a group to the one who guessed.
 */
export async function answerGuess(
  ports: GamePorts,
  asker: Asker,
  { question: asked, choice, within }: Extract<Action, { kind: 'guess' }>,
): Promise<PressAnswer> {
  const question = await loadQuestion(ports.events, asked);
  if (question?.pair !== asked.pair) return askAnew(ports, asker, question, within);
  const { language, place } = asker;
  const { game } = language.messages;
  const today = todayOf(asker, ports.clock);
  const lead = (isRight: boolean) => (isRight ? game.right : game.wrong);
  if (place === 'group' && !countsPoints(asker)) {
    const outcome = lead(isFirst(question, choice));
    if (within) return toast(`${outcome}\n${renderBothDates(question, language)}`);
    return replaceMessage(renderAnswer(question, { today, language, lead: outcome }));
  }
  const { isRight, score, unless } = await countGuess(ports.scores, asker, {
    question,
    isRight: isFirst(question, choice),
    today,
  });
  const note = unless && game[unless];
  if (place === 'group') return toast(`${lead(isRight)}\n${note ?? game.points(score?.right ?? 0)}`);
  const notes = [score && renderScore(score, language), italic(note)];
  const answer = renderAnswer(question, { today, language, lead: lead(isRight), notes });
  return within ? newMessage(answer) : replaceMessage(answer);
}

/** Shows everybody in a group the answer, and the points; only somebody who has answered may ask for that. */
export async function revealAnswer(
  ports: GamePorts,
  asker: Asker,
  { question: asked }: Extract<Action, { kind: 'reveal' }>,
): Promise<PressAnswer> {
  const question = await loadQuestion(ports.events, asked);
  if (question?.pair !== asked.pair) return askAnew(ports, asker, question);
  const { language, chatId } = asker;
  const { game } = language.messages;
  const score = await ports.scores.of(asker);
  if (!score || answerIn(score, question) === undefined) return toast(game.answerFirst);
  const table = renderTable(await ports.scores.table(chatId), language);
  const today = todayOf(asker, ports.clock);
  return replaceMessage(renderAnswer(question, { today, language, lead: game.answerIs, notes: [table] }));
}

/** Another deploy has paired other events: these are the question now, or that of today if there is none of that number. */
async function askAnew(
  ports: GamePorts,
  asker: Asker,
  question: GameQuestion | undefined,
  within?: true,
): Promise<PressAnswer> {
  const message = question
    ? renderQuestion(question, asker.language, { isForPoints: countsPoints(asker) })
    : await askQuestion(ports, asker);
  return within ? newMessage(message) : replaceMessage(message);
}

function isFirst({ first }: GameQuestion, choice: Guess): boolean {
  return choice === first;
}
