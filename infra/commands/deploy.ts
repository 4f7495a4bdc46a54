import { SETTINGS, stackNameOf } from '../deployment';
import { command, oneOf } from './command';
import { CDK, runNode } from './run-node';
import { STAGE_OPTION, checkedStage } from './stage-option';

void command({
  name: 'deploy',
  help: `Deploys the bot to your AWS account.

Checks the events, shows what will change, asks, and deploys. Anything left
out comes from the context in cdk.json, or from the defaults.`,
  options: {
    stage: STAGE_OPTION,
    yes: { type: 'boolean', help: 'deploy without asking' },
    context: {
      type: 'string',
      short: 'c',
      multiple: true,
      default: [],
      value: 'NAME=VALUE',
      help: SETTINGS.join(', '),
    },
  },
  run({ stage: name, yes, context }) {
    const stage = checkedStage(name);
    for (const each of context) oneOf('setting', each.replace(/=.*/s, ''), SETTINGS);
    const eventsDir = context.find((each) => each.startsWith('eventsDir='))?.slice('eventsDir='.length);
    const approval = ['--require-approval', yes ? 'never' : 'any-change'];
    const settings = [`stage=${stage}`, ...context].flatMap((each) => ['-c', each]);
    const checked = runNode(['--import', 'tsx', 'infra/local/check-events.ts', ...(eventsDir ? [eventsDir] : [])]);
    return Promise.resolve(checked || runNode([CDK, 'deploy', stackNameOf(stage), ...approval, ...settings]));
  },
});
