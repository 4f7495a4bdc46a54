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
  // One button for all languages: the page chooses by the reader's. Telegram opens no page within itself but by https.
  if (pagesUrl?.startsWith('https:')) await call('setChatMenuButton', { menu_button: menuButton(pagesUrl) });
}

/** In private chats, beside the field for text. Source: Bot API, MenuButtonWebApp. */
function menuButton(url: string) {
  const [{ messages }] = languages;
  return { type: 'web_app', text: messages.page.menu, web_app: { url } };
}

function commandsIn({ messages }: Language, names: readonly CommandName[]) {
  return names.map((command) => ({ command, description: messages.commands[command] }));
}

function clipped(text: string, units: number): string {
  return withNoBreaks(clip(join([text]), units)).text;
}
