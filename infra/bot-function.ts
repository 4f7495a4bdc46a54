import { join } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { ENVIRONMENT } from '../shared/contract/environment';

export interface BotFunctionProps {
  /** The folder under `lambdas/`. */
  readonly lambda: string;
  /** Whether the event files lie beside the code. */
  readonly withEvents?: boolean;
  readonly timeout: Duration;
  readonly environment: Record<string, string>;
}

const PROJECT = join(__dirname, '..');
/** Where the events lie in a function's package. */
const PACKAGED_EVENTS = 'events';

/** A function of the bot: one folder under `lambdas/`, bundled with everything it uses. */
export class BotFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, { lambda, withEvents = false, timeout, environment }: BotFunctionProps) {
    super(scope, id, {
      entry: join(PROJECT, 'lambdas', lambda, 'index.ts'),
      projectRoot: PROJECT,
      depsLockFilePath: join(PROJECT, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout,
      environment: { ...environment, ...(withEvents && { [ENVIRONMENT.eventsDir]: PACKAGED_EVENTS }) },
      logGroup: new LogGroup(scope, `${id}Logs`, {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      bundling: {
        format: OutputFormat.ESM,
        minify: true,
        bundleAwsSDK: true,
        mainFields: ['module', 'main'],
        // Packages in CommonJS call require, which an ES module does not have by itself.
        banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (inputDir, outputDir) =>
            withEvents ? [`cp -R "${join(inputDir, 'events')}" "${join(outputDir, PACKAGED_EVENTS)}"`] : [],
        },
      },
    });
  }
}
