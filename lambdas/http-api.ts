import type { WebRequest, WebResponse } from '../shared/adapters/web/answer';
import { StoreDown } from '../shared/use-cases/ports';
import type { HandlerOutcome } from './request-log';

/** What an HTTP API hands over (payload format 2.0), as far as it is used. */
export interface HttpApiRequest {
  /** With the address as it was sent. */
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly requestContext: { readonly domainName: string; readonly http: { readonly method: string } };
}

export interface HttpApiResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** Answers the requests of an HTTP API. While the store is down readers are asked to come again; throws for other faults. */
export function answerHttpApi(answer: (request: WebRequest) => Promise<WebResponse>) {
  return async (request: HttpApiRequest): Promise<HandlerOutcome<HttpApiResponse>> => {
    try {
      const response = await answer(webRequest(request));
      return { outcome: String(response.status), result: httpApiResponse(response) };
    } catch (fault) {
      if (!(fault instanceof StoreDown)) throw fault;
      const headers = { 'cache-control': 'no-store', 'retry-after': '30' };
      return { outcome: 'store-down', fault, result: { statusCode: 503, headers } };
    }
  };
}

function webRequest({ rawPath, rawQueryString, headers, requestContext }: HttpApiRequest): WebRequest {
  return {
    method: requestContext.http.method,
    path: rawPath,
    query: new URLSearchParams(rawQueryString),
    headers,
    origin: `https://${requestContext.domainName}`,
  };
}

function httpApiResponse({ status, headers, body }: WebResponse): HttpApiResponse {
  if (body === undefined) return { statusCode: status, headers };
  return typeof body === 'string'
    ? { statusCode: status, headers, body }
    : { statusCode: status, headers, body: body.toString('base64'), isBase64Encoded: true };
}
