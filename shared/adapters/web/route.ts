import type { PublishedLanguage } from '../../language/published-language';
import { publishedLanguages } from '../../language/published-languages';
import type { ReadPorts } from '../../use-cases/answer-ports';
import type { Answer, WebRequest } from './answer';
import type { Site } from './site';

/** A request that a route answers, with what every page needs. */
export interface RoutedRequest extends WebRequest {
  readonly ports: ReadPorts;
  readonly site: Site;
  /** The parts of the address that the route's path names. */
  readonly params: Readonly<Record<string, string>>;
}

/** One address, or all addresses of one form. */
export interface Route {
  /** Parts in braces stand for any text without a slash; `{lang}` for the code of a language. */
  readonly path: string;
  /** Whether the answer is made from many events, so that it is cached for some minutes. */
  readonly isKept?: true;
  /** Undefined when there is nothing at the address. */
  readonly answer: (request: RoutedRequest) => Promise<Answer | undefined> | Answer | undefined;
}

/** The parts that a path names, if the address has its form. */
export function paramsOf({ path }: Route, address: string): Readonly<Record<string, string>> | undefined {
  const [wanted, given] = [path.split('/'), address.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== value : value === '') return undefined;
    if (name === 'lang' && !publishedLanguages.some(({ code }) => code === value)) return undefined;
    if (name !== undefined) params[name] = value;
  }
  return params;
}

/** The language of an address; of any other request the one that its client likes best. */
export function languageOf(address: string, accepted: string | undefined): PublishedLanguage {
  const [, code] = address.split('/');
  return publishedLanguages.find((language) => language.code === code) ?? preferredLanguage(accepted);
}

/** The language that an Accept-Language header prefers; the first of the bot's when it names none of them. */
export function preferredLanguage(accepted = ''): PublishedLanguage {
  const wishes = accepted.split(',').map((wish, place) => {
    const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1';
    return { code: tag.split('-')[0], weight: Number(quality) || 0, place };
  });
  const known = wishes.filter(
    ({ code, weight }) => weight > 0 && publishedLanguages.some((each) => each.code === code),
  );
  const [best] = known.sort((a, b) => b.weight - a.weight || a.place - b.place);
  return publishedLanguages.find(({ code }) => code === best?.code) ?? publishedLanguages[0];
}
