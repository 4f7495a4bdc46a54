import { LOCAL_BOT_INFO } from '../../../../infra/local/local-bot-info';
import { createBot } from '../../../../shared/adapters/telegram/bot';
import type { CallTelegram } from '../../../../shared/adapters/telegram/call-telegram';
import { keepFirstCall } from '../../../../shared/adapters/telegram/first-call';
import { parseUpdate } from '../../../../shared/adapters/telegram/parse-update';
import { TelegramError } from '../../../../shared/adapters/telegram/telegram-error';
import { portsWith } from '../../../support/ports';
import { storeSubscription, subscription } from '../../../support/subscriptions';
import { ADMINISTRATOR, GROUP, pressed } from '../../../support/updates';

const PRIVATE = { id: ADMINISTRATOR.id, type: 'private' };
const UNKNOWN_TOPIC = 'I can no longer tell which topic this message was in. Send /status there.';

/** Handles a press while Telegram refuses edits with those words, as in a webhook request. */
async function press(fields: object, refusal: string, ports = portsWith()) {
  const calls: { readonly method: string; readonly payload: object }[] = [];
  const call: CallTelegram = (method, payload) => {
    calls.push({ method, payload });
    return method === 'editMessageText'
      ? Promise.reject(new TelegramError(method, 'refused', `Bad Request: ${refusal}`, 400))
      : Promise.resolve({ status: 'administrator' });
  };
  const handle = createBot({ ports, loadBotInfo: () => Promise.resolve(LOCAL_BOT_INFO), timeZone: 'UTC' });
  const update = parseUpdate({ update_id: 1, ...fields });
  if (!update) throw new Error('no update');
  const first = keepFirstCall(call);
  const { outcome } = await handle(update, first.call);
  const kept = first.kept();
  return { outcome, calls: [...calls, ...(kept ? [kept] : [])] };
}

test.each(["message can't be edited", 'message to edit not found', 'MESSAGE_ID_INVALID'])(
  'a press whose edit is refused, "%s", is answered by a new message and a notice',
  async (refusal) => {
    const { outcome, calls } = await press(pressed(ADMINISTRATOR, 'c', PRIVATE), refusal);
    expect(outcome).toBe('answered');
    const methods = calls.map(({ method }) => method).sort();
    expect(methods).toEqual(['answerCallbackQuery', 'editMessageText', 'sendMessage']);
    expect(JSON.stringify(calls)).toContain('can no longer');
  },
);

test('a press that changes nothing is ended, without a new message', async () => {
  const { calls } = await press(pressed(ADMINISTRATOR, 'c', PRIVATE), 'message is not modified');
  expect(calls.map(({ method }) => method)).toEqual(['editMessageText', 'answerCallbackQuery']);
});

test.each(['b-', 'bt=07:00', 'c'])(
  'in a forum, "%s" under a message too old to tell its topic changes no topic, and says so',
  async (data) => {
    const ports = portsWith();
    const inGeneral = subscription({ chatId: GROUP.id });
    await storeSubscription(ports.subscriptions, inGeneral, { botId: 42, updateId: 1, at: new Date(0) });
    const { callback_query } = pressed(ADMINISTRATOR, data);
    const message = { message_id: 77, date: 0, chat: { ...GROUP, is_forum: true } };
    const { calls } = await press({ callback_query: { ...callback_query, message } }, '', ports);
    expect(calls).toEqual([
      { method: 'answerCallbackQuery', payload: { callback_query_id: '1', text: UNKNOWN_TOPIC } },
    ]);
    expect(await ports.subscriptions.of(inGeneral)).toEqual(inGeneral);
  },
);
