import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, stackNameOf } from '../deployment';
import { readArguments, runCommand } from '../local/command-line';
import { checkedStage } from './stage-option';

const HELP = `npm run deploy [-- OPTIONS]   deploys the bot to your AWS account

Checks the events, shows what will change, asks, and deploys. What is not given is as in
the context of cdk.json, or as it comes.

  --stage STAGE       dev or prod (default: dev); each is a bot of its own
  --yes               deploy without asking
  -c NAME=VALUE       eventsDir, adminChatId, alarmEmail, tokenParameter, telegramApiRoot, paidBroadcast
  --help              this text
`;

const CDK = join(PROJECT, 'node_modules/aws-cdk/bin/cdk');

void runCommand('deploy', () => {
  const { values } = readArguments({
    options: {
      stage: { type: 'string' },
      yes: { type: 'boolean', default: false },
      context: { type: 'string', short: 'c', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return Promise.resolve(0);
  }
  const stage = checkedStage(values.stage);
  const context = [`stage=${stage}`, ...values.context].flatMap((each) => ['-c', each]);
  const eventsDir = values.context.find((each) => each.startsWith('eventsDir='))?.slice('eventsDir='.length);
  const approval = ['--require-approval', values.yes ? 'never' : 'any-change'];
  const steps = [
    ['--import', 'tsx', 'infra/local/check-events.ts', ...(eventsDir === undefined ? [] : [eventsDir])],
    [CDK, 'deploy', stackNameOf(stage), ...approval, ...context],
  ];
  return Promise.resolve(firstFailure(steps));
});

/** Runs one after another until one fails; gives how the last one ended. */
function firstFailure(steps: readonly (readonly string[])[]): number {
  for (const args of steps) {
    const { status } = spawnSync(process.execPath, args, { cwd: PROJECT, stdio: 'inherit' });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}
