import { CHOICES } from '../../domain/choices';
import { ENDING, plainWish } from './plain-wish';
import type { Said } from './read-wish';
import type { Wish } from './wish';
import { DAYS_OF_WEEK, type WishWord } from './wish-words';

type Has = (...any: readonly WishWord[]) => boolean;

/** “Every Monday about trade.” */
const OF_RHYTHM: readonly WishWord[] = [
  ...DAYS_OF_WEEK,
  'weekly',
  'daily',
  'mornings',
  'evenings',
  'about',
  'in',
  'fill',
];

/** The wish that a text of such words is, if it is one. */
export function wishOf(said: Said): Wish | undefined {
  const { words, time, isClearTime, rest } = said;
  const has: Has = (...any) => any.some((word) => words.has(word));
  const isAsked = has('send', 'keep');
  const isEnding = has(...ENDING);
  const plain = rest === undefined && time === undefined ? plainWish(words) : undefined;
  if (plain) return plain;
  const { part, days, isOfWeekdays } = howOften(has);
  const timing = { time, ...(part && time === undefined && { part }), ...(days && { days }) };
  const isWeekly = days !== undefined && days !== 'daily';
  const isOften = has('daily', 'mornings', 'evenings');
  const isRegular = isOften || isWeekly;
  // "Send me something every Monday about trade".
  if (
    rest !== undefined &&
    isRegular &&
    has('about') &&
    !isEnding &&
    (isAsked || has('show', 'only') || [...words].every((word) => OF_RHYTHM.includes(word))) &&
    !has('zone', 'yearly')
  )
    return { what: 'topics', ...timing, rest };
  if (has('only') && rest !== undefined && !isEnding && (has('about') ? isAsked || time === undefined : !isAsked))
    return isAsked
      ? { what: 'topics', ...timing, rest }
      : time === undefined
        ? { what: 'topics', rest, isBare: true }
        : undefined;
  const isTimed = isRegular || isClearTime;
  if (has('fresh') && isAsked && !isEnding && !isTimed) return { what: 'news' };
  if (has('hide')) return rest === undefined ? undefined : { what: 'hide' };
  // "Events in Moscow" took place there.
  const isOfSubject = (has('about') && !has('time', 'zone')) || (has('matter') && time === undefined);
  if (rest !== undefined && isOfSubject && !isEnding) return undefined;
  const ofMessages = isAsked || has('notices', 'leave');
  if (isEnding) return wishOfEnding(said, has, { ofMessages, isOften });
  if (isOfWeekdays && isClearTime)
    return { what: 'subscribe', time, rest, isOfWeekdays: true, ...(!isAsked && { isBare: true }) };
  if (isOfWeekdays) {
    if (rest !== undefined) return undefined;
    return ofMessages || has('change', 'only') ? { what: 'weekdays' } : { what: 'weekdays', isBare: true };
  }
  if (has('again', 'resume') && isAsked && !isOften && time === undefined && (rest !== undefined || has('meanwhile')))
    return { what: 'pause', rest, isBare: true };
  if (has('hour', 'when')) {
    if (rest !== undefined || time !== undefined) return undefined;
    if (has('keep', 'notices') || (has('hour') && (isAsked || has('come')))) return { what: 'status' };
    // "When is my next message": in English, the word asks for one as well.
    if (has('send') && has('next')) return { what: 'status' };
    return has('come', 'send', 'next') ? { what: 'status', isBare: true } : undefined;
  }
  const isWanted =
    (has('keep') && (has('notices', 'matter') || isTimed)) ||
    (has('send') && (has('notices') || isTimed)) ||
    (has('notices') && isTimed) ||
    (has('show') && has('matter') && isRegular && rest === undefined) ||
    (isRegular && time !== undefined);
  const isRound = has('round', 'important');
  const wanted = { what: 'subscribe', ...timing, rest, ...(isRound && { isRound }) } as const;
  if (has('come') && isClearTime) return { ...wanted, isBare: true };
  if (isWanted || (has('join') && rest === undefined)) return wanted;
  if (isWeekly && rest === undefined && has('change', 'only')) return wanted;
  if (isRegular && rest === undefined && !has('change', 'matter', 'all', 'come', 'what'))
    return { ...wanted, isBare: true };
  if (has('change')) {
    if (isClearTime || (time !== undefined && has('all', 'time', 'notices'))) return wanted;
    if (time !== undefined) return undefined;
    if (has('zone')) return rest === undefined ? { what: 'settings' } : { what: 'place', rest };
    if (rest === undefined && (has('notices', 'time') || isOften)) return { what: 'subscribe', ...timing };
    return rest !== undefined && !has('matter', 'all') ? { what: 'place', rest, isBare: true } : undefined;
  }
  if (ofMessages || has('matter', 'all', 'come') || isOften) return undefined;
  if (rest === undefined) return isClearTime ? { ...wanted, isBare: true } : undefined;
  if (has('lead', 'zone')) return { what: 'place', time, rest };
  return { what: 'place', time, rest, isBare: true };
}

/** In which part of the day, and on which days, something is to come. */
function howOften(has: Has): Pick<Wish, 'part' | 'days'> & { readonly isOfWeekdays: boolean } {
  const isEvening = has('evenings');
  const part = has('mornings') === isEvening ? undefined : isEvening ? 'evening' : 'morning';
  const [day, ...others] = DAYS_OF_WEEK.filter((each) => has(each));
  if (has('weekdays') || others.length > 0) return { part, isOfWeekdays: true };
  const ofWeek = CHOICES.days.values.slice(1)[day ? DAYS_OF_WEEK.indexOf(day) : -1];
  return { part, days: ofWeek ?? (has('weekly') ? 'weekly' : has('daily') ? 'daily' : undefined), isOfWeekdays: false };
}

/** That less comes, or nothing more, or not for some time. */
function wishOfEnding(
  { rest }: Said,
  has: Has,
  { ofMessages, isOften }: { readonly ofMessages: boolean; readonly isOften: boolean },
): Wish | undefined {
  const isOfWeekdays = has('weekdays', ...DAYS_OF_WEEK);
  const isOfTimes = isOfWeekdays || has('weekly', 'mornings', 'evenings');
  if (!has('stop', 'pause') && !isOfTimes && !ofMessages) return undefined;
  if (has('come')) return rest === undefined ? { what: 'status' } : undefined;
  if (isOfWeekdays) return rest === undefined ? { what: 'weekdays' } : undefined;
  const ofThem = ofMessages ? {} : ({ isBare: true } as const);
  const isEnd = has('stop', 'pause', 'leave');
  const isOfSubject = !isEnd && (has('about') || has('keep'));
  if (rest !== undefined) return isEnd || ofMessages ? { what: 'pause', rest, isOfSubject } : undefined;
  if (has('pause', 'meanwhile'))
    return ofMessages || has('all')
      ? { what: 'pause' }
      : has('meanwhile')
        ? { what: 'pause', isBare: true }
        : undefined;
  // "Not in the mornings": at another time.
  if (!isEnd && isOfTimes) return { what: has('weekly') ? 'fewer' : 'time', ...ofThem };
  return ofMessages || has('all', 'matter') || isOften ? { what: 'unsubscribe' } : undefined;
}
