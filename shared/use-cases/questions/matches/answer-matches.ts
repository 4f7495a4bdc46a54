import type { Message } from '../../../language/message';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import { answerAsName } from './answer-as-name';
import { answerNothing } from './answer-nothing';
import { askedDates, isCounting, isFigureOfToday, isKindOrAct, isOnlyAddressed, withoutDates } from '../asked';
import { BESIDE_WORDS } from './beside-words';
import { doubtfulWords, isElsewhere, similarTo } from '../search/doubtful-words';
import { withExamples } from '../examples';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { pageOf } from '../search/find-whole';
import type { LookedFor, MatchContext, Way } from './looked-for';
import { ofDates } from './looked-for-date';
import { isOfOtherName } from '../search/other-name';
import { withoutOtherNumbers } from '../search/other-numbers';
import { renderMatches } from './render-matches';
import { isInTitle } from '../search/title-words';
import { WITHOUT_MATCHES } from './without-matches';

/**
 * Answers what is looked for by words, topics or an order: with what is asked for beside the words, with the events that
 * have them, or with what comes closest.
 */
export async function answerMatches(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  context: MatchContext = {},
): Promise<Message> {
  const { notOfToday } = asker.language.messages.measure;
  if (understood.asked === 'now') return withExamples(ports, asker, notOfToday);
  if (isFigureOfToday(understood, todayOf(asker, ports.clock)))
    return answerMatches(ports, asker, withoutDates(understood), { ...context, notes: [notOfToday] });
  const ofName = await answerAsName(ports, asker, understood);
  if (ofName) return ofName;
  const looked = await lookFor(ports, asker, understood, context);
  const { found, missing } = looked;
  const beside = await answerBy(BESIDE_WORDS, looked);
  if (beside) return beside;
  if (!isNowhere(looked)) return renderMatches(ports, asker, understood, found, context.notes);
  const closest = await answerBy(WITHOUT_MATCHES, looked);
  if (closest) return closest;
  const nowhere = { missing, unknown: found.unknown, near: similarTo(found) };
  return answerNothing(ports, asker, ofDates(understood, context.bounds), nowhere);
}

async function lookFor(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  context: MatchContext,
): Promise<LookedFor> {
  const page = pageOf(asker, understood, context.place);
  const matches = await findMatches(ports, asker, understood, page, context.bounds);
  const found = await withoutOtherNumbers(ports, understood, matches);
  const isOther = isOfOtherName(understood, found);
  const missing = isOther ? [] : doubtfulWords(found, understood.text);
  return { ports, asker, understood, context, today: todayOf(asker, ports.clock), found, isOther, missing };
}

async function answerBy(ways: readonly Way[], looked: LookedFor): Promise<Message | undefined> {
  for (const way of ways) {
    const answer = await way(looked);
    if (answer && 'instead' in answer) return answerMatches(looked.ports, looked.asker, answer.instead, looked.context);
    if (answer) return answer;
  }
  return undefined;
}

function isNowhere(looked: LookedFor): boolean {
  const { understood, found, isOther, missing } = looked;
  return (
    isOther ||
    isOfOthers(looked) ||
    isElsewhere(understood, found, missing) ||
    (isOnlyAddressed(understood) && !isFullMatch(found))
  );
}

/** 王毅今年见了几次拉夫罗夫: what was done in that time by others, of whom nobody is named. */
function isOfOthers({ understood, found }: LookedFor): boolean {
  if (found.everyWord || !isCounting(understood) || askedDates(understood).length === 0) return false;
  const names = understood.words.filter((word) => !isKindOrAct(word)).map(({ text }) => text);
  return names.length > 0 && !found.lines.some((line) => isInTitle(line, { words: names }));
}
