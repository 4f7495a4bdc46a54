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
  noOutcome: 'outcome not known',
};
