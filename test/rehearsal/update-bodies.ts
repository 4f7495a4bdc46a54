import { ADMINISTRATOR, PRIVATE, pressed, saidPrivately } from '../support/updates';

/** Makes the bodies of webhook requests from a person's private chat, numbered from `first` on. */
export function updateBodies(first = 1000, person = ADMINISTRATOR) {
  let lastId = first;
  const chat = { ...PRIVATE, id: person.id };
  const body = (update: object) => JSON.stringify({ update_id: (lastId += 1), ...update });
  return {
    message: (text: string, language_code = 'en') => body(saidPrivately(text, { chat }, { ...person, language_code })),
    location: (latitude: number, longitude: number) =>
      body(saidPrivately('', { chat, text: undefined, location: { latitude, longitude } })),
    press: (data: string) => body(pressed(person, data, chat)),
    inline: (query: string) => body({ inline_query: { id: '1', from: person, query, offset: '' } }),
  };
}
