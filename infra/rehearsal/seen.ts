/** What was looked at, and what was seen: a row each. */
export class Seen {
  private passed = 0;
  private failed = 0;

  constructor(private readonly write: (line: string) => void) {}

  /** Notes what was seen, and whether that is as it should be. */
  see(what: string, seen: unknown, isRight: boolean): void {
    if (isRight) this.passed += 1;
    else this.failed += 1;
    const shown = (typeof seen === 'string' ? seen : JSON.stringify(seen)).replace(/\s+/g, ' ');
    this.write(`${isRight ? 'ok  ' : 'FAIL'}  ${what.padEnd(48)}  ${shown.slice(0, isRight ? 90 : 500)}\n`);
  }

  /** Ends the table; true when all was right. */
  end(): boolean {
    this.write(`\n${this.passed} passed, ${this.failed} failed\n`);
    return this.failed === 0 && this.passed > 0;
  }
}
