import type { Browser } from 'playwright-core';
import { deployedCollection } from '../support/events';
import { inventedCollection } from '../support/invented-collection';
import { startBrowser } from '../web/browser';
import { type TestSite, serveCollection } from '../web/site';
import { functionNamed, whileBuilt } from './built';
import { costOfMillion, dollarsOf } from './cost/cost';
import { readDeployed } from './cost/deployed';
import { useOfPage } from './cost/uses';
import type { Figure } from './figure';
import { mediansOf } from './fresh-process';
import { TIMED } from './init';
import { LIBRARIES } from './pages/libraries';
import { DOCUMENT_READY, LIBRARY_READY, type Opened, openPage } from './pages/open-page';
import { type PageUse, usePage } from './pages/page-use';
import { serveLibrary } from './pages/serve-library';
import { progress } from './progress';

/** With many events a library takes a minute and more, so that once has to do. */
const FEW_ROUNDS = 5;
const MOST = { kilobytes: 10, requests: 1, times: 1.5, ms: 2, readUnits: 5, dollars: 1.8 };
const EVENT = 'event/2015-09-03-beijing-victory-parade';

/** What pages take in a browser, beside libraries that draw timelines there, and what making them takes and costs. */
export async function pagesFigures(): Promise<Figure[]> {
  const browser = await startBrowser();
  const few = await serveCollection('built-in', await deployedCollection());
  const many = await serveCollection('10,000 invented', inventedCollection(10_000));
  try {
    const ofFew = await openAll(browser, few, FEW_ROUNDS);
    const ofMany = await openAll(browser, many, 1);
    return [
      ...browserFigures(few.name, ofFew),
      ...browserFigures(many.name, ofMany),
      ...growth(ofFew, ofMany),
      ...(await functionFigures(few, many)),
    ];
  } finally {
    await browser.close();
    await Promise.all([few, many].map((site) => site.close()));
  }
}

/** Our first page under the empty name, and the page of each library. */
type AllOpened = Readonly<Record<string, Opened>>;

async function openAll(browser: Browser, { name, origin, collection }: TestSite, rounds: number): Promise<AllOpened> {
  progress(`${name}: our page`);
  const all: Record<string, Opened> = { '': await openPage(browser, `${origin}/en/`, DOCUMENT_READY, FEW_ROUNDS) };
  for (const library of LIBRARIES) {
    progress(`${name}: ${library.name}`);
    const server = await serveLibrary(library, collection);
    try {
      all[library.name] = await openPage(browser, `${server.url}/`, LIBRARY_READY, rounds);
    } finally {
      await server.close();
    }
  }
  return all;
}

function browserFigures(name: string, opened: AllOpened): Figure[] {
  const { '': ours, ...others } = opened;
  if (!ours) return [];
  return Object.entries(others).flatMap(([library, theirs]) => [
    {
      ...compared(`KB on the wire, ${name}; ${library}`, ours.kilobytes, theirs.kilobytes),
      ...reached(ours.kilobytes, MOST.kilobytes),
    },
    {
      ...compared(`requests, ${name}; ${library}`, ours.requests, theirs.requests),
      ...reached(ours.requests, MOST.requests),
    },
    compared(`ms until it can be used, ${name}; ${library}`, ours.ready, theirs.ready),
  ]);
}

function growth({ '': few }: AllOpened, { '': many }: AllOpened): Figure[] {
  if (!few || !many) return [];
  const figure = compared('ms until it can be used, 10,000 invented; ours, built-in', many.ready, few.ready);
  return [{ ...figure, target: `≤ ${MOST.times} ×`, met: many.ready <= MOST.times * few.ready }];
}

async function functionFigures(few: TestSite, many: TestSite): Promise<Figure[]> {
  progress('pages a function makes');
  const deployed = readDeployed({ pages: 'true' });
  const { initMs } = await whileBuilt(async ({ deployed }) =>
    mediansOf(3, { initMs: ['--input-type=module', '-e', TIMED, await deployed(functionNamed('pages'))] }),
  );
  const uses: readonly (readonly [string, PageUse])[] = [
    ['an event', await usePage(few, `/en/${EVENT}`)],
    ['a day', await usePage(few, '/en/on/09-03')],
    ['the first page, built-in', await usePage(few, '/en/')],
    ['the first page, 10,000 invented', await usePage(many, '/en/')],
  ];
  return uses.flatMap(([page, use]) => {
    const dollars = dollarsOf(costOfMillion(useOfPage({ ...use, initMs }, deployed)));
    return [
      { figure: `processor ms of ${page}`, ours: short(use.ms), ...reached(use.ms, MOST.ms) },
      { figure: `read units of ${page}`, ours: use.readUnits, ...reached(use.readUnits, MOST.readUnits) },
      { figure: `$ of a million of ${page}`, ours: short(dollars), ...reached(dollars, MOST.dollars) },
    ];
  });
}

function compared(figure: string, ours: number, baseline: number): Figure {
  return { figure, ours: short(ours), baseline: short(baseline), ratio: short(ours / baseline) };
}

function reached(value: number, most: number): Pick<Figure, 'target' | 'met'> {
  return { target: `≤ ${most}`, met: value <= most };
}

function short(value: number): number {
  return Number(value.toPrecision(3));
}
