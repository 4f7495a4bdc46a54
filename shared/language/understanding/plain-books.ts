import type { Spellings } from '../reading/date-words';
import { type PhraseBook, phraseBook } from './phrases';
import type { QuestionWords } from './question-words';

/** The lists of a language whose phrases say one thing, by the books that hold them. */
const PLAIN = {
  noBounds: ({ bounds }) => [bounds?.never],
  and: ({ and }) => [and],
  ordering: ({ ordering }) => [ordering],
  or: ({ or, and }) => [or, and],
  earlierOf: ({ earlierOf }) => [earlierOf],
  either: ({ or }) => [or],
  than: ({ comparing }) => [comparing?.than],
  compared: ({ comparing }) => [comparing?.leading],
  sides: ({ comparing }) => [comparing?.sides],
  later: ({ later }) => [later?.leading],
  then: ({ later }) => [later?.then],
  laterBy: ({ later }) => [later?.between],
  names: ({ names }) => [names],
  epithets: ({ epithets }) => [epithets],
  lasting: ({ lasting }) => [lasting],
  measures: ({ measures, apart }) => [measures, apart],
  apart: ({ apart }) => [apart],
  fromTo: ({ fromTo }) => [fromTo],
  most: ({ superlatives }) => [superlatives?.most],
  uncounted: ({ superlatives }) => [superlatives?.uncounted],
  pronouns: ({ pointing }) => [pointing?.pronouns],
  someone: ({ pointing }) => [pointing?.someone],
  interrogatives: ({ pointing }) => [pointing?.interrogatives],
  turning: ({ pointing }) => [pointing?.turning],
  ones: ({ pointing }) => [pointing?.ones],
  afterwards: ({ pointing }) => [pointing?.afterwards],
  telling: ({ pointing }) => [pointing?.telling],
  naming: ({ pointing }) => [pointing?.naming],
  whereabouts: ({ whereabouts }) => [whereabouts],
  thisDay: ({ thisDay }) => [thisDay],
  anyYear: ({ anyYear }) => [anyYear],
  occasions: ({ occasions }) => [occasions],
  commemorations: ({ commemorations }) => [commemorations],
  roundOnes: ({ roundOnes }) => [roundOnes],
  whetherLeading: ({ whether }) => [whether?.leading],
  whether: ({ whether }) => [whether?.anywhere],
  details: ({ details }) => [details],
  persons: ({ persons }) => [persons],
  parties: ({ parties }) => [parties],
  reasons: ({ reasons }) => [reasons],
  where: ({ where }) => [where],
  rude: ({ rude }) => [rude],
  remarks: ({ remarks }) => [remarks],
  address: ({ address }) => [address],
  asides: ({ asides }) => [asides],
  introducing: ({ introducing }) => [introducing],
  ourPlace: ({ ourPlace }) => [ourPlace],
  themes: ({ themes }) => [themes],
  judgements: ({ judgements }) => [judgements],
  scales: ({ scales }) => [scales],
  counted: ({ counted }) => [counted],
  documents: ({ documents }) => [documents],
  oldest: ({ oldest }) => [oldest],
  opinions: ({ opinions }) => [opinions],
  polite: ({ polite, anyYear, standing }) => [polite, anyYear, standing],
  standing: ({ standing }) => [standing],
  hours: ({ hours }) => [hours],
} satisfies Record<string, (words: QuestionWords) => readonly (Spellings | undefined)[]>;

/** Whether a text says one of the phrases of a list. */
export type PlainBooks = Readonly<Record<keyof typeof PLAIN, PhraseBook<true>>>;

/** Those of several languages together. */
export function plainBooks(all: readonly QuestionWords[]): PlainBooks {
  const books = Object.entries(PLAIN).map(([name, listsOf]) => {
    const lists = all.flatMap(listsOf).map((list) => [list, true] as const);
    return [name, phraseBook(lists)] as const;
  });
  return Object.fromEntries(books) as PlainBooks;
}
