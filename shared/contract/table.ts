/** The one table, as CDK makes it and the code uses it. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970, on items that expire. */
  timeToLive: 'expires',
  /** Finds the subscriptions that are due: those that ended have no slot, and are not in it. */
  slotIndex: { name: 'slot', partitionKey: 'slot' },
} as const;

/** The most that the table does in a second, far above normal use: a flood costs some three dollars an hour at most. */
export const MOST_UNITS = { read: 500, write: 1200 } as const;

/** What `ingest` writes in a second at most: chats go on writing meanwhile. */
export const INGEST_UNITS = MOST_UNITS.write * 0.8;

/** What the partition keys begin with, of the items a function may be allowed to touch. */
export const PARTITIONS = {
  events: [
    'EVENT#*',
    'DAY#*',
    'DATE#*',
    'TIME',
    'SPAN#*',
    'TURN',
    'YEAR',
    'PERIOD',
    'DAYS',
    'DRAW',
    'PAIR',
    'NAMED',
    'NEWS',
    'SEARCH#*',
    'COLLECTION',
    'CORRECTION',
  ],
  collection: ['COLLECTION'],
  chats: ['CHAT#*'],
  reports: ['REPORT'],
  schedule: ['SCHEDULE'],
  /** The partition key of the index: `Europe/Moscow@09:00/daily#3`. */
  slots: ['*@*'],
  bot: ['BOT'],
} as const;
