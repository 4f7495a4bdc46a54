import type { PagePlace } from '../domain/action';
import type { CalendarDate } from '../domain/calendar-date';
import type { EventLine } from '../domain/event-line';
import { cardButtons } from './card-buttons';
import type { Language } from './language';
import { capitalised, textIn } from './local-text';
import type { Button, Message } from './message';
import { renderLine, renderWhen } from './render-line';
import { type Part, bold, italic, join, lines, paragraphs } from './rich-text';

/** A page of a list, ready to be rendered. */
export interface ListPage {
  /** How the question was understood. */
  readonly heading: string;
  readonly notes: readonly string[];
  readonly events: readonly EventLine[];
  /** An event as a line, with its number on the page. */
  readonly line: (event: EventLine, number: number) => Part;
  /** What the button to another page does; absent for a list of one page. */
  readonly turn?: (place: PagePlace) => Button['action'];
  readonly previous?: PagePlace | undefined;
  readonly next?: PagePlace | undefined;
  /** How many events were looked at for the page, and in which direction there may be more. */
  readonly looked?: { readonly events: number; readonly stopped: PagePlace['direction'] | undefined } | undefined;
  /** What stands after the events. */
  readonly sections?: readonly ListSection[] | undefined;
  /** Buttons for other readings of the question, and the days before and after. */
  readonly ways?: readonly (readonly Button[])[];
}

/** Some events under a heading of their own, each in one line. */
export interface ListSection {
  readonly heading: string;
  readonly events: readonly EventLine[];
  readonly line: ListPage['line'];
  /** The button to all of them, if these are only some. */
  readonly all?: Button | undefined;
}

/** A list: heading, a numbered line and button for each event, and buttons to go on. */
export function renderList(page: ListPage, language: Language): Message {
  const { messages } = language;
  const { sections = [], ways = [], looked, turn } = page;
  const stopped = looked?.stopped;
  const turnTo = (place: PagePlace | undefined, label: string) =>
    place && turn ? [{ label: stopped === place.direction ? messages.goOn : label, action: turn(place) }] : [];
  return {
    text: paragraphs(
      headed(page.heading, page.notes),
      ...page.events.map((event, index) => page.line(event, index + 1)),
      looked && stopped ? messages.lookedAt(looked.events) : undefined,
      ...renderSections(sections, page.events.length),
    ),
    buttons: rows(
      ...cardButtons([...page.events, ...sections.flatMap(({ events }) => events)], language),
      [...turnTo(page.previous, messages.earlier), ...turnTo(page.next, messages.more)],
      ...allButtons(sections),
      ...ways,
    ),
  };
}

/** A list with nothing dated to it: what spans it, and the nearest events. */
export interface EmptyList {
  /** Why it is empty. */
  readonly why: string;
  readonly heading: string;
  readonly notes: readonly string[];
  readonly before?: EventLine | undefined;
  readonly after?: EventLine | undefined;
  /** Whether the search for the nearest ended early. */
  readonly gaveUp?: boolean | undefined;
  readonly sections: readonly ListSection[];
  readonly ways: readonly (readonly Button[])[];
}

export function renderEmptyList(empty: EmptyList, language: Language, today: CalendarDate): Message {
  const { messages } = language;
  const { before, after, sections } = empty;
  const shown = [...sections.flatMap(({ events }) => events), before, after].filter((event) => event !== undefined);
  const line = (event: EventLine | undefined, label: string): Part =>
    event && lines(italic(label), renderLine(event, language, today, shown.indexOf(event) + 1));
  return {
    text: paragraphs(
      headed(empty.heading, empty.notes),
      empty.why,
      ...renderSections(sections),
      line(before, messages.nearestBefore),
      line(after, messages.nearestAfter),
      empty.gaveUp ? messages.nearestGivenUp : undefined,
    ),
    buttons: rows(...cardButtons(shown, language), ...allButtons(sections), ...empty.ways),
  };
}

/** Numbered on from the events before them. */
function renderSections(sections: readonly ListSection[], before = 0): Part[] {
  let number = before;
  const told = sections.filter(({ events }) => events.length > 0);
  return told.map(({ heading, events, line }) =>
    lines(italic(heading), ...events.map((event) => line(event, (number += 1)))),
  );
}

/** 3. 1941–1945 · The title */
export function renderBrief(event: EventLine, language: Language, today: CalendarDate, number?: number): Part {
  const lead = number === undefined ? '' : `${number}. `;
  return join([lead, renderWhen(event, language, today), ' · ', bold(textIn(language, event.title))]);
}

function allButtons(sections: readonly ListSection[]): Button[][] {
  return sections.flatMap(({ all }) => (all ? [[all]] : []));
}

/** One of several dates: the first events of its list, and the way to the rest. */
export interface DateSection extends Button {
  readonly events: readonly EventLine[];
  /** Events that span it, if none is dated to it. */
  readonly beside: readonly EventLine[];
  readonly more: boolean;
}

/** Several dates found in a text, each with its first events and a button to its list. */
export function renderDates(
  { sections, notes }: { readonly sections: readonly DateSection[]; readonly notes: readonly string[] },
  language: Language,
  today: CalendarDate,
): Message {
  const { messages } = language;
  if (sections.length === 0) return { text: lines(messages.problem['no-date']), buttons: [] };
  const shown = sections.flatMap(({ events, beside }) => [...events, ...beside]);
  const all = [...new Map(shown.map((event) => [event.id, event])).values()];
  const numberOf = (event: EventLine) => all.findIndex(({ id }) => id === event.id) + 1;
  return {
    text: paragraphs(
      ...notes.map((note) => bold(capitalised(note))),
      ...sections.flatMap(({ label, events, beside, more }) => [
        bold(capitalised(label)),
        ...events.map((event) => renderLine(event, language, today, numberOf(event))),
        ...beside.map((event) => renderBrief(event, language, today, numberOf(event))),
        more ? '…' : undefined,
        events.length + beside.length === 0 && !more ? messages.nothing : undefined,
      ]),
    ),
    buttons: rows(...cardButtons(all, language), ...sections.map(({ label, action }) => [{ label, action }])),
  };
}

function headed(heading: string, notes: readonly string[]): Part {
  return lines(bold(capitalised(heading)), ...notes.map((note) => italic(note)));
}

function rows(...all: (readonly Button[])[]): Message['buttons'] {
  return all.filter((row) => row.length > 0);
}
