import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { BotId } from './deployment';
import { PublicApi } from './public-api';

const PATH = '/telegram';

/** The HTTP API that Telegram sends updates to: one route, POST. Telegram sends less than its throttle lets through. */
export class TelegramApi extends PublicApi {
  readonly url: string;

  constructor(scope: Construct, id: string, { bot, webhook }: { readonly bot: BotId; readonly webhook: IFunction }) {
    super(scope, id, { bot, description: 'Updates from Telegram', source: 'api' });
    this.api.addRoutes({
      path: PATH,
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('Webhook', webhook),
    });
    this.url = `${this.api.apiEndpoint}${PATH}`;
  }
}
