import { start } from '../support/start';
import { ADMINISTRATOR, CHANNEL, GROUP, MEMBER, PRIVATE, inGroup, pressed, said } from '../support/updates';

const PARADE = '2015-09-03-beijing-victory-parade';

const inPrivate = (fields: object) => inGroup(ADMINISTRATOR, { chat: PRIVATE, ...fields });
const press = (data: string) => pressed(ADMINISTRATOR, data, PRIVATE);
const prompted = (payload: string, text: string) => {
  const url = `https://t.me/timeline_bot?start=${payload}`;
  const entities = [{ type: 'text_link', offset: 0, length: 1, url }];
  return inPrivate({ text, reply_to_message: { message_id: 8, date: 0, from: { id: 2 }, text: '⚑', entities } });
};

/** An update, and the calls it brings about: their methods, and what stands in them. */
const ROWS: readonly (readonly [update: object, methods: string[], content: RegExp])[] = [
  [said(MEMBER, '/settings'), ['getChatMember', 'sendMessage'], /Only administrators/],
  [pressed(MEMBER, 'cp=3'), ['getChatMember', 'answerCallbackQuery'], /Only administrators/],
  [pressed(ADMINISTRATOR, 'cp=3'), ['getChatMember', 'editMessageText', 'answerCallbackQuery'], /page: 3.*Undo.*"cp="/],
  [press('cl=zh'), ['editMessageText', 'answerCallbackQuery'], /语言：中文/],
  [press('cl='), ['editMessageText', 'answerCallbackQuery'], /same as your app/],
  [inPrivate({ location: { latitude: 39.9, longitude: 116.4 } }), ['sendMessage'], /Shanghai ·/],
  [prompted('zone', 'Kazan'), ['sendMessage'], /Moscow \(Kazan\)/],
  [
    inPrivate({ chat_shared: { request_id: 1, chat_id: CHANNEL.id } }),
    ['getChatMember', 'sendMessage'],
    /of the channel/,
  ],
  [press('k02.2024'), ['editMessageText', 'answerCallbackQuery'], /February 2024/],
  [press(`e${PARADE}`), ['sendMessage', 'answerCallbackQuery'], /Beijing parade/],
  [press('xics'), ['answerCallbackQuery', 'sendDocument'], /timeline\.ics/],
  [prompted(`report_${PARADE}`, 'wrong'), ['sendMessage'], /Thank you/],
  [{ inline_query: { id: '1', from: MEMBER, query: 'Tianjin', offset: '' } }, ['answerInlineQuery'], /SCO summit/],
  [
    {
      my_chat_member: {
        chat: GROUP,
        from: ADMINISTRATOR,
        date: 0,
        old_chat_member: { status: 'left' },
        new_chat_member: { status: 'member' },
      },
    },
    ['sendMessage'],
    /Hello!/,
  ],
  [inGroup(MEMBER, { chat: { id: -55, type: 'group' }, migrate_to_chat_id: GROUP.id }), [], /^$/],
  [{ edited_message: inPrivate({ text: '2024' }).message }, [], /^$/],
  [press('forged'), ['answerCallbackQuery'], /has expired/],
  [prompted('forget', 'DELETE'), ['sendMessage'], /Nothing about this chat is stored any more/],
];

interface Printed {
  readonly call?: { readonly method: string; readonly payload: object };
  readonly done?: number;
}

test('updates of all kinds are answered, each by its calls', async () => {
  const lines = ROWS.map(([update], index) => JSON.stringify({ update: { update_id: 100 + index, ...update } }));
  const { out, err, code } = await start(['--json', '--now', '2026-09-03T06:00:00Z'], `${lines.join('\n')}\n`);
  expect([code, err]).toEqual([0, '']);
  const answers: { methods: string[]; text: string }[] = [{ methods: [], text: '' }];
  for (const line of out.trim().split('\n')) {
    const { call, done } = JSON.parse(line) as Printed;
    const last = answers.at(-1);
    if (call) last?.methods.push(call.method);
    if (call && last) last.text += JSON.stringify(call.payload);
    if (done !== undefined) answers.push({ methods: [], text: '' });
  }
  for (const [index, [update, methods, content]] of ROWS.entries()) {
    expect([update, answers[index]?.methods]).toEqual([update, methods]);
    expect(answers[index]?.text).toMatch(content);
  }
});
