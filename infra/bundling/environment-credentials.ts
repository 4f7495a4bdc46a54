/**
 * In the place of the SDK's chain of credential providers, of which Lambda never uses another than the environment.
 * Source: Lambda Developer Guide, "Defined runtime environment variables".
 */
export function defaultProvider() {
  return () =>
    Promise.resolve({
      accessKeyId: process.env['AWS_ACCESS_KEY_ID'],
      secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY'],
      sessionToken: process.env['AWS_SESSION_TOKEN'],
    });
}
