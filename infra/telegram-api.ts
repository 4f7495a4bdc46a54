import { RemovalPolicy } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type BotId, logGroupNameOf } from './deployment';

const PATH = '/telegram';

/** More than Telegram sends over 20 connections. Beyond it API Gateway answers 429, which is free. */
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

/** The HTTP API that Telegram sends updates to: one route, POST. */
export class TelegramApi extends Construct {
  readonly stage: HttpStage;
  readonly url: string;

  constructor(scope: Construct, id: string, { bot, webhook }: { readonly bot: BotId; readonly webhook: IFunction }) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      description: 'Updates from Telegram',
      createDefaultStage: false,
    });
    const logs = new LogGroup(this, 'Logs', {
      logGroupName: logGroupNameOf(bot, 'api'),
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: REQUESTS_A_SECOND, burstLimit: BURST },
      detailedMetricsEnabled: true,
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: LOG_FORMAT },
    });
    api.addRoutes({
      path: PATH,
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('Webhook', webhook),
    });
    this.url = `${api.apiEndpoint}${PATH}`;
  }
}
