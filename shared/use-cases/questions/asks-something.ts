import { languages } from '../../language/languages';
import { readDate } from '../../language/reading/read-date';
import type { AnswerPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';

/** Whether a mere reply in a group asks the bot something: it has a date or a question mark. "Thanks!" does not. */
export function asksSomething({ clock }: Pick<AnswerPorts, 'clock'>, asker: Asker, text: string): boolean {
  if (/[?？]/.test(text)) return true;
  const { language, dateOrder } = asker;
  const context = { language: language.code, today: todayOf(asker, clock), dateOrder };
  const { readings, problem } = readDate(text, context, languages);
  return readings.length > 0 || (problem !== undefined && problem.code !== 'no-date' && problem.code !== 'too-long');
}
