import type { CardMessages } from '../card-messages';

export const englishCardMessages: CardMessages = {
  standing: {
    planned: 'planned',
    announced: 'announced',
    happened: 'planned, took place',
    'under-way': 'under way',
    changed: 'planned, turned out differently',
    cancelled: 'cancelled',
    'outcome-not-found': 'planned, outcome not found',
  },
  dateBasis: {
    source: 'Date printed in a source',
    resolved: 'Date worked out from a source',
    'general-knowledge': 'Date well known, not in these sources',
  },
  andMore: (outlets, more) => `${outlets.join(', ')} and ${more} more`,
  ofYear: (title, year) => `${title} (${year})`,
  oldStyle: (date) => `${date} Old Style`,
  outcome: 'What happened',
  outcomeUnsourced: 'not in these sources',
  accordingTo: (voices) => `according to ${voices}`,
  speakerVia: (speaker, via) => `${speaker}, via ${via}`,
  sources: 'Sources',
  independent: ({ independent, agreement }) => `${independent} independent${agreement ? AGREEMENT[agreement] : ''}`,
  published: (date) => `published ${date}`,
  stateMedia: 'state media',
  copy: 'reprint',
  supports: (what) => `supports: ${what}`,
  moreSources: (count) => `and ${count} more`,
  otherDates: (list) => `Others give ${list}.`,
  dateBy: (date, by) => `${date} (${by})`,
};

const AGREEMENT = { agree: ', they agree on the date', differ: ', their dates differ' };
