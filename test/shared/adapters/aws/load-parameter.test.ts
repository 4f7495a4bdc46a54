import { ssmClient, systemsManager } from '../../../../shared/adapters/aws/load-parameter';
import { served } from '../../../support/loopback-server';

/** Loads a parameter from a Systems Manager that gives this answer; also returns the requests it got. */
async function loaded(status: number, answer: object) {
  const requests: { readonly target: unknown; readonly body: unknown; readonly authorization: unknown }[] = [];
  const parameter = await served(
    ({ headers, body }) => {
      const { authorization } = headers;
      requests.push({ target: headers['x-amz-target'], body: JSON.parse(body), authorization });
      return { status, body: JSON.stringify(answer) };
    },
    (url) => systemsManager(ssmClient(url))('/bot/token'),
  );
  return { parameter, requests };
}

test('a parameter is decrypted, with its version and the time of its last change', async () => {
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
      authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=local\/\d{8}\/local\/ssm\//) as string,
    },
  ]);
});

test.each(['ParameterNotFound', 'com.amazonaws.ssm#ParameterVersionNotFound'])(
  '%s: it does not exist',
  async (type) => {
    expect((await loaded(400, { __type: type })).parameter).toBeUndefined();
  },
);

test('a refusal is thrown by its name', async () => {
  const refused = loaded(400, { __type: 'AccessDeniedException', message: 'arn:aws:…' });
  await expect(refused).rejects.toMatchObject({ name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } });
});
