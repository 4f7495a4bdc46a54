import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Deployment, PROJECT, stackNameOf } from '../../deployment';
import { SETTING_NAMES } from '../../settings/settings';
import type { Bot } from '../../settings/read-bot';
import { type DeployedStack, deployedTemplate } from '../deployed-stack';
import { runCdk } from '../run-cdk';
import { isFirstDeploy } from './protect-table';
import { type Template, parseTemplate } from './template';

/** Where the CDK writes the app. */
const BUILT = 'cdk.out';

export interface Built {
  readonly deployed: Template;
  readonly wanted: Template;
}

/** All settings as options of the CDK, also those without a value, so that its app takes these and no others. */
export function asContext(
  { settings, deployment }: Bot,
  { reserve = deployment.reserve, protect = deployment.protect }: Partial<Pick<Deployment, 'reserve' | 'protect'>> = {},
): readonly string[] {
  const all = { ...settings, reserve: String(reserve), protect: String(protect) };
  return SETTING_NAMES.flatMap((name) => ['-c', `${name}=${all[name] ?? ''}`]);
}

/** Builds the app, and gives its template beside the deployed one. */
export async function build(bot: Bot, reserve: boolean | undefined, stack: DeployedStack | undefined): Promise<Built> {
  const protect = bot.deployment.protect && !isFirstDeploy(stack);
  const context = asContext(bot, { protect, ...(reserve !== undefined && { reserve }) });
  const [deployed] = await Promise.all([
    // What a failed first deploy leaves is a stack without resources.
    stack && !isFirstDeploy(stack) ? deployedTemplate(stack) : Promise.resolve('{}'),
    runCdk(['synth', stackNameOf(bot.deployment), '--quiet', '--output', BUILT, ...context]),
  ]);
  const wanted = await readFile(join(PROJECT, BUILT, `${stackNameOf(bot.deployment)}.template.json`), 'utf8');
  return { deployed: parseTemplate(deployed), wanted: parseTemplate(wanted) };
}

/** Deploys what was built; `onProgress` gets how many of how many resources are done. */
export async function deployBuilt(bot: Bot, onProgress: (done: string) => void): Promise<void> {
  const options = ['--app', BUILT, '--require-approval', 'never', '--progress', 'events'];
  await runCdk(['deploy', stackNameOf(bot.deployment), ...options], (line) => {
    const done = PROGRESS.exec(line)?.[1];
    if (done !== undefined) onProgress(done.replaceAll(' ', ''));
  });
}

/** `TimelineBot-dev |  80/83 | 8:21:51 PM | CREATE_COMPLETE | …` */
const PROGRESS = /^\S+ \| +(\d+\/\d+) \| /;
