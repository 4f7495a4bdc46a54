import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ENVIRONMENT } from '../shared/contract/environment';
import { PARTITIONS } from '../shared/contract/table';
import { BotFunction } from './bot-function';
import type { BotTable } from './bot-table';
import type { Deployment, PageLambda } from './deployment';
import type { WebApi } from './web-api';

export interface WebPagesProps {
  readonly deployment: Deployment;
  readonly table: BotTable;
  readonly api: WebApi;
  /** The bot's name in Telegram; empty before it has a token. */
  readonly botName: string;
}

/** The functions that answer readers. */
export type WebFunctions = Readonly<Record<PageLambda, BotFunction>>;

/** The timeline as web pages and pictures. The functions read events, and can reach neither chats nor the token. */
export function addWebPages(scope: Construct, { deployment, table, api, botName }: WebPagesProps): WebFunctions {
  const pages = new BotFunction(scope, 'Pages', {
    deployment,
    lambda: 'pages',
    description: 'Shows the timeline as web pages',
    bundle: { mostKilobytes: 400, withPageFiles: true },
    timeout: Duration.seconds(10),
    environment: { [ENVIRONMENT.tableName]: table.tableName, [ENVIRONMENT.botName]: botName },
  });
  // Apart from the pages: it loads the grammar and the words of every language, which takes as long as all else.
  const search = new BotFunction(scope, 'Search', {
    deployment,
    lambda: 'search',
    description: 'Answers searches on web pages',
    bundle: { mostKilobytes: 990, withPageFiles: true },
    timeout: Duration.seconds(10),
    environment: { [ENVIRONMENT.tableName]: table.tableName, [ENVIRONMENT.botName]: botName },
  });
  const picture = new BotFunction(scope, 'Picture', {
    deployment,
    lambda: 'picture',
    description: 'Draws pictures of events and periods',
    bundle: { mostKilobytes: 360, withPictures: true },
    timeout: Duration.seconds(10),
    environment: { [ENVIRONMENT.tableName]: table.tableName },
  });
  const functions = { pages, search, picture };
  for (const fn of Object.values(functions))
    fn.allowItems(table, ['GetItem', 'Query', 'BatchGetItem'], PARTITIONS.events);
  api.serve(functions);
  return functions;
}
