import { CLAUSE_END } from './find-bound';
import type { FoundQuestion } from './find-question';
import { subjectIn } from './find-words';
import { pronounsIn } from './find-pointing';
import { inside, phrasesIn } from './phrases';
import type { ReadLine } from './read-line';
import type { Subject } from './understanding';

/** What the clause names that asks, of several; undefined when it names nothing, or all that the line names. */
export function findClause(
  { undated, vocabulary }: ReadLine,
  { asked, rest: question }: FoundQuestion,
  subject: Subject,
): Subject | undefined {
  const { patterns } = vocabulary;
  const politely = phrasesIn(undated, patterns.polite);
  const asking = asked ?? phrasesIn(undated, patterns.details)[0] ?? phrasesIn(undated, patterns.which)[0];
  // "My son has homework, could you tell us about …"
  const begun = asking ?? politely.findLast(({ start }) => CLAUSE_END.test(undated.slice(0, start)));
  if (!begun) return undefined;
  const from = asking ? asking.start : begun.end;
  const before = undated.slice(0, from);
  // "I write a paper and need to know when": what is asked begins there.
  const polite = politely.find(({ end }) => end <= from && before.slice(end).trim() === '');
  const opening = polite?.end ?? /^.*(?:[,，;；?？!！。]|\.\s)/su.exec(before)?.[0].length ?? 0;
  const length = undated.slice(begun.end).search(CLAUSE_END);
  const clause = { start: opening, end: length < 0 ? undated.length : begun.end + length };
  // "The tea road and the town, when did trade start there": what stands before is asked about, too.
  if (opening > 0 && pronounsIn(inside(undated, clause), patterns).length > 0) return undefined;
  const own = subjectIn(inside(question, clause), vocabulary, false);
  return own.words.length > 0 && own.words.length < subject.words.length ? own : undefined;
}
