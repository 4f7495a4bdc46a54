import type { FakeTelegram } from '../support/fake-telegram';
import type { Checklist } from './checklist';
import { updateBodies } from './update-bodies';
import type { CallWebhook } from './webhook-caller';

/** Sends every kind of question, and requests that must be refused. */
export async function askQuestions(list: Checklist, webhook: CallWebhook, telegram: FakeTelegram): Promise<void> {
  const { message, location, press, inline } = updateBodies();
  const rows: readonly (readonly [what: string, body: string, answer: RegExp])[] = [
    ['/start', message('/start'), /"method":"sendMessage".*Russia/],
    ['/today', message('/today'), /"method":"sendMessage".*Today/],
    ['a date in English', message('3 September 2015'), /Beijing parade/],
    ['a date in Russian', message('3 сентября 2015', 'ru'), /Пекине/],
    ['a date in Chinese', message('2015年9月3日', 'zh'), /北京/],
    ['an impossible date', message('31 June'), /doesn’t exist/],
    ['words', message('/search Tianjin'), /Tianjin/],
    ['a button', press('d09030903'), /"method":"answerCallbackQuery"/],
    ['an inline query', inline('parade'), /"method":"answerInlineQuery".*parade/],
    ['settings', message('/settings'), /Settings of this chat/],
    ['a location, for its time zone', location(55.75, 37.62), /Moscow/],
  ];
  for (const [what, body, answer] of rows) {
    const { status, body: answered } = await webhook(body);
    list.check(what, summaryOf(answered) || status, status === 200 && answer.test(answered));
  }
  const asBytes = await webhook(message('4 February 2022'), { type: 'application/octet-stream' });
  list.check('a body that arrives in base64', summaryOf(asBytes.body), asBytes.body.includes('Olympics'));

  const outgoing = telegram.take().map(({ method }) => method);
  list.check('the only other call: that of the button', outgoing, outgoing.join() === 'editMessageText');

  const forged = await webhook(message('/start'), { secret: 'forged' });
  list.check('a forged secret', forged.status, forged.status === 401);
  const bad = await webhook('{"update_id":');
  list.check('a body that is not JSON', bad.status, bad.status === 200 && bad.body === '');
}

/** The method and the beginning of the text of an answer. */
function summaryOf(body: string): string {
  const [, method = '', text = ''] = /"method":"(\w+)".*?"(?:text|title)":"((?:[^"\\]|\\.){0,80})/.exec(body) ?? [];
  return `${method} ${text.replaceAll('\\n', ' ')}`.trim();
}
