import { InputFile } from '../../../shared/adapters/telegram/input-file';
import type { Field, Range, Shape } from './api-table';
import { type Fault, isRecord, pathTo } from './fault';
import { checkRules } from './object-rules';

/** What is wrong with a value that should have that shape, all the way down. */
export function checkValue(shape: Shape, value: unknown, path: string): Fault[] {
  switch (shape.kind) {
    case 'literal':
      return value === shape.value ? [] : [expected(shape, path)];
    case 'pattern':
      return typeof value === 'string' && shape.pattern.test(value) ? [] : [expected(shape, path)];
    case 'primitive':
      return checkPrimitive(shape, value, path);
    case 'list':
      if (!Array.isArray(value)) return [expected(shape, path)];
      return [
        ...checkRange(value.length, shape.range, 'items', path),
        ...value.flatMap((item, index) => checkValue(shape.of, item, pathTo(path, index))),
      ];
    case 'one-of':
      return checkOneOf(shape, value, path);
    case 'object':
      return checkObject(shape.name, shape.fields, value, path);
  }
}

function checkPrimitive(shape: Shape & { kind: 'primitive' }, value: unknown, path: string): Fault[] {
  switch (shape.name) {
    case 'Boolean':
      return typeof value === 'boolean' ? [] : [expected(shape, path)];
    case 'InputFile':
      return value instanceof InputFile ? checkFile(value, path) : [expected(shape, path)];
    case 'Integer':
    case 'Float': {
      const isOne = shape.name === 'Integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
      return typeof value === 'number' && isOne ? checkRange(value, shape.range, '', path) : [expected(shape, path)];
    }
    case 'String':
      return typeof value === 'string' ? checkString(value, shape.range, path) : [expected(shape, path)];
  }
}

function checkFile({ name, content }: InputFile, path: string): Fault[] {
  return [
    ...(SHOWS.test(name) ? [] : [{ path: pathTo(path, 'name'), message: 'shows nothing' }]),
    ...(content === '' ? [{ path: pathTo(path, 'content'), message: 'is empty' }] : []),
  ];
}

/** A character that shows: neither space nor control nor format. */
const SHOWS = /[^\s\p{Cc}\p{Cf}]/u;

function checkString(value: string, range: Range, path: string): Fault[] {
  if (/\p{Cs}/u.test(value)) return [{ path, message: 'has half of a surrogate pair' }];
  if (range.inBytes) return checkRange(Buffer.byteLength(value), range, 'bytes', path);
  const faults = checkRange(value.length, range, 'characters', path);
  return faults.length > 0 || range.min < 1 || SHOWS.test(value) ? faults : [{ path, message: 'shows nothing' }];
}

function checkRange(size: number, { min, max }: Range, unit: string, path: string): Fault[] {
  const count = `${size} ${unit}`.trim();
  if (size < min) return [{ path, message: `${count}, at least ${min}` }];
  return size > max ? [{ path, message: `${count}, at most ${max}` }] : [];
}

/** Tells what is wrong by the shape that is nearest: not another kind or `type` of thing, and the fewest faults. */
function checkOneOf(shape: Shape & { kind: 'one-of' }, value: unknown, path: string): Fault[] {
  const byShape = shape.shapes.map((each) => checkValue(each, value, path));
  if (byShape.some((faults) => faults.length === 0)) return [];
  const isMeant = (faults: Fault[]) => !faults.some((fault) => fault.path === path || fault.path === `${path}.type`);
  const [nearest] = byShape.filter(isMeant).sort((a, b) => a.length - b.length);
  return nearest ?? [expected(shape, path)];
}

function checkObject(name: string, fields: readonly Field[], value: unknown, path: string): Fault[] {
  if (!isRecord(value) || value instanceof InputFile) return [{ path, message: `should be ${name}` }];
  const known = new Set(fields.map((field) => field.name));
  const faults = [
    ...Object.keys(value)
      .filter((key) => value[key] !== undefined && !known.has(key))
      .map((key) => ({ path: pathTo(path, key), message: `unknown field of ${name}` })),
    ...fields.flatMap((field) => {
      const [at, given] = [pathTo(path, field.name), value[field.name]];
      // JSON leaves out what is undefined.
      if (given !== undefined) return checkValue(field.shape(), given, at);
      return field.required ? [{ path: at, message: `missing, ${name} needs it` }] : [];
    }),
  ];
  return faults.length > 0 ? faults : checkRules(name, value, path);
}

function expected(shape: Shape, path: string): Fault {
  return { path, message: `should be ${nameOf(shape)}` };
}

function nameOf(shape: Shape): string {
  switch (shape.kind) {
    case 'literal':
      return JSON.stringify(shape.value);
    case 'pattern':
      return String(shape.pattern);
    case 'list':
      return `a list of ${nameOf(shape.of)}`;
    case 'one-of':
      return shape.shapes.map(nameOf).join(' or ');
    case 'primitive':
    case 'object':
      return shape.name;
  }
}
