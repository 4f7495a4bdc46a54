import { systemsManager } from '../../../../shared/adapters/aws/load-parameter';
import { served } from '../../../support/loopback-server';

/** What is loaded when Systems Manager answers so, and what it was asked. */
async function loaded(status: number, answer: object) {
  const requests: { readonly target: unknown; readonly body: unknown; readonly authorization: unknown }[] = [];
  const parameter = await served(
    ({ headers, body }) => {
      const { authorization } = headers;
      requests.push({ target: headers['x-amz-target'], body: JSON.parse(body), authorization });
      return { status, body: JSON.stringify(answer) };
    },
    (url) =>
      systemsManager({
        environment: {
          AWS_REGION: 'eu-central-1',
          AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
          AWS_SECRET_ACCESS_KEY: 'secret',
          AWS_ENDPOINT_URL: url,
        },
      })('/bot/token'),
  );
  return { parameter, requests };
}

test('a parameter comes decrypted, with its version and when it was changed', async () => {
  const { parameter, requests } = await loaded(200, {
    Parameter: {
      Name: '/bot/token',
      Value: 'a token',
      Version: 3,
      LastModifiedDate: 1788500000.5,
      Type: 'SecureString',
    },
  });
  expect(parameter).toEqual({ value: 'a token', version: 3, changedAt: new Date(1788500000500) });
  expect(requests).toEqual([
    {
      target: 'AmazonSSM.GetParameter',
      body: { Name: '/bot/token', WithDecryption: true },
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/ssm\//,
      ) as string,
    },
  ]);
});

test.each(['ParameterNotFound', 'com.amazonaws.ssm#ParameterVersionNotFound'])('%s: there is none', async (type) => {
  expect((await loaded(400, { __type: type })).parameter).toBeUndefined();
});

test('a refusal is named', async () => {
  const refused = loaded(400, { __type: 'AccessDeniedException', message: 'arn:aws:…' });
  await expect(refused).rejects.toThrow(/^GetParameter was refused: 400 AccessDeniedException$/);
});
