import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Html, trusted } from './html';

/** The one style and the one script, as elements that every page carries in itself, and the policy that allows no other. */
export interface Assets {
  readonly style: Html;
  readonly script: Html;
  readonly policy: string;
}

let loaded: Assets | undefined;

/** Read from the files beside this code, once. */
export function assets(): Assets {
  loaded ??= load();
  return loaded;
}

function load(): Assets {
  const style = read('style.css')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*([{};:,>])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const script = read('enhance.js')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim();
  return {
    // A space more or less would be another hash.
    style: trusted(`<style>${style}</style>`),
    script: trusted(`<script>${script}</script>`),
    policy: policyOf(style, script),
  };
}

/** Nothing from elsewhere, no script but ours, and no frame but Telegram's. */
function policyOf(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self' https://web.telegram.org",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function read(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8');
}
