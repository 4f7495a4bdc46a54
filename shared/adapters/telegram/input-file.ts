/** A file to be uploaded, as a field of a call's payload. Source: Bot API, "Sending files". */
export class InputFile {
  constructor(
    readonly name: string,
    /** The media type, such as `text/calendar`. */
    readonly type: string,
    readonly content: string,
  ) {}
}

/** Whether a file is among the payload's fields, so that the payload cannot be JSON. */
export function hasFile(payload: object): boolean {
  return Object.values(payload).some((field) => field instanceof InputFile);
}
