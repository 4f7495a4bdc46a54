import type { CorrectionMessages } from '../correction-messages';

export const englishCorrectionMessages: CorrectionMessages = {
  corrected: (on, change) => `Corrected on ${on}: ${change}`,
  formerWording: 'Former wording',
  until: (day) => `until ${day}`,
  noFormerWording: 'This event has had no other wording.',
  heading: 'I was wrong. Corrected:',
  reason: (reason) => `Reason: ${reason}`,
  kinds: {
    held: 'took place',
    scheduled: 'planned',
    announced: 'announced',
    statement: 'statement',
    anniversary: 'commemoration',
  },
  page: {
    heading: 'Corrections',
    what: 'What was wrong in this timeline, and when it was corrected.',
    none: 'Nothing has been corrected yet.',
    feeds: 'As a feed:',
  },
  noOutcome: 'outcome not known',
};
