import { understandFigures } from './understand-figures';

/** One run in a process of its own, for `understand.ts`. */
process.stdout.write(JSON.stringify(understandFigures()));
