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
  partOf: (title) => `Part of: ${title}`,
  oldStyle: (date) => `${date} Old Style`,
  outcome: 'What happened',
  outcomeUnsourced: 'not in these sources',
  accordingTo: (voices) => `according to ${voices}`,
  speakerVia: (speaker, via) => `${speaker}, via ${via}`,
  sources: 'Sources',
  independent: (evidence) => `${evidence.independent} independent${dateIn(evidence)}`,
  published: (date) => `published ${date}`,
  stateMedia: 'state-owned',
  copy: 'reprint',
  supports: (what) => `supports: ${what}`,
  moreSources: (count) => `and ${count} more`,
  otherDates: (list) => `Others give ${list}.`,
  dateBy: (date, by) => `${date} (${by})`,
};

/** A single source that gives the date says so by the mark of the date. */
function dateIn({ independent, confirming, isDisputed }: Parameters<CardMessages['independent']>[0]): string {
  if (isDisputed) return ', their dates differ';
  if (independent === 1 || confirming === 0) return '';
  return confirming === independent
    ? ', all give this date'
    : `, ${confirming} of them ${confirming === 1 ? 'gives' : 'give'} this date`;
}
