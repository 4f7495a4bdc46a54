import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import type { Collection } from '../../shared/domain/collection';
import { stackNameOf } from '../deployment';
import { fromHere } from '../settings/from-here';
import { SETTING_NAMES } from '../settings/settings';
import { type Answers, answersFrom } from './answers';
import { BOT_OPTIONS, chosenBot } from './bot-options';
import { command } from './command';
import { type Account, currentAccount, requireBootstrap } from './deploying/account';
import { allOf } from './deploying/all-of';
import { afterDeploy } from './deploying/after-deploy';
import { build, deployBuilt } from './deploying/build';
import { doubtAbout } from './deploying/collection-change';
import { formatPreflight, preflight } from './deploying/preflight';
import { remember } from './deploying/remember';
import { formatSummary } from './deploying/summary';
import { isUnchanged, templateChanges } from './deploying/template-changes';

const say = (text: string) => process.stdout.write(text);

void command({
  name: 'deploy',
  help: `Deploys the bot to your AWS account.

Looks at the events, the account and what is deployed, shows what will change, asks, and
deploys. Options that are not given come from bot.yaml, or are the defaults; those of a
first deploy are written to bot.yaml.`,
  options: {
    ...BOT_OPTIONS,
    context: {
      type: 'string',
      short: 'c',
      multiple: true,
      default: [],
      value: 'NAME=VALUE',
      help: 'a setting of bot.yaml for this run',
    },
    yes: { type: 'boolean', help: 'deploy without asking' },
    'replace-events': {
      type: 'boolean',
      help: 'allow replacing the collection, or removing more than a tenth of it',
    },
  },
  notes: `Settings: ${SETTING_NAMES.slice(0, 7).join(', ')},\n${SETTING_NAMES.slice(7).join(', ')}.`,
  async run({ yes = false, 'replace-events': mayReplace = false, ...options }) {
    const answers = answersFrom(process.stdin, process.stdout);
    try {
      return await deploy({ options, answers, yes, mayReplace });
    } finally {
      answers.close();
    }
  },
});

interface Asked {
  readonly options: Parameters<typeof chosenBot>[0];
  readonly answers: Answers;
  readonly yes: boolean;
  readonly mayReplace: boolean;
}

async function deploy({ options, answers, yes, mayReplace }: Asked): Promise<number> {
  const bot = chosenBot(options);
  const { deployment, settings } = bot;
  const [account, collection] = await allOf(bootstrappedAccount(), checkedCollection(deployment.eventsDir));
  const before = await preflight(account, deployment, settings.reserve, collection);
  say(formatPreflight(before, deployment, collection, fromHere(deployment.eventsDir)));

  const doubt = doubtAbout(collection, before.change);
  if (doubt !== undefined && !mayReplace) {
    const answer = await answers.ask(`\nCareful: ${doubt}.\nType "replace" to go on: `);
    if (answer !== 'replace') throw new Error(`nothing is deployed: ${doubt}; --replace-events allows it`);
  }

  say('\nBuilding, which takes about a minute …\n');
  const { deployed, wanted } = await build(bot, before.concurrency.reserve, before.stack);
  const changes = templateChanges(deployed, wanted);
  if (isUnchanged(changes)) say('\nNothing has to be deployed.\n');
  else {
    say(`\n${formatSummary(changes, deployed, wanted)}`);
    if (!yes && !/^y(?:es)?$/i.test(await answers.ask(`\nDeploy ${stackNameOf(deployment)}? (y/N) `)))
      throw new Error('nothing is deployed');
    say('\nDeploying …\n');
    await deployBuilt(bot, showProgress);
  }
  say(`\n${await afterDeploy(deployment, changes)}`);
  const remembered = await remember(bot);
  if (remembered !== undefined) say(`\n${remembered}\n`);
  return 0;
}

async function bootstrappedAccount(): Promise<Account> {
  const account = await currentAccount();
  await requireBootstrap(account);
  return account;
}

/** Throws an error with all faults, line by line. */
async function checkedCollection(folder: string): Promise<Collection> {
  const { collection, faults } = await loadCollection(fromHere(folder));
  if (collection) return collection;
  const lines = faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  throw new Error(`the events have faults\n${lines.join('\n')}`);
}

/** On a terminal the count stands in one line; in a log it would fill the page. */
function showProgress(done: string): void {
  if (process.stdout.isTTY) say(`\r${done} resources `);
}
