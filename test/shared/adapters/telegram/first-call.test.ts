import { keepFirstCall } from '../../../../shared/adapters/telegram/first-call';
import { InputFile } from '../../../../shared/adapters/telegram/input-file';

const FILE = new InputFile('a.ics', 'text/calendar', 'BEGIN:VCALENDAR');

test.each<[method: string, payload: object, isKept: boolean]>([
  ['sendMessage', { text: 'a' }, true],
  ['editMessageText', { text: 'a' }, false],
  ['answerCallbackQuery', {}, true],
  ['deleteMessage', {}, true],
  ['sendDocument', { document: 'the id of a file' }, true],
  ['sendDocument', { document: FILE }, false],
  ['sendPhoto', { photo: FILE }, false],
  // Whoever refuses it is told in words.
  ['sendPhoto', { photo: 'https://a.example/b.png' }, false],
  ['getChatMember', {}, false],
  ['deleteWebhook', {}, false],
])('%s with %j: kept is %s', async (method, payload, isKept) => {
  const made: string[] = [];
  const first = keepFirstCall((name) => Promise.resolve(made.push(name)));
  await first.call(method, payload);
  expect(first.kept()).toEqual(isKept ? { method, payload } : undefined);
  expect(made).toEqual(isKept ? [] : [method]);
});

test('after a call with a file the next is kept, and no other', async () => {
  const made: string[] = [];
  const first = keepFirstCall((name) => Promise.resolve(made.push(name)));
  await first.call('sendDocument', { document: FILE });
  await first.call('sendMessage', { text: 'one' });
  await first.call('sendMessage', { text: 'two' });
  expect(first.kept()?.payload).toEqual({ text: 'one' });
  expect(made).toEqual(['sendDocument', 'sendMessage']);
});
