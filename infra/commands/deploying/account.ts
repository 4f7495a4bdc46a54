import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { PATIENCE } from '../aws-patience';

export interface Account {
  readonly id: string;
  readonly region: string;
  /** Who deploys, as an ARN. */
  readonly caller: string;
}

/** Where the credentials at hand lead. Throws what `awsAdvice` explains when there are none, or no region. */
export async function currentAccount(): Promise<Account> {
  const client = new STSClient(PATIENCE);
  const region = await client.config.region();
  const { Account: id = '', Arn: caller = '' } = await client.send(new GetCallerIdentityCommand());
  return { id, region, caller };
}

/** Source: CDK, "Bootstrap template": the stack stores its version under this name. */
const BOOTSTRAP_VERSION = '/cdk-bootstrap/hnb659fds/version';

/** Throws an error that says what to do when the CDK was never bootstrapped there. */
export async function requireBootstrap({ id, region }: Account): Promise<void> {
  if ((await hasParameter(BOOTSTRAP_VERSION)) === false)
    throw new Error(
      `the CDK has not been set up in this account and region: run npx cdk bootstrap aws://${id}/${region} once`,
    );
}

/** Undefined when the caller may not know. */
export async function hasParameter(name: string): Promise<boolean | undefined> {
  try {
    await new SSMClient(PATIENCE).send(new GetParameterCommand({ Name: name }));
    return true;
  } catch (error) {
    if (error instanceof ParameterNotFound) return false;
    if (isDenied(error)) return undefined;
    throw error;
  }
}

export function isDenied(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('AccessDenied');
}
