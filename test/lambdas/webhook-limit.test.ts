import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { createHandler } from '../../lambdas/webhook/handler';
import { createBot } from '../../shared/adapters/telegram/bot';
import { RATES } from '../../shared/domain/allowance';
import { floodLimit } from '../../shared/use-cases/flood-limit';
import { portsWith } from '../support/ports';
import { ADMINISTRATOR, GROUP, MEMBER, PRIVATE, pressed, said } from '../support/updates';

const SECRET = 'right-secret';
/** A webhook with the limit: what it answers, the outcome, the calls it makes itself, and how often it read a chat. */
function webhook() {
  let reads = 0;
  const outgoing: string[] = [];
  const ports = portsWith({ chats: { settings: () => Promise.resolve((reads += 1)).then(() => ({})) } });
  const handle = createHandler({
    secrets: () => Promise.resolve([SECRET]),
    handleUpdate: createBot({
      ports,
      loadBotInfo: () => Promise.resolve(LOCAL_BOT_INFO),
      timeZone: 'UTC',
      limit: floodLimit(ports.clock),
    }),
    call: (method) => Promise.resolve(outgoing.push(method)),
  });
  const send = async (update: object) => {
    const body = JSON.stringify({ update_id: 1, ...update });
    const { outcome, result } = await handle({ headers: { 'x-telegram-bot-api-secret-token': SECRET }, body });
    const { method = '', text = '' } = JSON.parse(result.body ?? '{}') as { method?: string; text?: string };
    return { outcome, status: result.statusCode, answer: `${method} ${text}`.trim() };
  };
  const flood = async (update: object, times: number = RATES.person.atOnce) => {
    for (let n = 0; n < times; n += 1) expect((await send(update)).outcome).toBe('answered');
    reads = 0;
    outgoing.length = 0;
  };
  return { send, flood, outgoing, reads: () => reads };
}

const inPrivate = (text: string, from: object = ADMINISTRATOR) => ({
  message: { ...said(ADMINISTRATOR, text).message, chat: PRIVATE, from },
});
const LIMITED = { outcome: 'limited', status: 200 };

test.each([
  ['en', 'You’re asking faster than I can answer. Please try again in a few seconds.'],
  ['ru', 'Так быстро я не успеваю. Попробуйте, пожалуйста, ещё раз через несколько секунд.'],
  ['zh-hans', '太快了，我来不及回答，请过几秒再试。'],
])('too many questions are acknowledged, told of once (%s), and cost nothing', async (language_code, words) => {
  const { send, flood, outgoing, reads } = webhook();
  const question = inPrivate('3 September', { ...ADMINISTRATOR, language_code });
  await flood(question);
  expect(await send(question)).toEqual({ ...LIMITED, answer: `sendMessage ${words}` });
  expect(await send(question)).toEqual({ ...LIMITED, answer: '' });
  expect([outgoing, reads()]).toEqual([[], 0]);
});

test('each press too many ends the wait of the client, in the response', async () => {
  const { send, flood, outgoing, reads } = webhook();
  const press = pressed(ADMINISTRATOR, 'd09030903', PRIVATE);
  await flood(press);
  for (let n = 0; n < 2; n += 1)
    expect(await send(press)).toMatchObject({
      ...LIMITED,
      answer: expect.stringMatching(/^answerCallbackQuery You’re asking/) as string,
    });
  expect([outgoing, reads()]).toEqual([[], 0]);
});

test('what is typed in the inline mode too fast is let go, for the next letter asks again', async () => {
  const { send, flood, reads } = webhook();
  const typed = { inline_query: { id: '1', from: ADMINISTRATOR, query: '2015', offset: '' } };
  await flood(typed);
  expect(await send(typed)).toEqual({ ...LIMITED, answer: '' });
  expect(reads()).toBe(0);
});

test('one in a group is limited, another in it and the same person elsewhere are not', async () => {
  const { send, flood } = webhook();
  await flood(said(MEMBER, '/today'), RATES.member.atOnce);
  expect(await send(said(MEMBER, '/today'))).toMatchObject(LIMITED);
  for (const update of [said(ADMINISTRATOR, '/today'), inPrivate('/today', MEMBER)])
    expect((await send(update)).outcome).toBe('answered');
});

test('what is said in a group to others is not counted', async () => {
  const { send } = webhook();
  for (let n = 0; n < 2 * RATES.person.atOnce; n += 1)
    expect(await send(said(MEMBER, 'good morning'))).toEqual({ outcome: 'answered', status: 200, answer: '' });
  expect((await send(said(MEMBER, '/today'))).answer).toContain('sendMessage');
});

test('that it was put into a group the bot notices however much was asked', async () => {
  const { send, flood } = webhook();
  await flood(said(MEMBER, '/today'), RATES.member.atOnce);
  const [old_chat_member, new_chat_member] = [{ status: 'left' }, { status: 'member' }];
  const change = { my_chat_member: { chat: GROUP, from: MEMBER, date: 0, old_chat_member, new_chat_member } };
  expect(await send(change)).toMatchObject({
    outcome: 'answered',
    answer: expect.stringMatching(/^sendMessage/) as string,
  });
});
