import type { OfBot } from './bot-words';
import { allSaid, isBlank } from './phrases';
import type { QuestionPatterns } from './question-patterns';

/** The signs before events. */
const MARK = /[●◐○★]/u;

/** “It was the 15th.” */
const NUMBER = /\d+[-\p{Script=Latin}\p{Script=Cyrillic}]*/gu;

/** What a text asks of the bot itself, or says of what it shows: "what do the dots mean". The text is folded. */
export function findOfBot(text: string, hasDate: boolean, { ofBot }: QuestionPatterns): OfBot | undefined {
  const hasMark = MARK.test(text);
  if (hasMark && isBlank(text)) return 'marks';
  return ofBot.find(({ what, book }) => {
    const said = what === 'error' ? text.replace(NUMBER, (number) => ' '.repeat(number.length)) : text;
    const words = hasDate && what !== 'error' ? undefined : allSaid(said, book);
    return words?.includes('said') === true && (words.includes('of') || (what === 'marks' && hasMark));
  })?.what;
}
