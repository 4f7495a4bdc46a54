import type { CollectionSummary } from '../../../domain/collection-summary';
import { compiledOnce } from '../../../language/compiled-once';
import { publishedForms } from '../../../language/published-forms';
import { isUnspaced, splitWords } from '../../../language/searching/split-words';
import { wholePhrase } from '../../../language/understanding/phrases';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { AnswerPorts } from '../../answer-ports';
import type { CollectionSubject } from './other-query';

/** A word of one character may be a part of another. */
const SHORTEST_RUN = 2;

/** The subject of the collection; of Russia, Russian too. */
export async function subjectOf({ events }: Pick<AnswerPorts, 'events'>): Promise<CollectionSubject> {
  return subjectIn((await events.summary()) ?? NOTHING);
}

const NOTHING: Subject = { title: {} };

type Subject = Pick<CollectionSummary, 'title' | 'subject'>;

/** A question may ask several times what the collection is about. */
const subjectIn = compiledOnce(({ title, subject: names = [] }: Subject): CollectionSubject => {
  const { stemOf, basesOf, countryOf } = publishedForms();
  const subject = Object.values(title)
    .map((each) => splitWords(each).map(({ text }) => text))
    .flatMap((words) => (namesTwo(words) ? [] : words));
  const ofOneWord = names.map((name) => splitWords(name).map(({ text }) => text)).filter(({ length }) => length === 1);
  const stems = new Set([...subject, ...ofOneWord.flat()].map(stemOf));
  const isOfTitle = (run: string) =>
    run.length >= SHORTEST_RUN && isUnspaced(run) && subject.some((each) => each.includes(run));
  return {
    isSubject: (word) =>
      isUnspaced(word)
        ? [word, countryOf(word)].some((run) => stems.has(run) || isOfTitle(run))
        : [word, ...basesOf(word), ...basesOf(stemOf(word))].some((each) => stems.has(stemOf(each))),
    restOf: (run) => {
      const rest = run.slice(SHORTEST_RUN);
      return rest.length >= SHORTEST_RUN && isOfTitle(run.slice(0, SHORTEST_RUN)) ? rest : run;
    },
  };
});

/** "Aviation and metro": neither word is what all events are about. */
function namesTwo(title: readonly string[]): boolean {
  const { and } = understoodPatterns();
  const { partsOf } = publishedForms();
  return title.some((word) => (isUnspaced(word) ? partsOf(word).length > 1 : wholePhrase(word, and) !== undefined));
}
