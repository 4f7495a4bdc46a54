/** Names of environment variables that CDK sets and the functions read. */
export const ENVIRONMENT = {
  tableName: 'TABLE_NAME',
  /** Another DynamoDB engine than AWS's, such as DynamoDB Local. */
  dynamoEndpoint: 'DYNAMODB_ENDPOINT',
  /** The folder of the event files. */
  eventsDir: 'EVENTS_DIR',
  /** The name of the parameter that holds the bot's token. */
  tokenParameter: 'TOKEN_PARAMETER',
  /** Another Bot API server than Telegram's. */
  telegramApiRoot: 'TELEGRAM_API_ROOT',
  /** Where Telegram shall send updates. */
  webhookUrl: 'WEBHOOK_URL',
  /** The bot's name in Telegram, for links to it. */
  botName: 'BOT_NAME',
  /** Where the web pages are, with a slash at the end. */
  pagesUrl: 'PAGES_URL',
  /** The queue of deliveries. */
  queueUrl: 'QUEUE_URL',
  /** Messages a second of each function that sends. */
  messagesPerSecond: 'MESSAGES_PER_SECOND',
  /** `true` when messages may cost Stars, and then go faster. */
  paidBroadcast: 'PAID_BROADCAST',
  /** The chat that is told of errors people report. */
  adminChatId: 'ADMIN_CHAT_ID',
  /** The namespace of the metric that counts dates without events that were asked for; set where they are counted. */
  gapsNamespace: 'GAPS_NAMESPACE',
} as const;
