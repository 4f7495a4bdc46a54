const LAST_LINES = 12;

/** Positions in our sources and in the CDK's, and its progress: a deployer looks for reasons. */
const NOISE =
  /^\s+(?:at |\S+ \(\/|<anonymous>|\.\.\.)|^Source Location|^Bundling asset|^⚡|Warning: NodeVersionSupport|^\s+Could not fetch logs/;

/** Why the CDK failed, out of all it printed: what it says after its cross, or at its end when it shows none. */
export function reasonsIn(lines: readonly string[]): readonly string[] {
  const said = lines.filter((line) => line.trim() !== '' && !NOISE.test(line));
  const failed = said.findIndex((line) => line.includes('❌'));
  const reasons = failed < 0 ? said.slice(-LAST_LINES) : said.slice(failed);
  return reasons.map((line) => line.replace(/^.*❌\s*/, '').replace(/^‣ \w*Error: /, ''));
}
