import type { CalendarDate } from '../../domain/calendar-date';
import type { Choice, Question } from '../../domain/game-question';
import { cardButtons } from '../card-buttons';
import type { Language } from '../language';
import { textIn } from '../local-text';
import type { Button, Message } from '../message';
import { renderLine } from '../render-line';
import { bold, italic, lines, paragraphs } from '../rich-text';

/** A question: both titles, and a button for each. */
export function renderQuestion(question: Question, language: Language): Message {
  const { shown } = question;
  const titles = shown.map(({ title }, index) => `${index + 1}. ${textIn(language, title)}`);
  return {
    text: paragraphs(bold(language.messages.game.whichFirst), lines(...titles)),
    buttons: guessButtons(question, language),
  };
}

function guessButtons({ day, number, pair, shown }: Question, language: Language): Button[][] {
  return cardButtons(shown, language).map((row, index) =>
    row.map(({ label }) => ({
      label,
      action: { kind: 'guess', question: { day, number, pair }, choice: index === 0 ? 0 : 1 },
    })),
  );
}

/** The answer: both events in the order of time, with dates and sources, a button for each card, and the next question. */
export function renderAnswer(
  question: Question,
  choice: Choice,
  { today, language }: { readonly today: CalendarDate; readonly language: Language },
): Message {
  const { game } = language.messages;
  const { shown, first, day, number, hasNext } = question;
  const inTime = first === 0 ? shown : shown.toReversed();
  const [earlier, later] = inTime.map((line, index) => renderLine(line, language, today, index + 1));
  const next: Button = { label: game.next, action: { kind: 'question', question: { day, number: number + 1 } } };
  return {
    text: paragraphs(
      bold(choice === first ? game.right : game.wrong),
      lines(italic(game.earlier), earlier),
      lines(italic(game.later), later),
      hasNext ? undefined : italic(game.noMoreToday),
    ),
    buttons: [...cardButtons(inTime, language), ...(hasNext ? [[next]] : [])],
  };
}
