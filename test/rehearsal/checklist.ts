/** The checks of a rehearsal; each is written as a row when it is made. */
export class Checklist {
  private passed = 0;
  private failed = 0;

  constructor(private readonly write: (line: string) => void) {}

  /** Writes what was checked and what was observed, and counts whether it is as expected. */
  check(what: string, observed: unknown, isExpected: boolean): void {
    if (isExpected) this.passed += 1;
    else this.failed += 1;
    const shown = (typeof observed === 'string' ? observed : JSON.stringify(observed)).replace(/\s+/g, ' ');
    this.write(`${isExpected ? 'ok  ' : 'FAIL'}  ${what.padEnd(48)}  ${shown.slice(0, isExpected ? 90 : 500)}\n`);
  }

  /** Writes the totals; true when there were checks and all passed. */
  end(): boolean {
    this.write(`\n${this.passed} passed, ${this.failed} failed\n`);
    return this.failed === 0 && this.passed > 0;
  }
}
