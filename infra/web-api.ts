import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { BotId, PageLambda } from './deployment';
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

  /** Lets the functions answer: searches, pictures, and `pages` every other address. */
  serve({ pages, search, picture }: Readonly<Record<PageLambda, IFunction>>): void {
    for (const [name, fn, paths] of [
      ['Pages', pages, ['/', '/{page+}']],
      ['Search', search, ['/{language}/search']],
      ['Picture', picture, ['/picture/{picture+}']],
    ] as const) {
      const integration = new HttpLambdaIntegration(name, fn);
      for (const path of paths) this.api.addRoutes({ path, methods: [HttpMethod.GET, HttpMethod.HEAD], integration });
    }
  }
}
