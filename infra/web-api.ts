import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { BotId } from './deployment';
import { PublicApi } from './public-api';

/**
 * The HTTP API of the web pages, apart from Telegram's: readers cannot use up the throttle of the webhook, nor learn its
 * address.
 */
export class WebApi extends PublicApi {
  /** With a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { bot }: { readonly bot: BotId }) {
    super(scope, id, { bot, description: 'The timeline as web pages', source: 'web-api' });
    this.url = `${this.api.apiEndpoint}/`;
  }

  /** Lets one function answer the addresses of pictures, and the other one every other address. */
  serve({ pages, picture }: { readonly pages: IFunction; readonly picture: IFunction }): void {
    const methods = [HttpMethod.GET, HttpMethod.HEAD];
    const page = new HttpLambdaIntegration('Pages', pages);
    for (const path of ['/', '/{page+}']) this.api.addRoutes({ path, methods, integration: page });
    const drawn = new HttpLambdaIntegration('Picture', picture);
    this.api.addRoutes({ path: '/picture/{picture+}', methods, integration: drawn });
  }
}
