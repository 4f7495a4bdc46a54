import { nameFinder } from '../../../../shared/language/searching/name-terms';
import { event } from '../../../support/events';

const SUMMARY = {
  en: 'The Treaty named Albazin. A treaty “Friendship” was signed.',
  ru: 'Тогда Албазин снесли.',
  zh: '雅克萨城被毁',
};
const known = { text: { en: 'Amur River', ru: 'река Амур', zh: '黑龙江' }, aliases: ['the Amur'], within: [] };
const isName = nameFinder([known])(
  event('1689', {
    title: { en: 'Nerchinsk', ru: 'Нерчинск', zh: '尼布楚' },
    summary: SUMMARY,
    places: [{ en: 'Argun', ru: 'Аргунь', zh: '额尔古纳' }],
  }),
);

test.each([
  ['albazin', true, 'a capital within a sentence'],
  ['албазин', true, 'in any script that has capitals'],
  ['treaty', false, 'once without a capital'],
  ['friendship', false, 'a capital after a quotation mark says nothing'],
  ['nerchinsk', false, 'nor one at the beginning of a text'],
  ['argun', true, 'a place of the event'],
  ['amur', true, 'a word of a known name'],
  ['river', true, 'of a known name, too'],
  ['река', false, 'what a known name writes small'],
  ['the', false, 'an article of it'],
  ['signed', false, 'a common word'],
])('%s: %s, %s', (word, expected) => {
  expect(isName(word)).toBe(expected);
});
