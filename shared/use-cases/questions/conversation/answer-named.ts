import type { HistoricalEvent } from '../../../domain/historical-event';
import { publishedForms } from '../../../language/published-forms';
import type { Message } from '../../../language/message';
import { wholePhrase } from '../../../language/understanding/phrases';
import { says, understoodPatterns } from '../../../language/understood-patterns';
import type { Shown } from '../../last-answers';
import { cardOf } from '../cards/show-event';
import { namesDocument } from '../matches/lead-notes';
import { noMoreOf, noteOnUntold } from '../matches/untold-note';
import { subjectOf } from '../search/collection-subject';
import { findMatches } from '../search/find-matches';
import { hasAllInTitle, isInTitle, tellsWord } from '../search/title-words';
import { onlyShown, shownByName, shownByText } from './pick-shown';
import { shownCard } from './shown-card';
import { namesNoTime, withoutBarePlace } from './told-beside';
import type { Turn } from './turn';

/** The event of the answer before that "that treaty" is, or that "which one gave Russia Vladivostok" is about. */
export async function answerNamed(turn: Turn): Promise<Message | undefined> {
  const { understood, spokenOf } = turn;
  const { words, dates, bound } = understood;
  if (!spokenOf || words.length === 0 || dates.readings.length > 0 || bound) return undefined;
  return (
    (await ofItsLength(turn, spokenOf)) ?? (await inItsText(turn, spokenOf)) ?? (await byNameOrText(turn, spokenOf))
  );
}

/**
 * "And who did Muravyov sign with", after the treaty that he signed: whoever is named in the text of what was shown did there
 * what that says, and not what the title of another event with the name says.
 */
export async function askedOfNamed({ ports, asker, understood, spokenOf }: Turn): Promise<Message | undefined> {
  const { text, asked, words, hints, talk } = understood;
  const isOfPerson = asked === undefined && talk === undefined && says(text, 'persons') && hints.length > 0;
  if (!spokenOf || !isOfPerson || words.length === 0 || !namesNoTime(withoutBarePlace(understood))) return undefined;
  const event = await shownByText(ports, spokenOf.events, understood);
  if (!event || !hints.some((word) => tellsWord(event, word))) return undefined;
  const { lines } = await findMatches(ports, asker, understood, { size: 1, direction: 'forward' });
  const isOther = lines.some(
    (line) => line.id !== event.id && hasAllInTitle(line, words) && isInTitle(line, { words: hints }),
  );
  return isOther ? undefined : shownCard(ports, asker, { event, isFirst: false }, { asked, shown: spokenOf });
}

/**
 * "And how long is the contract for?": whatever was bought or built by it. "How long did he stay in that city", where the
 * title of one of those shown has both names: that one, not all visits there.
 */
async function ofItsLength({ ports, asker, understood }: Turn, shown: Shown): Promise<Message | undefined> {
  const { asked, words, earlier } = understood;
  if (asked !== 'length') return undefined;
  const isOfItsContract = earlier.isAlso && words.length === 1 && namesDocument(words);
  const event = isOfItsContract
    ? await onlyShown(ports, shown.events)
    : await shownByNames({ ports, asker, understood }, shown);
  return event && shownCard(ports, asker, { event, isFirst: false }, { asked, shown });
}

/** The one event of a list whose title has all the names, if not only what all events are about, and others have them, too. */
async function shownByNames(
  { ports, asker, understood }: Pick<Turn, 'ports' | 'asker' | 'understood'>,
  { events }: Shown,
): Promise<HistoricalEvent | undefined> {
  const { isVerb } = publishedForms();
  const { isSubject } = await subjectOf(ports);
  const names = understood.words.filter(({ text, isMeant }) => isMeant !== true && !isVerb(text));
  if (names.every(({ text }) => isSubject(text))) return undefined;
  const event = await shownByName(ports, events, { words: names });
  const isOneOfMany = async () =>
    (await findMatches(ports, asker, understood, { size: 1, direction: 'forward' })).total > 1;
  return event && (await isOneOfMany()) ? event : undefined;
}

/** "What did it say about the border": the text of what was shown tells, or nothing does. */
async function inItsText({ ports, asker, understood }: Turn, shown: Shown): Promise<Message | undefined> {
  const { text, words, asked } = understood;
  if (!says(text, 'telling')) return undefined;
  const named = words.filter((word) => word.isMeant !== true && !wholePhrase(word.text, understoodPatterns().telling));
  const told = await shownByText(ports, shown.events, { words: named });
  const event = told ?? (await onlyShown(ports, shown.events));
  const note = told || !event ? undefined : noMoreOf(asker, event);
  return event && shownCard(ports, asker, { event, isFirst: false }, { asked, shown, note });
}

async function byNameOrText({ ports, asker, understood }: Turn, { events }: Shown): Promise<Message | undefined> {
  // "When did he last meet her" is asked of all that was found for him.
  if (understood.which === 'last' && understood.asked === 'when') return undefined;
  const named = understood.earlier.isPointing
    ? await shownByName(ports, events, understood)
    : says(understood.text, 'ones')
      ? await shownByText(ports, events, understood)
      : undefined;
  return named && cardOf(ports, asker, named, { lead: noteOnUntold(asker, named, understood) });
}
