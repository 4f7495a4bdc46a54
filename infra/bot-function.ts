import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, LoggingFormat, Runtime, SystemLogLevel, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { PackageContents } from './bundling/package-contents';
import { packaged } from './bundling/packaged';
import { type Deployment, type Lambda, RESERVED, functionNameOf, logGroupNameOf } from './deployment';

export interface BotFunctionProps {
  readonly deployment: Deployment;
  /** The folder under `lambdas/`. */
  readonly lambda: Lambda;
  readonly description: string;
  readonly bundle: PackageContents;
  readonly timeout: Duration;
  /** Memory; the share of a processor goes with it. */
  readonly megabytes?: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A function of the bot: one folder under `lambdas/`, bundled with everything it uses, that may do nothing unless told. */
export class BotFunction extends Function {
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, props: BotFunctionProps) {
    const { deployment, lambda, bundle } = props;
    const logs = new LogGroup(scope, `${id}Logs`, {
      logGroupName: logGroupNameOf(deployment, lambda),
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Not the managed policy, which lets a function write any log.
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logs.grantWrite(role);
    super(scope, id, {
      functionName: functionNameOf(deployment, lambda),
      description: props.description,
      code: packaged(lambda, bundle),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.megabytes ?? 512,
      timeout: props.timeout,
      ...(deployment.reserve && { reservedConcurrentExecutions: RESERVED[lambda] }),
      // A trace costs three times what a question does: they are for looking into things, not for all that is asked.
      tracing: deployment.stage === 'prod' ? Tracing.DISABLED : Tracing.ACTIVE,
      role,
      logGroup: logs,
      // Our own line says what Lambda's three would, at a sixth of what they cost; what goes wrong is still said.
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: present(props.environment),
    });
    this.logs = logs;
  }

  /**
   * Allows operations on the items of these partitions, in the table or in an index of it. A request that names no
   * partition would satisfy "for all values", so it is refused by a condition of its own.
   */
  allowItems(table: TableV2, operations: readonly string[], partitions: readonly string[], index?: string): void {
    this.addToRolePolicy(
      new PolicyStatement({
        actions: operations.map((operation) => `dynamodb:${operation}`),
        resources: [index === undefined ? table.tableArn : `${table.tableArn}/index/${index}`],
        conditions: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      }),
    );
  }
}

function present(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(given);
}
