import type { Spellings } from '../reading/date-words';

/** All forms of an adjective or ordinal from its stem: перв → первый, первого, первая … */
export function adjective(stem: string): Spellings {
  return forms(stem, 'ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми');
}

/** The same with soft endings: последн → последний, последнего … */
export function softAdjective(stem: string): Spellings {
  return forms(stem, 'ий|его|ему|им|ем|яя|ей|юю|ее|ие|их|ими');
}

/** The stem with each of the endings; an empty one is the stem itself. */
export function forms(stem: string, endings: string): Spellings {
  return endings
    .split('|')
    .map((ending) => stem + ending)
    .join('|');
}
