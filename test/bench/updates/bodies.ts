import { said, ADMINISTRATOR } from '../../support/updates';

/** Bodies of webhook requests: these texts, said in a private chat. */
export function bodiesOf(texts: readonly string[]): string[] {
  const chat = { id: ADMINISTRATOR.id, type: 'private', first_name: 'Anna' };
  return texts.map((text, n) => JSON.stringify({ update_id: n + 1, ...privately(text) }));

  function privately(text: string) {
    return { message: { ...said(ADMINISTRATOR, text).message, chat } };
  }
}
