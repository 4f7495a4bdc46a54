import { InputFile } from '../../../shared/adapters/telegram/input-file';
import { type Shape, payloadShape } from './api-table';
import { checkValue } from './check-value';

/** The payload of a request to the Bot API, JSON or multipart: the same payload in either form gives the same. */
export async function readPayload(
  method: string,
  contentType: string,
  body: Buffer,
): Promise<Readonly<Record<string, unknown>>> {
  if (!contentType.startsWith('multipart/form-data'))
    return JSON.parse(body.toString() || '{}') as Record<string, unknown>;
  // Advised against for servers that take in large files; this one is a test's.
  const response: { formData(): Promise<FormData> } = new Response(body, { headers: { 'content-type': contentType } });
  const form = await response.formData();
  const shape = payloadShape(method);
  const fields = [...form].map(async ([name, value]): Promise<[string, unknown]> => [
    name,
    typeof value === 'string'
      ? readField(fieldShape(shape, name), value)
      : new InputFile(value.name, value.type, await value.text()),
  ]);
  return Object.fromEntries(await Promise.all(fields));
}

/** All is text in a form: what may not be text was JSON. */
function readField(shape: Shape | undefined, text: string): unknown {
  if (shape && checkValue(shape, text, '').length === 0) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function fieldShape(shape: Shape | undefined, name: string): Shape | undefined {
  return shape?.kind === 'object' ? shape.fields.find((field) => field.name === name)?.shape() : undefined;
}
