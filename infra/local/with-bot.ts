import { servePages } from './local-pages';
import { type LocalBot, type LocalBotOptions, openLocalBot } from './local-bot';
import type { Stop } from './stop';

/** The bot, and its pages where they are wanted. */
export interface BotOptions extends LocalBotOptions {
  readonly pages?: PagesPlace | undefined;
}

/** Where pages are served, and who is told their address. */
export interface PagesPlace {
  /** The port on loopback; 0 for any free one. */
  readonly port: number;
  readonly tell: (line: string) => void;
  /** Whether who reads the answers can open pages of this machine, as Telegram cannot. */
  readonly isInReach?: boolean;
}

/** What is the same for every way to use the bot. */
export type OpenOptions = Omit<BotOptions, 'clock' | 'botInfo' | 'limit'>;

/**
 * Opens the bot, uses it, and closes it whatever happens: an open table would keep the process alive. When the table
 * breaks meanwhile, everything stops, and it rejects with an error for the user.
 */
export async function withBot(
  { pages: place, ...options }: BotOptions,
  stop: Stop,
  use: (bot: LocalBot) => Promise<void>,
): Promise<void> {
  let pagesUrl: string | undefined;
  const bot = await openLocalBot({ ...options, pagesUrl: () => pagesUrl });
  void bot.broken?.then(stop.fail);
  try {
    await withPages(bot, options, place, (url) => {
      if (place?.isInReach === true) pagesUrl = url;
      return use(bot);
    });
  } finally {
    await bot.close();
  }
  stop.throwFailure();
}

async function withPages(
  { events }: LocalBot,
  { clock, warn }: LocalBotOptions,
  place: PagesPlace | undefined,
  use: (url?: string) => Promise<void>,
): Promise<void> {
  if (!place) return use();
  const pages = await servePages({ ports: { clock, events }, port: place.port, warn });
  place.tell(`The timeline is at ${pages.url}`);
  try {
    await use(pages.url);
  } finally {
    await pages.close();
  }
}
