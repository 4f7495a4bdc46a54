import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type * as z from 'zod/mini';

/** How a reader's screen is. */
export interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

export const SCREENS: readonly Screen[] = (['light', 'dark'] as const).flatMap((scheme) => [
  { name: `phone, ${scheme}`, ...PHONE, scheme },
  { name: `desktop, ${scheme}`, ...DESKTOP, scheme },
]);

/** What happened while a page was open. */
export interface Visit {
  readonly page: Page;
  readonly requests: readonly string[];
  /** Of the console, and errors of scripts. */
  readonly messages: readonly string[];
}

/** Opens an address as on that screen, uses the page, and closes it. */
export async function visit<Result>(
  browser: Browser,
  address: string,
  { screen, ...options }: { readonly screen: Screen } & BrowserContextOptions,
  use: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const { width, height, scheme: colorScheme } = screen;
  const context: BrowserContext = await browser.newContext({ viewport: { width, height }, colorScheme, ...options });
  try {
    const page = await context.newPage();
    const [requests, messages] = [[] as string[], [] as string[]];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests.push(request.url());
    });
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(address);
    return await use({ page, requests, messages });
  } finally {
    await context.close();
  }
}

/** What an expression gives in the page, which has a world of its own that TypeScript does not know. */
export async function evaluated<Result>(
  page: Page,
  expression: string,
  schema: z.ZodMiniType<Result>,
): Promise<Result> {
  return schema.parse(await page.evaluate(expression));
}
