import { command } from '../../infra/commands/command';
import { builtInCollection } from '../support/events';
import { hostileCollection } from '../support/hostile-collection';
import { inventedCollection } from '../support/invented-collection';
import { endProcesses, endWithThis } from '../support/processes';
import { Checklist } from '../rehearsal/checklist';
import { startBrowser } from './browser';
import { checkFrames } from './frames';
import { checkHostile } from './hostile';
import { checkLooks } from './looks';
import { checkNetwork } from './network';
import { checkStructure } from './structure';
import { checkTheme } from './theme';
import { serveCollection } from './site';
import { checkSpeed } from './speed';
import { checkTimelineJs } from './timelinejs';
import { checkWithoutScript } from './without-script';

const PARADE = 'event/2015-09-03-beijing-victory-parade';
const PAGES = ['', '2015', 'on/09-03', PARADE, 'topic/visit', 'search?q=2015', 'calendar', 'corrections', 'nowhere'];

void command({
  name: 'browse',
  help: 'Looks at the web pages in a real Chromium: layout, accessibility, network, theme, hostile texts.',
  options: {},
  notes:
    'Environment: CHROMIUM (the browser; by default the one of this machine, else one from npm, kept under .cache/).',
  failure: 'a page is not as it should be',
  async run() {
    endWithThis();
    const list = new Checklist((line) => process.stdout.write(line));
    const browser = await startBrowser();
    const builtIn = await serveCollection('built-in', await builtInCollection());
    const invented = await serveCollection('10,000 invented', inventedCollection(10_000));
    const hostile = await serveCollection('hostile', hostileCollection());
    const [first] = hostile.collection.events;
    try {
      await checkNetwork(browser, builtIn, PAGES, list);
      await checkNetwork(browser, invented, ['', '19XX', '201X', '2015'], list);
      await checkWithoutScript(browser, builtIn, PAGES, list);
      await checkStructure(browser, builtIn, list);
      await checkTheme(browser, builtIn, list);
      await checkFrames(browser, builtIn, list);
      await checkHostile(browser, hostile, list);
      await checkTimelineJs(browser, builtIn, list);
      await checkTimelineJs(browser, hostile, list);
      await checkSpeed(browser, { builtIn, invented }, list);
      await checkLooks(browser, builtIn, PAGES, list);
      await checkLooks(browser, invented, ['', '201X'], list);
      await checkLooks(browser, hostile, ['', `event/${first?.id ?? ''}`, 'search?q=%3Cscript%3E'], list);
    } finally {
      await browser.close();
      await Promise.all([builtIn, invented, hostile].map((site) => site.close()));
      endProcesses();
    }
    return list.end() ? 0 : 1;
  },
});
