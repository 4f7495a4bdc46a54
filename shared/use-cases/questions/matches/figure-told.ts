import type { HistoricalEvent } from '../../../domain/historical-event';
import { hasFigure } from '../../../language/has-figure';
import { textIn } from '../../../language/local-text';
import { findAmounts } from '../../../language/reading/find-amounts';
import { fold } from '../../../language/reading/fold';
import { readDates } from '../../../language/reading/read-date';
import { without } from '../../../language/understanding/phrases';
import { understoodLanguages } from '../../../language/understood-languages';
import type { Understanding } from '../../../language/understanding/understanding';
import type { AnswerPorts } from '../../answer-ports';
import { type Asker, readingContextOf, todayOf } from '../../asker';
import { isUnmeasured } from './lead-notes';

/** What is said of a card that does not have the figure that was asked for; a length of time may be told by the date. */
export function noteOnFigure(
  { clock }: Pick<AnswerPorts, 'clock'>,
  asker: Asker,
  { asked, words = [] }: Pick<Understanding, 'asked'> & Partial<Pick<Understanding, 'words'>>,
  { title, summary, outcome, date }: HistoricalEvent,
): string | undefined {
  if (asked !== 'amount' && !isUnmeasured({ asked, words }, { date })) return undefined;
  const { language } = asker;
  const context = readingContextOf(asker, todayOf(asker, clock));
  const isTold = (text: string) => {
    const { found } = readDates(text, context, understoodLanguages);
    // "An alliance for thirty years" tells how long it was to last, and so does another date: "until June 1978".
    const hasLength = () => found.length > 0 || findAmounts(fold(text).text, context, understoodLanguages).length > 0;
    return (asked === 'length' && hasLength()) || hasFigure(without(text, found));
  };
  const told = [title, summary, outcome?.text].flatMap((text) => (text ? textIn(language, text) : []));
  return told.some(isTold) ? undefined : language.messages.measure.noFigure;
}
