/** A redraw for each event would take longer than the events. */
const STEP = 100;

/** Shows how far a long import is, on a terminal only. */
export function createProgress(stream: NodeJS.WriteStream): (done: number, of: number) => void {
  if (!stream.isTTY) return () => undefined;
  return (done, of) => {
    if (done === of) stream.write('\r\u001B[K');
    else if (done % STEP === 0) stream.write(`\r${done} of ${of}`);
  };
}
