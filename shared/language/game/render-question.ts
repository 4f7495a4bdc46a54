import type { CalendarDate } from '../../domain/calendar-date';
import { historicalDate } from '../../domain/historical-date';
import type { GameQuestion } from '../../domain/game-question';
import type { Score } from '../../domain/score';
import { cardButtons, titleLabel } from '../card-buttons';
import type { Language } from '../language';
import { textIn } from '../local-text';
import type { Button, Message } from '../message';
import { renderHistoricalDate } from '../render-date';
import { renderLine } from '../render-line';
import { type Part, bold, italic, join, lines, mention, paragraphs } from '../rich-text';

/** How a question is asked: where points are counted, or within another message. */
interface Asking {
  readonly isForPoints?: boolean;
  readonly isWithin?: boolean;
}

/** A question: both titles, and a button for each; where points are counted, one that ends it for everybody. */
export function renderQuestion(
  question: GameQuestion,
  language: Language,
  { isForPoints = false, isWithin = false }: Asking = {},
): Message {
  const { game } = language.messages;
  const { shown, day, number, pair } = question;
  const asked = { day, number, pair };
  const titles = shown.map(({ title }, index) => `${game.letters[index] ?? ''}. ${textIn(language, title)}`);
  const guesses = shown.map(({ title }, index): Button[] => [
    {
      label: titleLabel(game.letters[index] ?? '', title, language),
      action: { kind: 'guess', question: asked, choice: index === 0 ? 0 : 1, ...(isWithin && { within: true }) },
    },
  ]);
  const reveal: Button = { label: game.show, action: { kind: 'reveal', question: asked } };
  return {
    text: paragraphs(bold(game.whichFirst), lines(...titles)),
    buttons: [...guesses, ...(isForPoints ? [[reveal]] : [])],
  };
}

/** The dates of both events as they were asked about, in a line. */
export function renderBothDates({ shown }: GameQuestion, { messages: { game }, dateText }: Language): string {
  return shown
    .map(({ date }, index) => `${game.letters[index] ?? ''}: ${renderHistoricalDate(historicalDate(date), dateText)}`)
    .join(' · ');
}

/** What stands above and below the events of an answer. */
interface AnswerFrame {
  readonly today: CalendarDate;
  readonly language: Language;
  readonly lead: string;
  readonly notes?: readonly Part[];
}

/** The answer: both events in the order of time, with dates and sources, a button for each card, and the next question. */
export function renderAnswer(question: GameQuestion, { today, language, lead, notes = [] }: AnswerFrame): Message {
  const { game } = language.messages;
  const { shown, first, day, number, hasNext } = question;
  const inTime = first === 0 ? shown : shown.toReversed();
  const [earlier, later] = inTime.map((line, index) => renderLine(line, language, today, index + 1));
  const next: Button = { label: game.next, action: { kind: 'question', question: { day, number: number + 1 } } };
  return {
    text: paragraphs(
      bold(lead),
      lines(italic(game.earlier), earlier),
      lines(italic(game.later), later),
      ...notes,
      hasNext ? undefined : italic(game.noMoreToday),
    ),
    buttons: [...cardButtons(inTime, language), ...(hasNext ? [[next]] : [])],
  };
}

/** Right answers: 7 of 9. In a row: 3, at best 5. */
export function renderScore({ right, wrong, streak, best }: Score, { messages: { game } }: Language): string {
  return `${game.score(right, right + wrong)}\n${game.streak(streak, best)}`;
}

/** How many players a table shows. */
const MOST_ROWS = 10;

/** The table of points of a group; nothing while nobody has any. */
export function renderTable(
  players: readonly (Score & { readonly personId: number; readonly name: string })[],
  { messages: { game } }: Language,
): Part {
  if (players.length === 0) return undefined;
  const rows = players
    .slice(0, MOST_ROWS)
    .map(({ name, personId, right }, index) => join([`${index + 1}. `, mention(name || '…', personId), ` – ${right}`]));
  return lines(bold(game.table), ...rows);
}
