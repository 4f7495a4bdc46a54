import { says } from './understood-patterns';

/** No ordinal, as of “another on the 17th”, and no part of a name, as of Il-76. */
const FIGURE = /(?<![a-zа-я第\d]-?)\d+(?!\d|-?[а-я]|日|st|nd|rd|th)/iu;

/** Whether a text tells a number of something, in digits or, as “nine million”, in words. */
export function hasFigure(text: string): boolean {
  return FIGURE.test(text) || says(text, 'scales');
}
