import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** Stores it encrypted, as a new version of the parameter. */
export async function storeToken(parameter: string, token: string): Promise<void> {
  const client = new SSMClient();
  await client.send(
    new PutParameterCommand({
      Name: parameter,
      Description: 'The token of the timeline bot, from @BotFather',
      Type: 'SecureString',
      Value: token,
      Overwrite: true,
    }),
  );
}
