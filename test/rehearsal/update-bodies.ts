import { ADMINISTRATOR, PRIVATE, pressed, saidPrivately } from '../support/updates';

/** Makes the bodies of webhook requests, numbered from `first` on. */
export function updateBodies(first = 1000) {
  let lastId = first;
  const body = (update: object) => JSON.stringify({ update_id: (lastId += 1), ...update });
  return {
    message: (text: string, language_code = 'en') => body(saidPrivately(text, {}, { ...ADMINISTRATOR, language_code })),
    location: (latitude: number, longitude: number) =>
      body(saidPrivately('', { text: undefined, location: { latitude, longitude } })),
    press: (data: string) => body(pressed(ADMINISTRATOR, data, PRIVATE)),
    inline: (query: string) => body({ inline_query: { id: '1', from: ADMINISTRATOR, query, offset: '' } }),
  };
}
