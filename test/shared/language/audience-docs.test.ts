import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience } from '../../../shared/domain/audience';
import { AUDIENCE_OF_COMMAND, COMMAND_NAMES } from '../../../shared/language/commands';

const DOCS = readFileSync(join(__dirname, '../../../docs/configuration.md'), 'utf8');

const WHO: Readonly<Record<Audience, string>> = {
  everybody: 'every member',
  administrators: 'administrators',
  private: 'nobody: in private only',
  editors: 'the editors, in their chat',
};

test.each(Object.entries(WHO))('docs/configuration.md says what is for %s in groups', (audience, who) => {
  const names = COMMAND_NAMES.filter((name) => AUDIENCE_OF_COMMAND[name] === audience);
  const squeezed = DOCS.replace(/ {2,}/g, ' ').split('\n');
  expect(squeezed).toContain(`| ${who} | ${names.map((name) => `\`/${name}\``).join(', ')} |`);
});

test('docs/configuration.md says what each command does', () => {
  const described = DOCS.slice(0, DOCS.indexOf('In groups the bot answers'));
  expect(COMMAND_NAMES.filter((name) => !new RegExp(`\`/${name}[ \`]`).test(described))).toEqual([]);
});
