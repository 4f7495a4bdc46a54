import type { Message } from '../../../language/message';
import { todayOf } from '../../asker';
import { namesTopicOrTime, withoutDates } from '../asked';
import { cardOf } from '../cards/show-event';
import { anniversaryThen, yearOfAgeIn } from '../matches/age-then';
import { pickShown } from './pick-shown';
import { buttonsOf, inShort } from './shown-card';
import type { Turn } from './turn';

/** 今年多少周年, "how old will it be in 2028": the anniversary in that year of what was shown. */
export async function answerAgeOfShown({ ports, asker, understood, spokenOf }: Turn): Promise<Message | undefined> {
  const { words, dates, talk } = understood;
  const namesOther = words.length > 0 || namesTopicOrTime(withoutDates(understood));
  const year = namesOther || (talk && talk.kind !== 'pointing') ? undefined : yearOfAgeIn(understood, dates.readings);
  if (!spokenOf || year === undefined) return undefined;
  const { event, isFirst } = await pickShown(ports, spokenOf.events, { onward: 'same' }, todayOf(asker, ports.clock));
  const lead = event && anniversaryThen(event, year, asker.language);
  if (!event || lead === undefined) return undefined;
  if (spokenOf.isCard) return inShort(ports, asker, event, lead);
  const others = isFirst ? await buttonsOf(ports, asker, spokenOf, event.id) : [];
  const first = isFirst ? [asker.language.messages.measure.firstOfAnswer] : [];
  return cardOf(ports, asker, event, { lead: [...first, lead].join(' '), others });
}
