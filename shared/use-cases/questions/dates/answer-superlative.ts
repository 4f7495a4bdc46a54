import { DECADE } from '../../../domain/collection-summary';
import { readingOf } from '../../../domain/date-query';
import { type ClosedSpan, yearSpan } from '../../../domain/span';
import { blockOf, spanOfBlock } from '../../../domain/year-blocks';
import type { Message } from '../../../language/message';
import type { Understanding } from '../../../language/understanding/understanding';
import type { AnswerPorts, ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import { withExamples } from '../examples';
import { answerList, listOf } from '../dates/list-events';
import { asksForMatches, askedDates } from '../asked';

/**
 * The year or the decade with the most events, as far as the summary of the collection tells; undefined when something is
 * named that may be looked for instead.
 */
export async function answerSuperlative(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
): Promise<Message | undefined> {
  const { superlative } = understood;
  const { measure } = asker.language.messages;
  const isNamed = understood.words.length + understood.topics.length > 0 || askedDates(understood).length > 0;
  if (isNamed || (superlative === 'uncounted' && asksForMatches(understood))) return undefined;
  const span = superlative === 'uncounted' ? undefined : await spanWithMost(ports, superlative);
  if (!span || superlative === undefined || superlative === 'uncounted')
    return withExamples(ports, asker, measure.uncounted);
  return answerList(ports, asker, listOf(readingOf(span)), { notes: [measure.most[superlative]] });
}

async function spanWithMost(
  { events }: Pick<AnswerPorts, 'events'>,
  unit: Understanding['superlative'],
): Promise<ClosedSpan | undefined> {
  const summary = await events.summary();
  if (!summary) return undefined;
  if (unit === 'year') {
    const [year] = summary.examples.years;
    return year === undefined ? undefined : yearSpan(year);
  }
  const [most] = summary.byDecade.toSorted(([, a], [, b]) => b - a);
  return most && spanOfBlock(blockOf(most[0], DECADE));
}
