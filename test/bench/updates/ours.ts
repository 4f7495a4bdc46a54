import { createHandler } from '../../../lambdas/webhook/handler';
import { loadCollection } from '../../../shared/adapters/event-files/load-collection';
import { createBot } from '../../../shared/adapters/telegram/bot';
import { asUser } from '../../../shared/adapters/telegram/bot-info';
import { logged } from '../../../lambdas/request-log';
import { lineOf } from '../../../shared/domain/event-line';
import { type HistoricalDate, historicalDate } from '../../../shared/domain/historical-date';
import { type MonthDay, compareMonthDays } from '../../../shared/domain/month-day';
import { partOf } from '../../../shared/domain/list-part';
import { daysOf } from '../../../shared/domain/sortable-date';
import type { EventPage, EventRepository } from '../../../shared/use-cases/event-ports';
import { portsWith } from '../../support/ports';
import { bodiesOf } from './bodies';
import { OTHER_SPELLINGS } from './other-spellings';
import { QUESTIONS } from './questions';
import { printRate } from './rate';

const SECRET = 'a secret';
const SECRETS = [SECRET];
const headers = { 'x-telegram-bot-api-secret-token': SECRET };

const me = asUser({ id: 2, first_name: 'A bot', username: 'a_bot', supports_inline_queries: true });

const handlerOf = async (eventsDir: string) =>
  logged(
    createHandler({
      secrets: () => Promise.resolve(SECRETS),
      handleUpdate: createBot({
        ports: portsWith({ events: await storeOf(eventsDir) }),
        loadBotInfo: () => Promise.resolve(me),
        timeZone: 'UTC',
      }),
      call: () => Promise.reject(new Error('a question makes no call of its own')),
    }),
    { name: 'webhook', sink: () => undefined },
  );

/** A store that has the built-in events at hand: each page is found once. */
async function storeOf(eventsDir: string): Promise<Pick<EventRepository, 'onDays' | 'inSpan'>> {
  const { collection } = await loadCollection(eventsDir);
  const events = (collection?.events ?? []).map((event) => ({ line: lineOf(event), date: historicalDate(event.date) }));
  const pages = new Map<string, Promise<EventPage>>();
  const pageOf = (key: unknown, size: number, isFound: (date: HistoricalDate) => boolean) => {
    const name = JSON.stringify(key);
    const found = () => events.filter(({ date }) => isFound(date)).map(({ line }) => line);
    const made = () => Promise.resolve({ lines: found().slice(0, size) });
    const page = pages.get(name) ?? made();
    pages.set(name, page);
    return page;
  };
  return {
    onDays(from, to, { size }) {
      const isAsked = (day: MonthDay) => compareMonthDays(from, day) <= 0 && compareMonthDays(day, to) <= 0;
      return pageOf([from, to], size, (date) => daysOf(date).some(isAsked));
    },
    inSpan(span, { size }) {
      return pageOf(span, size, (date) => partOf(date, span) === 'dated');
    },
  };
}

/** Prints the rate of questions that were asked before, or of `new` ones; or with `answers` what is answered to each. */
async function main(eventsDir: string, what: string | undefined): Promise<void> {
  const handler = await handlerOf(eventsDir);
  const take = async (body: string) => {
    const { statusCode, body: answer } = await handler({ headers, body });
    if (statusCode !== 200 || answer === undefined) throw new Error('not answered');
    return JSON.parse(answer) as object;
  };
  const answers = await Promise.all(bodiesOf(QUESTIONS).map(take));
  if (what === 'answers') return void process.stdout.write(JSON.stringify(answers));
  const texts = what === 'new' ? OTHER_SPELLINGS : QUESTIONS;
  const bodies = bodiesOf(texts);
  for (const [n, body] of bodies.entries()) {
    const answer = JSON.stringify(await take(body));
    if (answer !== JSON.stringify(answers[n % answers.length])) throw new Error(`another answer to ${texts[n] ?? ''}`);
  }
  return printRate(bodies, (body) => handler({ headers, body }));
}

void main(process.argv[2] ?? 'events', process.argv[3]);
