import { stackNameOf } from '../deployment';
import { SETTING_NAMES } from '../settings/settings';
import { BOT_OPTIONS, chosenBot } from './bot-options';
import { command } from './command';
import { CDK, runNode } from './run-node';

void command({
  name: 'deploy',
  help: `Deploys the bot to your AWS account.

Checks the events, shows what will change, asks, and deploys. What is left out comes from
bot.yaml, or from the defaults.`,
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
  },
  notes: `Settings: ${SETTING_NAMES.slice(0, 7).join(', ')},\n${SETTING_NAMES.slice(7).join(', ')}.`,
  run({ yes, ...options }) {
    const { deployment, settings } = chosenBot(options);
    const approval = ['--require-approval', yes ? 'never' : 'any-change'];
    const context = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const checked = runNode(['--import', 'tsx', 'infra/local/check-events.ts', deployment.eventsDir]);
    return Promise.resolve(checked || runNode([CDK, 'deploy', stackNameOf(deployment), ...approval, ...context]));
  },
});
