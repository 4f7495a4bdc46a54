import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import type { CollectionSummary } from '../../domain/collection-summary';
import { type CommandName, menuOf } from '../../language/commands';
import type { Language } from '../../language/language';
import { languages } from '../../language/languages';
import { textIn } from '../../language/local-text';
import { withNoBreaks } from '../../language/no-breaks';
import { datesToTry, renderExamples } from '../../language/render-examples';
import { clip, join } from '../../language/rich-text';
import type { CallTelegram } from './call-telegram';

const SCOPES = [
  ['default', 'members'],
  ['all_private_chats', 'private'],
  ['all_chat_administrators', 'administrators'],
] as const;

/** In UTF-16 units. Source: Bot API, setMyDescription and setMyShortDescription. */
const LONGEST_DESCRIPTION = 512;
const LONGEST_SHORT_DESCRIPTION = 120;

/**
 * Sets what Telegram shows of the bot before anybody asks: the menu of commands by the kind of chat, and what the bot
 * is; in each language, the first of them for everybody else. Where pages are published, a button opens them.
 */
export async function setMenus(
  call: CallTelegram,
  collection: CollectionSummary | undefined,
  { pagesUrl }: { readonly pagesUrl?: string | undefined } = {},
): Promise<void> {
  const isPublished = pagesUrl !== undefined;
  for (const [index, language] of languages.entries()) {
    const spoken = index === 0 ? {} : { language_code: language.code };
    for (const [type, chat] of SCOPES) {
      const commands = commandsIn(language, menuOf(chat, { isPublished }));
      await call('setMyCommands', { commands, scope: { type }, ...spoken });
    }
    if (!collection) continue;
    const [title, description] = [textIn(language, collection.title), textIn(language, collection.description)];
    const dates = datesToTry(renderExamples(collection.examples, language));
    const whole = language.messages.start(title, description, collection.events, dates);
    await call('setMyDescription', { description: clipped(whole, LONGEST_DESCRIPTION), ...spoken });
    const short_description = clipped(
      language.messages.profile(title, collection.isUnsourced === true),
      LONGEST_SHORT_DESCRIPTION,
    );
    await call('setMyShortDescription', { short_description, ...spoken });
  }
  await setMenuButton(call, pagesUrl);
}

/** One name for all languages: the page chooses by the reader's. */
const [
  {
    messages: {
      page: { menu: BUTTON },
    },
  },
] = languages;

const ourButton = onFirstUse(() => z.object({ type: z.literal('web_app'), text: z.literal(BUTTON) }));

/**
 * The button beside the field for text in private chats opens the pages; Telegram does so by https alone. Where there
 * are none (any more) the button is taken away again, if it is ours. Source: Bot API, MenuButton.
 */
async function setMenuButton(call: CallTelegram, url: string | undefined): Promise<void> {
  if (url?.startsWith('https:'))
    await call('setChatMenuButton', { menu_button: { type: 'web_app', text: BUTTON, web_app: { url } } });
  else if (ourButton.safeParse(await call('getChatMenuButton', {})).success)
    await call('setChatMenuButton', { menu_button: { type: 'default' } });
}

function commandsIn({ messages }: Language, names: readonly CommandName[]) {
  return names.map((command) => ({ command, description: messages.commands[command] }));
}

function clipped(text: string, units: number): string {
  return withNoBreaks(clip(join([text]), units)).text;
}
