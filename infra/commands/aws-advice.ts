/** What to do about an error of AWS that a user can do something about; undefined for all others. */
export function awsAdvice(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name, message } = error;
  if (message === 'Region is missing') return 'no region is set: export AWS_REGION=eu-central-1, or another one';
  if (/^(?:Credentials|Token)ProviderError$/.test(name))
    return `no credentials for AWS: export AWS_PROFILE=…, or sign in with "aws sso login" (${oneLine(message)})`;
  if (REFUSED.test(name))
    return `AWS refuses these credentials (${name}): sign in again, or check AWS_PROFILE and the clock of this machine`;
  if (/^AccessDenied|^UnauthorizedOperation/.test(name)) return `AWS does not allow that: ${oneLine(message)}`;
  if (isUnreachable(error)) return `AWS cannot be reached: is AWS_REGION right? (${oneLine(message) || name})`;
  return undefined;
}

const REFUSED =
  /^(?:InvalidClientTokenId|UnrecognizedClient(?:Exception)?|InvalidAccessKeyId|SignatureDoesNotMatch|InvalidSignatureException|IncompleteSignature|ExpiredToken(?:Exception)?|RequestExpired|AuthFailure)$/;

function isUnreachable(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return (
    error.name === 'TimeoutError' ||
    /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/.test(code)
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
