import { CfnOutput, Duration, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { ENVIRONMENT } from '../shared/contract/environment';
import { PARTITIONS } from '../shared/contract/table';
import { Alarms } from './alarms';
import { BotFunction } from './bot-function';
import { BotTable } from './bot-table';
import { addBudget } from './budget';
import { Dashboard } from './dashboard';
import { DeployStep } from './deploy-step';
import { type Deployment, SETTINGS_METADATA } from './deployment';
import { ScheduledDelivery } from './scheduled-delivery';
import { acknowledge } from './security-checks';
import { TelegramApi } from './telegram-api';
import { WebApi } from './web-api';
import { addWebPages } from './web-pages';

export interface TimelineBotStackProps extends StackProps {
  readonly deployment: Deployment;
}

/** A run that is out of time is run again by Lambda, after a minute and after two more. */
const THREE_RUNS = Duration.minutes(3 * 15 + 3);

const READ = ['GetItem', 'Query', 'BatchGetItem'];

/** The whole bot: the functions that answer and send, the table, and the steps of a deploy. */
export class TimelineBotStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, ...props }: TimelineBotStackProps) {
    super(scope, id, { description: 'A Telegram bot for dated events', ...props });
    // By these the costs of a bot can be told apart, once they are activated in the billing console.
    Tags.of(this).add('bot', deployment.name ?? 'timeline-bot');
    Tags.of(this).add('stage', deployment.stage);
    this.addMetadata(SETTINGS_METADATA, settingsOf(deployment));
    const table = new BotTable(this, 'Table', deployment);
    const inTable = { [ENVIRONMENT.tableName]: table.tableName };
    const toTelegram = {
      [ENVIRONMENT.tokenParameter]: deployment.tokenParameter,
      [ENVIRONMENT.telegramApiRoot]: deployment.telegramApiRoot,
    };

    const web = deployment.pages ? new WebApi(this, 'WebApi', { bot: deployment }) : undefined;
    const published = { [ENVIRONMENT.pagesUrl]: web?.url };

    const webhook = new BotFunction(this, 'Webhook', {
      deployment,
      lambda: 'webhook',
      description: 'Answers updates from Telegram',
      bundle: { mostKilobytes: 1205, withTimeZones: true },
      // Two calls to Telegram of at most 8 seconds each, and what the table takes.
      timeout: Duration.seconds(20),
      environment: { ...inTable, ...toTelegram, ...published, [ENVIRONMENT.adminChatId]: deployment.adminChatId },
    });
    webhook.allowItems(table, READ, [
      ...PARTITIONS.events,
      ...PARTITIONS.bot,
      ...PARTITIONS.chats,
      ...PARTITIONS.reports,
      ...PARTITIONS.schedule,
    ]);
    webhook.allowItems(
      table,
      ['PutItem', 'UpdateItem', 'BatchWriteItem'],
      [...PARTITIONS.chats, ...PARTITIONS.reports],
    );
    webhook.allowItems(table, ['UpdateItem'], PARTITIONS.schedule);
    const api = new TelegramApi(this, 'TelegramApi', { bot: deployment, webhook });

    const ingest = new BotFunction(this, 'Ingest', {
      deployment,
      lambda: 'ingest',
      description: 'Stores the deployed events in the table',
      bundle: { mostKilobytes: 400, eventsDir: deployment.eventsDir },
      timeout: Duration.minutes(15),
      // What 100,000 events take. A deploy costs a few cents at most.
      megabytes: 1769,
      environment: inTable,
    });
    ingest.allowItems(
      table,
      ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
      PARTITIONS.events,
    );

    const register = new BotFunction(this, 'Register', {
      deployment,
      lambda: 'register',
      description: 'Registers the webhook, commands and descriptions with Telegram',
      bundle: { mostKilobytes: 410 },
      timeout: Duration.minutes(2),
      environment: { ...inTable, ...toTelegram, ...published, [ENVIRONMENT.webhookUrl]: api.url },
    });
    register.allowItems(table, ['GetItem'], PARTITIONS.collection);
    register.allowItems(table, ['PutItem'], PARTITIONS.bot);

    const scheduled = new ScheduledDelivery(this, 'Scheduled', { deployment, table, inTable, toTelegram });
    const { dispatch, deliver } = scheduled;

    for (const fn of [webhook, register, dispatch, deliver])
      for (const statement of this.mayReadToken(deployment)) fn.addToRolePolicy(statement);

    const events = new DeployStep(this, 'Events', { by: ingest, within: THREE_RUNS });
    const registration = new DeployStep(this, 'Registration', { by: register, after: events });

    const botName = registration.getAttString('bot');
    const pages = web && addWebPages(this, { deployment, table, api: web, botName });

    const functions = { webhook, ingest, register, dispatch, deliver };
    const alarms = new Alarms(this, 'Alarms', {
      deployment,
      functions,
      api: api.stage,
      web: web && pages && { functions: pages, api: web.stage },
      scheduled,
    });
    new Dashboard(this, 'Dashboard', { bot: deployment, webhook, table, api: api.stage, alarms });

    addBudget(this, deployment);
    acknowledge(this, deployment);

    const counts = ['added', 'changed', 'removed', 'unchanged'].map((each) => `${events.getAttString(each)} ${each}`);
    new CfnOutput(this, 'Bot', { value: registration.getAttString('state') });
    new CfnOutput(this, 'EventsStored', { value: counts.join(', ') });
    new CfnOutput(this, 'WebhookUrl', { value: api.url });
    if (web) new CfnOutput(this, 'PagesUrl', { value: web.url });
    new CfnOutput(this, 'TableName', { value: table.tableName });
  }

  /** Under the AWS-managed key, who may read a SecureString may decrypt it; a customer's key has to be granted. */
  private mayReadToken({ tokenParameter, tokenKey }: Deployment): PolicyStatement[] {
    const resource = { service: 'ssm', resource: 'parameter', resourceName: tokenParameter.slice(1) };
    const read = new PolicyStatement({ actions: ['ssm:GetParameter'], resources: [this.formatArn(resource)] });
    if (tokenKey === undefined) return [read];
    const conditions = { StringEquals: { 'kms:ViaService': `ssm.${this.region}.${this.urlSuffix}` } };
    return [read, new PolicyStatement({ actions: ['kms:Decrypt'], resources: [tokenKey], conditions })];
  }
}

function settingsOf(deployment: Deployment): Readonly<Record<string, string>> {
  const given = Object.entries(deployment).filter(([name, value]) => name !== 'eventsDir' && value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
