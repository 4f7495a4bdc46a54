import { signedHeaders } from '../../../../shared/adapters/aws/sign-request';

// Source: the test suite of AWS for Signature Version 4, "post-vanilla" and "post-x-www-form-urlencoded".
test.each([
  ['without a body', {}, '', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  [
    'with one',
    { 'content-type': 'application/x-www-form-urlencoded' },
    'Param1=value1',
    'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  ],
])('a request %s is signed as AWS does', (_name, headers, body, signature) => {
  const { authorization } = signedHeaders({
    url: new URL('https://example.amazonaws.com/'),
    headers,
    body,
    service: 'service',
    region: 'us-east-1',
    credentials: {
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    },
    at: new Date('2015-08-30T12:36:00.000Z'),
  });
  expect(authorization).toMatch(new RegExp(`Signature=${signature}$`));
});
