import * as z from 'zod/mini';
import { dynamoBotInfo } from '../../../shared/adapters/dynamo/bot-info-store';
import { StoreDown } from '../../../shared/use-cases/ports';
import type { Deployment } from '../../deployment';
import { type DeployedStack, deployedStack, deployedTable } from '../deployed-stack';
import { invoke } from '../invoke';
import { formatCounts } from './collection-change';
import { inMargin } from './in-margin';
import { protectTable } from './protect-table';
import type { TemplateChanges } from './template-changes';

const countsSchema = z.object({ added: z.number(), changed: z.number(), removed: z.number(), unchanged: z.number() });

/**
 * What a deploy has come to. The stack's outputs are those of the last time that their step ran, so a step that did not run
 * is asked again: it writes nothing when there is nothing to write.
 */
export async function afterDeploy(deployment: Deployment, { changed, created }: TemplateChanges): Promise<string> {
  const stack = await deployedStack(deployment);
  if (!stack) throw new Error('the stack is gone');
  if (created.some(([kind]) => kind === 'global table')) await protectTable(deployment, stack);
  const ran = (step: string) =>
    created.some(([kind]) => kind === step.toLowerCase()) || changed.some(({ name }) => name === step);
  const events = ran('Events')
    ? stack.outputs['EventsStored']
    : formatCounts(countsSchema.parse(await invoke(deployment, 'ingest')));
  const bot = ran('Registration') ? stack.outputs['Bot'] : await registeredBot(stack);
  const { WebhookUrl: webhook, PagesUrl: pages } = stack.outputs;
  const unconfirmed = created.some(([kind]) => kind === 'subscription') ? deployment.alarmEmail : undefined;
  return [
    inMargin('events', events ?? ''),
    inMargin('bot', bot ?? ''),
    inMargin('webhook', webhook ?? ''),
    pages === undefined ? '' : inMargin('pages', pages),
    unconfirmed === undefined ? '' : inMargin('alarms', `are sent once ${unconfirmed} confirms the email from AWS`),
  ].join('');
}

async function registeredBot(stack: DeployedStack): Promise<string | undefined> {
  const table = deployedTable(stack);
  if (!table) return undefined;
  try {
    return `@${(await dynamoBotInfo(table).load()).username} answers`;
  } catch (error) {
    if (error instanceof StoreDown) return 'the bot has no token yet: get one from @BotFather and run npm run token';
    throw error;
  }
}
