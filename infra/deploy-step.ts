import { CustomResource, Duration, Lazy, Stack } from 'aws-cdk-lib';
import { type CfnFunction, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

export interface DeployStepProps {
  readonly by: LambdaFunction;
  readonly after?: DeployStep;
  /** How long it may take; one run by default. */
  readonly within?: Duration;
}

/**
 * Runs a function in each deploy that changes its code, the files beside it or its environment (another table, another
 * address), or that runs the step before it.
 */
export class DeployStep extends CustomResource {
  constructor(scope: Construct, id: string, { by, after, within = timeoutOf(by) }: DeployStepProps) {
    super(scope, id, {
      resourceType: `Custom::${id}`,
      serviceToken: by.functionArn,
      // Without it a crash would keep the deploy waiting for an hour.
      serviceTimeout: Duration.seconds(within.toSeconds() + 30),
      properties: { code: codeOf(by), environment: environmentOf(by), ...(after && { after: after.code }) },
    });
    this.code = codeOf(by);
    this.node.addDependency(by, ...(after ? [after] : []));
  }

  private readonly code: string;
}

function timeoutOf(fn: LambdaFunction): Duration {
  return fn.timeout ?? Duration.seconds(0);
}

/** The hash of everything in a function's package. */
function codeOf(fn: LambdaFunction): string {
  return Lazy.string({
    produce: () => {
      const { code } = fn.node.defaultChild as CfnFunction;
      return (Stack.of(fn).resolve(code) as { readonly s3Key?: string }).s3Key;
    },
  });
}

function environmentOf(fn: LambdaFunction) {
  return Lazy.any({ produce: () => (fn.node.defaultChild as CfnFunction).environment });
}
