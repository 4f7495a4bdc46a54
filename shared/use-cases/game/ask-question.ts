import { type GameQuestion, type QuestionId, placeInTurn, questionOf } from '../../domain/game-question';
import { renderQuestion } from '../../language/game/render-question';
import { type Message, say } from '../../language/message';
import { type Asker, todayOf } from '../asker';
import type { EventRepository } from '../event-ports';
import type { Clock } from '../ports';

/** A question of the game: that of today if none is named. */
export async function askQuestion(
  ports: { readonly clock: Clock; readonly events: Pick<EventRepository, 'summary' | 'pair'> },
  asker: Asker,
  id: QuestionId = { day: todayOf(asker, ports.clock), number: 0 },
): Promise<Message> {
  const { language } = asker;
  const question = await loadQuestion(ports.events, id);
  if (!question) return say(language.messages.game.none);
  return renderQuestion(question, language, { isForPoints: countsPoints(asker) });
}

/** Whether the answers of all members are counted. */
export function countsPoints({ place, settings }: Asker): boolean {
  return place === 'group' && settings.points === 'on';
}

/** Undefined when the day has no such question. Costs half a read unit. */
export async function loadQuestion(
  events: Pick<EventRepository, 'summary' | 'pair'>,
  id: QuestionId,
): Promise<GameQuestion | undefined> {
  const pairs = (await events.summary())?.pairs ?? 0;
  const place = placeInTurn(id, pairs);
  const pair = place === undefined ? undefined : await events.pair(place);
  return pair && questionOf(id, pair, pairs);
}
