import type { FakeTelegram } from './fake-telegram';
import type { Seen } from './seen';
import { updatesOf } from './updates';
import type { CallWebhook } from './webhook-caller';

/** Asks the bot everything one may, and tries what one may not. */
export async function askQuestions(seen: Seen, webhook: CallWebhook, telegram: FakeTelegram): Promise<void> {
  const { message, place, press, inline } = updatesOf(Date.now);
  const rows: readonly (readonly [what: string, body: string, answer: RegExp])[] = [
    ['/start', message('/start'), /"method":"sendMessage".*Russia/],
    ['/today', message('/today'), /"method":"sendMessage".*Today/],
    ['a date in English', message('3 September 2015'), /Beijing military parade/],
    ['a date in Russian', message('3 сентября 2015', 'ru'), /Пекине/],
    ['a date in Chinese', message('2015年9月3日', 'zh'), /北京/],
    ['a date that cannot be', message('31 June'), /no such day/],
    ['words', message('/search Tianjin'), /Tianjin/],
    ['a button', press('d09030903'), /"method":"editMessageText".*Beijing/],
    ['an inline query', inline('parade'), /"method":"answerInlineQuery".*parade/],
    ['settings', message('/settings'), /Settings of this chat/],
    ['a place, for its time zone', place(55.75, 37.62), /Moscow/],
  ];
  for (const [what, body, answer] of rows) {
    const { status, body: answered } = await webhook(body);
    seen.see(what, summaryOf(answered) || status, status === 200 && answer.test(answered));
  }
  const asBytes = await webhook(message('4 February 2022'), { type: 'application/octet-stream' });
  seen.see('a body that comes in base64', summaryOf(asBytes.body), asBytes.body.includes('Olympics'));

  const outgoing = telegram.taken().map(({ method }) => method);
  seen.see('calls besides: that of the button', outgoing, outgoing.join() === 'answerCallbackQuery');

  const forged = await webhook(message('/start'), { secret: 'forged' });
  seen.see('a forged secret', forged.status, forged.status === 401);
  const bad = await webhook('{"update_id":');
  seen.see('a body that is no JSON', bad.status, bad.status === 200 && bad.body === '');
}

/** What is said, of an answer in the response. */
function summaryOf(body: string): string {
  const [, method = '', text = ''] = /"method":"(\w+)".*?"(?:text|title)":"((?:[^"\\]|\\.){0,80})/.exec(body) ?? [];
  return `${method} ${text.replaceAll('\\n', ' ')}`.trim();
}
