import type { IncomingHttpHeaders } from 'node:http';
import { type LoopbackServer, readBody, startServer } from './loopback-server';

/** What there is in the account that `startFakeAws` serves. */
export interface FakeAccount {
  /** How many functions may run at once. */
  quota: number;
  /** The names of the parameters that are stored. */
  parameters: string[];
  stacks: Record<string, { readonly status: string; readonly outputs: Readonly<Record<string, string>> }>;
  /** The address of the DynamoDB engine that holds the tables. */
  dynamo?: string;
  /** The code of the error that every call gets. */
  error?: string;
}

export interface FakeAws extends FakeAccount {
  /** The variables that make a program use it as AWS. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

interface Response {
  readonly status: number;
  readonly body: string;
}

const ID = '111122223333';
export const BOOTSTRAP = '/cdk-bootstrap/hnb659fds/version';

/** The calls of AWS that the commands make before they change anything, on loopback. */
export async function startFakeAws(account: FakeAccount): Promise<FakeAws> {
  const server: LoopbackServer = await startServer(async (request, response) => {
    const body = await readBody(request);
    const { status, body: answer } = await answerOf(fake, request.url ?? '', request.headers, body);
    response
      .writeHead(status, { 'content-type': answer.startsWith('<') ? 'text/xml' : 'application/json' })
      .end(answer);
  });
  const environment = {
    AWS_ENDPOINT_URL: server.url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const fake: FakeAws = { ...account, environment, close: server.close };
  return fake;
}

async function answerOf(fake: FakeAws, url: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Response> {
  const [service, operation] = String(headers['x-amz-target'] ?? '.').split('.');
  if (fake.error !== undefined) return operation === '' ? xmlError(fake.error, 'no') : jsonError(fake.error, 'no');
  if (service?.startsWith('DynamoDB')) return forwarded(fake.dynamo ?? '', headers, body);
  if (operation === 'GetParameter') {
    const { Name } = JSON.parse(String(body)) as { readonly Name: string };
    return fake.parameters.includes(Name)
      ? ok(JSON.stringify({ Parameter: { Name, Value: '33', Version: 1 } }))
      : jsonError('ParameterNotFound', 'none');
  }
  if (operation === 'FilterLogEvents')
    return jsonError('ResourceNotFoundException', 'The specified log group does not exist.');
  const call = new URLSearchParams(String(body));
  if (call.get('Action') === 'GetCallerIdentity')
    return ok(xml('GetCallerIdentity', `<Arn>arn:aws:iam::${ID}:user/me</Arn><Account>${ID}</Account>`));
  if (call.get('Action') === 'DescribeStacks') return describeStacks(fake, call.get('StackName') ?? '');
  if (url.includes('account-settings'))
    return ok(
      JSON.stringify({
        AccountLimit: { ConcurrentExecutions: fake.quota, UnreservedConcurrentExecutions: fake.quota },
      }),
    );
  return jsonError('ResourceNotFoundException', `nothing at ${url}`, 404);
}

function describeStacks({ stacks }: FakeAws, name: string): Response {
  const stack = stacks[name];
  if (!stack) return xmlError('ValidationError', `Stack with id ${name} does not exist`);
  const outputs = Object.entries(stack.outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  return ok(
    xml(
      'DescribeStacks',
      `<Stacks><member><StackName>${name}</StackName><StackStatus>${stack.status}</StackStatus><Outputs>${outputs.join('')}</Outputs></member></Stacks>`,
    ),
  );
}

async function forwarded(endpoint: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Response> {
  const kept = ['x-amz-target', 'content-type', 'authorization', 'x-amz-date'].map((name) => [
    name,
    String(headers[name]),
  ]);
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: Object.fromEntries(kept) as Record<string, string>,
    body: new Uint8Array(body),
  });
  return { status: response.status, body: await response.text() };
}

const ok = (body: string): Response => ({ status: 200, body });
const xml = (call: string, result: string) =>
  `<${call}Response><${call}Result>${result}</${call}Result></${call}Response>`;
const xmlError = (code: string, message: string): Response => ({
  status: 400,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});
const jsonError = (code: string, message: string, status = 400): Response => ({
  status,
  body: JSON.stringify({ __type: code, Type: code, message }),
});
