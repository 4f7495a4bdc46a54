import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { storedReports } from '../../../../shared/adapters/dynamo/report-repository';
import { keySchema } from '../../../../shared/adapters/dynamo/table';
import { type BotCall, type ConversationOptions, buttonsOf, converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';
import { ADMINISTRATOR, GROUP, MEMBER, pressed, replied, said, saidPrivately } from '../../../support/updates';

const PARADE = '2015-09-03-beijing-victory-parade';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
beforeEach(async () => {
  await table.writeAll((await table.query({ pk: 'REPORT' })).map((item) => ({ remove: keySchema.parse(item) })));
  await dynamoChatRepository(table).forget(ADMINISTRATOR.id);
});
afterAll(() => table.close());

const stored = () => dynamoChatRepository(table).stored(ADMINISTRATOR.id);

/** The bot whose editors are in the group; a person reports in private, an editor answers in the group. */
function newsroom(options: ConversationOptions = {}) {
  const { send, say, faults } = converse(table, { adminChat: GROUP.id, ...options });
  const report = async (text: string) => {
    await say(`/start report_${PARADE}`);
    return say(text);
  };
  const press = (calls: readonly BotCall[], label: string) => {
    const buttons = calls.flatMap(({ payload }) => payload.reply_markup?.inline_keyboard ?? []).flat();
    const data = buttons.find(({ text }) => text === label)?.callback_data ?? 'none';
    return send(pressed(MEMBER, data, GROUP));
  };
  const answer = async (calls: readonly BotCall[], text: string) => send(replied(MEMBER, calls, text));
  return { send, report, press, answer, list: () => send(said(MEMBER, '/reports')), faults };
}

test.each([
  [
    '1. Corrected',
    'mended',
    /^Thank you! The error you reported in “Beijing .*” has been corrected\. .*:\n\nIt is now.$/,
  ],
  ['1. Not changed', 'declined', /^Thank you for your report on “Beijing .*”\. .* unchanged and write:\n\nIt is now.$/],
] as const)('"%s" asks for an answer, closes the report, and the person hears it once', async (label, what, told) => {
  const { report, list, press, answer, faults } = newsroom();
  await report('It was on the 4th.');
  expect(await stored()).toContainEqual(expect.objectContaining({ eventId: PARADE }));
  const listed = await list();
  expect(textOf(listed)).toMatch(
    /^Open reports\n\n1\. .*3 September.* · Beijing .* \(en\)\n2015.*parade\nIt was on the 4th\.$/,
  );
  expect(buttonsOf(listed)).toEqual([['1. Corrected', '1. Not changed']]);
  const asked = await press(listed, label);
  expect(asked[0]?.payload.reply_markup).toMatchObject({ force_reply: true });
  const calls = await answer(asked, 'It is now.');
  expect(calls.map(({ payload }) => payload.chat_id)).toEqual([GROUP.id, ADMINISTRATOR.id]);
  expect(textOf(calls)).toBe('The report is closed. I’m passing your answer on.');
  expect(textOf(calls.slice(1))).toMatch(told);
  expect(await storedReports(table)).toMatchObject([
    { state: what, actions: [{ what, who: MEMBER.id, at: '2026-09-03T06:00:00.000Z', text: 'It is now.' }] },
  ]);
  expect(JSON.stringify(await table.query({ pk: 'REPORT' }))).not.toContain('chatId');
  expect(JSON.stringify(await stored())).not.toContain('REPORTED');

  const again = await answer(asked, 'Once more.');
  expect(again).toHaveLength(1);
  expect(textOf(again)).toBe('This report is already closed or no longer stored.');
  expect(textOf(await press(listed, label))).toBe('This report is already closed or no longer stored.');
  expect(textOf(await list())).toBe('No reports are open.');
  expect(faults).toEqual([]);
});

test('the note to the editors has the same buttons', async () => {
  const { report, press } = newsroom();
  const asked = await press(await report('wrong'), 'Corrected');
  expect(textOf(asked)).toMatch(/^⚑ What should I tell the person about the correction of “Beijing/);
});

test('of two answers at the same time, one closes the report and is passed on', async () => {
  const { report, list, press } = newsroom();
  await report('wrong');
  const asked = await press(await list(), '1. Corrected');
  const both = await Promise.all(['One.', 'Two.'].map((text) => newsroom().answer(asked, text)));
  expect(both.map((calls) => calls.length).sort()).toEqual([1, 2]);
});

test('the person has blocked the bot: the editor is told, and the report stays closed', async () => {
  const { report } = newsroom();
  await report('wrong');
  const { list, press, answer, faults } = newsroom({ blockedBy: ADMINISTRATOR.id });
  const calls = await answer(await press(await list(), '1. Corrected'), 'Yes.');
  expect(calls.at(-1)?.payload).toMatchObject({
    chat_id: GROUP.id,
    text: 'I couldn’t deliver your answer; the person may have blocked me.',
  });
  expect(textOf(await list())).toBe('No reports are open.');
  expect(faults).toEqual([]);
});

test('/privacy shows the report of a chat, and /forget removes it', async () => {
  const { report, list, send } = newsroom();
  await report('wrong');
  expect(textOf(await send(saidPrivately('/privacy')))).toContain('REPORTED#2026-09-03T06:00:00.000Z#');
  await dynamoChatRepository(table).forget(ADMINISTRATOR.id);
  expect(textOf(await list())).toBe('No reports are open.');
});

test('/privacy shows an editor which reports they closed, and /forget leaves the answers to “an editor”', async () => {
  const { report, list, press, answer, send } = newsroom();
  await report('wrong');
  await answer(await press(await list(), '1. Corrected'), 'Yes.');
  const privacy = { message: { ...said(MEMBER, '/privacy').message, chat: { id: MEMBER.id, type: 'private' } } };
  expect(textOf(await send(privacy))).toMatch(/CLOSED#2026-09-03T06:00:00\.000Z#[^]*"what": "mended"/);
  await dynamoChatRepository(table).forget(MEMBER.id);
  const [kept] = await storedReports(table);
  expect(kept?.actions).toEqual([{ what: 'mended', at: '2026-09-03T06:00:00.000Z', text: 'Yes.' }]);
  expect(await dynamoChatRepository(table).stored(MEMBER.id)).toEqual([]);
});

test('an administrator who speaks as the group stays anonymous', async () => {
  const { report, list, press, send } = newsroom();
  await report('wrong');
  const prompt = await press(await list(), '1. Corrected');
  const asGroup = { message: { ...replied(MEMBER, prompt, 'Yes.').message, sender_chat: GROUP } };
  await send(asGroup);
  const [kept] = await storedReports(table);
  expect(kept?.actions).toEqual([{ what: 'mended', at: '2026-09-03T06:00:00.000Z', text: 'Yes.' }]);
});

test('a report from a group names no chat, and the editor is told so', async () => {
  const { send, list, press, answer } = newsroom();
  await send(replied(MEMBER, await send(said(MEMBER, `/start report_${PARADE}`)), 'wrong'));
  const calls = await answer(await press(await list(), '1. Corrected'), 'Yes.');
  expect(calls).toHaveLength(1);
  expect(textOf(calls)).toBe('The report is closed. I don’t know a chat to send your answer to.');
});

test('five on a page, the newest first', async () => {
  const { send, list } = newsroom();
  for (let n = 1; n <= 7; n += 1) {
    const from = { ...MEMBER, id: 100 + n };
    await send(replied(from, await send(said(from, `/start report_${PARADE}`)), `Fault ${n}.`));
  }
  const numbers = (calls: readonly BotCall[]) => textOf(calls).match(/(?<=Fault )\d/g);
  const first = await list();
  expect(numbers(first)).toEqual(['7', '6', '5', '4', '3']);
  const older = buttonsOf(first).at(-1);
  expect(older).toEqual(['Older reports »']);
  expect(numbers(await newsroom().press(first, 'Older reports »'))).toEqual(['2', '1']);
});

test.each([
  ['in private', () => saidPrivately('/reports')],
  ['by a link', () => saidPrivately('/start mended_mf1xyz00-a1')],
])('it is for the editors’ chat only: %s', async (_name, update) => {
  expect(textOf(await newsroom().send(update()))).toBe('This works only in the editors’ chat.');
});

test('a prompt that is answered in another chat closes nothing', async () => {
  const { report, list, press, send } = newsroom();
  await report('wrong');
  const { message } = replied(ADMINISTRATOR, await press(await list(), '1. Corrected'), 'Yes.');
  const calls = await send({ message: { ...message, chat: { id: ADMINISTRATOR.id, type: 'private' } } });
  expect(textOf(calls)).toBe('This works only in the editors’ chat.');
  expect(await storedReports(table)).toMatchObject([{ state: 'open' }]);
});
