import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { functionNameOf } from '../../infra/deployment';
import { served } from '../support/loopback-server';
import { asClient } from './emulator';
import type { Bot, Setup } from './setup';

/**
 * Tells the step of the events that it is deleted, as CloudFormation does when it has failed. The emulator leaves that
 * out of a rollback.
 */
export async function deleteStep({ list, emulator }: Setup, { id }: Bot): Promise<void> {
  const told: string[] = [];
  await served(
    ({ body }) => {
      told.push(body);
      return { status: 200 };
    },
    async (ResponseURL) => {
      const ids = { StackId: 'a stack', RequestId: 'a request', LogicalResourceId: 'Events' };
      const Payload = JSON.stringify({ RequestType: 'Delete', ResponseURL, ...ids });
      const invoke = new InvokeCommand({ FunctionName: functionNameOf(id, 'ingest'), Payload });
      await new LambdaClient(asClient(emulator)).send(invoke);
    },
  );
  list.check('Delete of a step succeeds', told, told.length === 1 && told.join().includes('"Status":"SUCCESS"'));
}
