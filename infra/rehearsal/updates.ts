const CHAT = { id: 7, type: 'private' };
const from = (language_code: string) => ({ id: 7, is_bot: false, first_name: 'Visitor', language_code });

/** Updates as Telegram sends them, each with the next id from the first on. */
export function updatesOf(clock: () => number, first = 1000) {
  let count = first;
  const update = (fields: object) => JSON.stringify({ update_id: (count += 1), ...fields });
  const date = () => Math.floor(clock() / 1000);
  const said = (language: string, fields: object) =>
    update({ message: { message_id: count, date: date(), chat: CHAT, from: from(language), ...fields } });
  return {
    message: (text: string, language = 'en') => said(language, { text, ...commandIn(text) }),
    place: (latitude: number, longitude: number) => said('en', { location: { latitude, longitude } }),
    press: (data: string) =>
      update({
        callback_query: {
          id: String(count),
          from: from('en'),
          chat_instance: '1',
          message: { message_id: 1, date: date(), chat: CHAT },
          data,
        },
      }),
    inline: (query: string) => update({ inline_query: { id: String(count), from: from('en'), query, offset: '' } }),
  };
}

function commandIn(text: string): object {
  const [command = ''] = text.split(' ');
  return command.startsWith('/') ? { entities: [{ type: 'bot_command', offset: 0, length: command.length }] } : {};
}
