/** As people ask, in all languages. */
export const QUESTIONS = [
  '/today',
  '3 September',
  '4 February 2022',
  'May 2024',
  'в мае',
  '4 февраля',
  '/on 16 May',
  '2024',
  '去年',
];
