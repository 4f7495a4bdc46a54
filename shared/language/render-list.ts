import type { PagePlace } from '../domain/action';
import type { CalendarDate } from '../domain/calendar-date';
import type { EventLine } from '../domain/event-line';
import type { Language } from './language';
import { capitalised } from './local-text';
import { type Button, type Message, inRows } from './message';
import { renderLine } from './render-line';
import { type Part, bold, italic, lines, paragraphs } from './rich-text';

/** A page of a list, ready to be rendered. */
export interface ListPage {
  /** How the question was understood. */
  readonly heading: string;
  readonly notes: readonly string[];
  readonly events: readonly EventLine[];
  /** An event as a line, with its number on the page. */
  readonly line: (event: EventLine, number: number) => Part;
  /** Buttons to other pages; none for a page that does not exist. */
  readonly turn: (place: PagePlace) => Button['action'];
  readonly previous?: PagePlace | undefined;
  readonly next?: PagePlace | undefined;
  /** How many events were looked at for the page, and in which direction there may be more. */
  readonly looked?: { readonly events: number; readonly stopped: PagePlace['direction'] | undefined } | undefined;
  /** Buttons for other readings of the question, and the days before and after. */
  readonly ways: readonly (readonly Button[])[];
}

/** A list: heading, a numbered line and button for each event, and buttons to go on. */
export function renderList(page: ListPage, language: Language): Message {
  const { messages } = language;
  const stopped = page.looked?.stopped;
  const turns = [
    page.previous && {
      label: stopped === 'backward' ? messages.goOn : messages.earlier,
      action: page.turn(page.previous),
    },
    page.next && { label: stopped === 'forward' ? messages.goOn : messages.more, action: page.turn(page.next) },
  ].filter((button) => button !== undefined);
  return {
    text: paragraphs(
      headed(page.heading, page.notes),
      ...page.events.map((event, index) => page.line(event, index + 1)),
      page.looked && stopped ? messages.lookedAt(page.looked.events) : undefined,
    ),
    buttons: rows(...cardButtons(page.events), turns, ...page.ways),
  };
}

/** An empty list, with the nearest events. */
export interface EmptyList {
  /** Whether the chat's settings leave events out of its lists. */
  readonly isFiltered: boolean;
  readonly heading: string;
  readonly notes: readonly string[];
  readonly before?: EventLine | undefined;
  readonly after?: EventLine | undefined;
  readonly ways: ListPage['ways'];
}

export function renderEmptyList(empty: EmptyList, language: Language, today: CalendarDate): Message {
  const { messages } = language;
  const { before, after } = empty;
  const nearest = [before, after].filter((event) => event !== undefined);
  const line = (event: EventLine | undefined, label: string): Part =>
    event && lines(italic(label), renderLine(event, language, today, nearest.indexOf(event) + 1));
  return {
    text: paragraphs(
      headed(empty.heading, empty.notes),
      empty.isFiltered ? messages.nothingWanted : messages.nothing,
      line(before, messages.nearestBefore),
      line(after, messages.nearestAfter),
    ),
    buttons: rows(...cardButtons(nearest), ...empty.ways),
  };
}

/** One of several dates: the first events of its list, and the way to the rest. */
export interface DateSection extends Button {
  readonly events: readonly EventLine[];
  readonly more: boolean;
}

/** Several dates found in a text, each with its first events and a button to its list. */
export function renderDates(sections: readonly DateSection[], language: Language, today: CalendarDate): Message {
  const { messages } = language;
  if (sections.length === 0) return { text: lines(messages.problem['no-date']), buttons: [] };
  return {
    text: paragraphs(
      ...sections.flatMap(({ label, events, more }) => [
        bold(capitalised(label)),
        ...(events.length > 0 || more ? events.map((event) => renderLine(event, language, today)) : [messages.nothing]),
        more ? '…' : undefined,
      ]),
    ),
    buttons: sections.map(({ label, action }) => [{ label, action }]),
  };
}

function headed(heading: string, notes: readonly string[]): Part {
  return lines(bold(capitalised(heading)), ...notes.map((note) => italic(note)));
}

/** How many buttons of a row fit a narrow screen. */
const NUMBERS_IN_ROW = 5;

function cardButtons(events: readonly EventLine[]): Button[][] {
  const buttons = events.map(({ id }, index): Button => ({ label: String(index + 1), action: { kind: 'event', id } }));
  return inRows(buttons, NUMBERS_IN_ROW);
}

function rows(...all: (readonly Button[])[]): Message['buttons'] {
  return all.filter((row) => row.length > 0);
}
