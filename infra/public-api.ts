import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type BotId, logGroupNameOf } from './deployment';

/** Beyond it API Gateway answers 429, which is free. */
const REQUESTS_A_SECOND = 50;
const BURST = 100;

/** Neither the caller's address nor the body is logged. */
const LOG_FORMAT = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    status: '$context.status',
    ms: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
  }),
);

export interface PublicApiProps {
  readonly bot: BotId;
  readonly description: string;
  /** Names its log. */
  readonly source: 'api' | 'web-api';
}

/** An HTTP API with one stage, which has a throttle and a log of its own. */
export class PublicApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, { bot, description, source }: PublicApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { description, createDefaultStage: false });
    const logs = new LogGroup(this, 'Logs', {
      logGroupName: logGroupNameOf(bot, source),
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: REQUESTS_A_SECOND, burstLimit: BURST },
      detailedMetricsEnabled: true,
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: LOG_FORMAT },
    });
  }
}
