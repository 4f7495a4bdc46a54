/** Ends the build of a bundle that is bigger than it may be: node check-size.mjs FILE KILOBYTES */
import { statSync } from 'node:fs';

const [, , file, most] = process.argv;
const kilobytes = Math.ceil(statSync(file).size / 1024);
if (kilobytes > Number(most)) {
  process.stderr.write(`${file} has ${kilobytes} KB; it may have ${most} KB\n`);
  process.exit(1);
}
