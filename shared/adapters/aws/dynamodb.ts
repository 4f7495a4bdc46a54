import { AwsError, noAnswer } from './aws-error';
import { type CallService, type ServicePlace, jsonService } from './json-service';

/**
 * In the place of `@aws-sdk/client-dynamodb` in what is deployed: of its names those that are used, behaving alike. The
 * SDK's client is a third of the webhook, and takes longer to load than the rest of it. One contract test holds both
 * to the same behaviour. Source: DynamoDB API reference.
 */
export class DynamoDBClient {
  private readonly call: CallService;
  private readonly middlewares: Middleware[] = [];

  constructor({ maxAttempts, requestHandler, ...place }: DynamoDBClientConfig) {
    this.call = jsonService(SERVICE, place, { attempts: maxAttempts, timeoutMs: requestHandler.requestTimeout });
  }

  /** The SDK's has steps and an order of them; here each is around those before it. */
  readonly middlewareStack = { add: (middleware: Middleware) => void this.middlewares.push(middleware) };

  /** Throws what AWS refuses with by the name of the refusal, and AwsError when nothing answers. */
  async send(command: Command): Promise<object> {
    const perform: Perform = async ({ input }) => {
      const answer = await this.call(command.operation, JSON.stringify(input, binaryAsText)).catch(asRefusal);
      return { output: parseAnswer(command.operation, answer) };
    };
    return (await this.middlewares.reduce((next, around) => around(next), perform)({ input: command.input })).output;
  }
}

interface DynamoDBClientConfig extends ServicePlace {
  readonly maxAttempts: number;
  readonly requestHandler: { readonly requestTimeout: number };
}

type Perform = (given: { readonly input: object }) => Promise<{ readonly output: object }>;
type Middleware = (next: Perform) => Perform;

/** What is asked of DynamoDB: an operation of its API, and what that is given. */
abstract class Command {
  abstract readonly operation: string;
  constructor(readonly input: object) {}
}

export class BatchGetItemCommand extends Command {
  readonly operation = 'BatchGetItem';
}
export class BatchWriteItemCommand extends Command {
  readonly operation = 'BatchWriteItem';
}
export class DeleteItemCommand extends Command {
  readonly operation = 'DeleteItem';
}
export class GetItemCommand extends Command {
  readonly operation = 'GetItem';
}
export class PutItemCommand extends Command {
  readonly operation = 'PutItem';
}
export class QueryCommand extends Command {
  readonly operation = 'Query';
}
export class UpdateItemCommand extends Command {
  readonly operation = 'UpdateItem';
}

export class ConditionalCheckFailedException extends AwsError {}

/** The pages of a query, one after the other, each asked for when it is wanted. */
export async function* paginateQuery({ client }: { readonly client: DynamoDBClient }, input: object) {
  let after: object | undefined;
  do {
    const page: { readonly LastEvaluatedKey?: object } = await client.send(
      new QueryCommand({ ...input, ExclusiveStartKey: after }),
    );
    yield page;
    after = page.LastEvaluatedKey;
  } while (after);
}

const SERVICE = { name: 'dynamodb', target: 'DynamoDB_20120810', version: '1.0' } as const;

function asRefusal(error: unknown): never {
  const isRefusal = error instanceof AwsError && error.name === 'ConditionalCheckFailedException';
  throw isRefusal ? new ConditionalCheckFailedException(error) : error;
}

/** What is no JSON is no whole answer. */
function parseAnswer(operation: string, answer: string): object {
  try {
    return JSON.parse(answer, textAsBinary) as object;
  } catch {
    // Not given on as a cause: its text may quote the answer.
    throw noAnswer(operation, undefined);
  }
}

/** Binary values are base64 on the wire; a Buffer makes something else of itself, so it is asked for what it was. */
function binaryAsText(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const given = this[key];
  return given instanceof Uint8Array ? Buffer.from(given).toString('base64') : value;
}

/** `{"B": "…"}` is a binary value: a text there would be an attribute's, `{"B": {"S": "…"}}`. */
function textAsBinary(key: string, value: unknown): unknown {
  return key === 'B' && typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value;
}
