import type { Collection } from '../../../shared/domain/collection';
import { type Deployment, stackNameOf } from '../../deployment';
import { type DeployedStack, deployedStack, deployedTable } from '../deployed-stack';
import { type Account, hasParameter } from './account';
import { type CollectionChange, collectionChange, formatCounts, titleOf } from './collection-change';
import { inMargin } from './in-margin';
import { type Concurrency, concurrencyOf } from './quota';

/** What is known before anything is built. */
export interface Preflight {
  readonly account: Account;
  readonly stack: DeployedStack | undefined;
  readonly concurrency: Concurrency;
  readonly hasToken: boolean | undefined;
  readonly change: CollectionChange;
}

/** Asks AWS in a few calls. Throws an error for the user when a deploy could not succeed. */
export async function preflight(
  account: Account,
  deployment: Deployment,
  reserve: string | undefined,
  collection: Collection,
): Promise<Preflight> {
  const [stack, concurrency, hasToken] = await Promise.all([
    deployedStack(deployment),
    concurrencyOf(deployment, reserve),
    hasParameter(deployment.tokenParameter),
  ]);
  if (stack?.status.endsWith('_IN_PROGRESS'))
    throw new Error(`the stack ${stack.name} is being changed (${stack.status}): wait until that is done`);
  const change = await collectionChange(collection, stack && deployedTable(stack));
  return { account, stack, concurrency, hasToken, change };
}

/** A line for each thing that was looked at. */
export function formatPreflight(
  { account, stack, concurrency, hasToken, change }: Preflight,
  deployment: Deployment,
  collection: Collection,
  folder: string,
): string {
  const { events } = collection;
  const counted = change.counts ? formatCounts(change.counts) : 'the deployed ones cannot be read';
  const token =
    hasToken === undefined ? 'cannot be read' : hasToken ? 'stored' : 'none yet: run npm run token after this';
  return [
    inMargin('events', `${titleOf(collection)}, ${events.length} events, from ${folder}: ${counted}`),
    inMargin('stack', `${stackNameOf(deployment)}, ${stack ? `there is one (${stack.status})` : 'a new one'}`),
    inMargin('account', `${account.id} in ${account.region}, as ${account.caller}`),
    inMargin('token', token),
    inMargin('runs', concurrency.says),
  ].join('');
}
