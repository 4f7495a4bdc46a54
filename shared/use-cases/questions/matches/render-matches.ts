import type { Action } from '../../../domain/action';
import type { EventLine } from '../../../domain/event-line';
import { textIn } from '../../../language/local-text';
import type { Button, Message } from '../../../language/message';
import { renderTitled, renderWhen } from '../../../language/render-line';
import { renderList } from '../../../language/render-list';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import { topicsOf } from '../../topics-of';
import { arranged } from './arranged-lines';
import { subjectOf } from '../search/collection-subject';
import type { CollectionSubject } from '../search/other-query';
import { noteOnFigure } from './figure-told';
import type { Matches } from '../search/find-matches';
import { followButtons } from './follow-buttons';
import { isUnmeasured, leadNotes } from './lead-notes';
import { leadOf } from './lead-when';
import { pastTheEnd } from '../dates/list-events';
import { headingOf, notesOn } from './matches-text';
import { isOnlyInTexts } from '../search/only-in-texts';
import { textForPages } from './paged-text';
import { passagesOf } from './passages';
import { asksOfToday, standingNote } from './standing-note';
import { saidFirst } from './said-in-texts';

const MOST_NEAREST = 3;

/** The list of what was found: how the question was taken, what is missing, and the events. */
export async function renderMatches(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  matches: Matches,
  notes: readonly string[] = [],
): Promise<Message> {
  if (matches.lines.length === 0) return pastTheEnd({ kind: 'search', text: understood.text }, asker);
  const { language } = asker;
  const { search } = language.messages;
  const today = todayOf(asker, ports.clock);
  const arrangedLines = arranged(understood, matches, today);
  const lines = await saidFirst(ports, understood, { ...matches, lines: arrangedLines });
  const found = nearestOnly({ ...matches, lines });
  const lead = leadOf(understood, found, today);
  const known = understood.topics.length > 0 ? await topicsOf(ports) : {};
  const subject = await subjectOf(ports);
  const topicLabels = understood.topics.map((id) => textIn(language, known[id] ?? { [language.code]: id }));
  const paged = found.next || found.previous ? await textForPages(ports, asker, understood) : undefined;
  const passages = await passagesOf(ports.events, understood, found, subject, language);
  const heading = headingOf(understood, found, topicLabels, asker);
  const isKept = asker.place === 'private';
  const list = renderList(
    {
      heading,
      notes: [
        ...leadNotes(understood, found, lead, language, today).filter((note) => note !== heading),
        ...(await standingNotes(ports, asker, understood, found)),
        ...(await figureNotes(ports, asker, understood, { found, lead, subject })),
        ...notes,
        ...notesOn(understood, found, asker, subject).filter((note) => note !== heading),
        ...(found.next && paged === undefined ? [isKept ? search.sayMore : search.tooLongForMore] : []),
      ],
      ways: [isOfAllAhead(understood) ? [nextButton(asker)] : followButtons(understood, found, asker)],
      events: found.lines,
      previous: paged === undefined ? undefined : found.previous,
      next: paged === undefined ? undefined : found.next,
      turn: (place): Action => ({ kind: 'search', text: paged ?? understood.text, place }),
      line: (event: EventLine, number) =>
        renderTitled(event, `${number}. ${renderWhen(event, language, today)}`, {
          language,
          today,
          passage: passages.get(event.id),
        }),
    },
    language,
  );
  const { next } = found;
  return next && paged === undefined ? { ...list, more: { kind: 'search', text: understood.text, place: next } } : list;
}

/** Where a figure is to be looked for; only the cards of the events tell whether any of them has one. */
async function figureNotes(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  { found, lead, subject }: { found: Matches; lead: EventLine | undefined; subject: CollectionSubject },
): Promise<string[]> {
  const { asked } = understood;
  const isNoTime = (lead ? [lead] : found.lines).every((line) => isUnmeasured(understood, line));
  // What is only mentioned may be mentioned with its number.
  const isOfThings = asked === 'count' && isOnlyInTexts(found, subject.isSubject);
  if (asked !== 'amount' && !isOfThings && !isNoTime) return [];
  const cards = await ports.events.cards(found.lines.map(({ id }) => id));
  const missing = cards.map((event) => noteOnFigure(ports, asker, { ...understood, asked: 'amount' }, event));
  const { amount } = asker.language.messages.measure;
  return [missing.every((note) => note !== undefined) ? (missing[0] ?? amount) : amount];
}

/** Only cards tell until when something was to hold. */
async function standingNotes(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  { lines }: Matches,
): Promise<string[]> {
  if (!asksOfToday(understood)) return [];
  const cards = await ports.events.cards(lines.slice(0, MOST_NEAREST).map(({ id }) => id));
  return [standingNote(ports, asker, understood, cards)].flatMap((note) => note ?? []);
}

/** What comes next may be an anniversary, too. */
function isOfAllAhead({ which, words, topics, bound }: Understanding): boolean {
  return which === 'next' && words.length + topics.length === 0 && bound === undefined;
}

function nextButton({ language }: Asker): Button {
  return { label: language.messages.first.next, action: { kind: 'command', name: 'next' } };
}

/** Where no event has all the words, only the closest: the others have less and less to do with them. */
function nearestOnly(found: Matches): Matches {
  if (found.everyWord) return found;
  return { ...found, lines: found.lines.slice(0, MOST_NEAREST), previous: undefined, next: undefined };
}
