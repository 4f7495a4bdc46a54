import fc from 'fast-check';
import { html, textOfHtml } from '../../../../shared/adapters/web/html';
import { jsonLdScript } from '../../../../shared/adapters/web/json-ld';
import { HOSTILE_TEXTS } from '../../../support/hostile-collection';

const UNESCAPED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text as a browser reads it. */
function read(markup: string): string {
  return markup.replace(/&(#?\w+);/g, (_, name: string) => UNESCAPED[name] ?? '?');
}

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE_TEXTS));

test('whatever is put into a template is text, between tags and in attributes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const markup = textOfHtml(html`<p title="${text}">${text}</p>`);
      const [, attribute = '', content = ''] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(markup) ?? [];
      const kept = text
        .toWellFormed()
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd');
      expect([read(attribute), read(content)]).toEqual([kept, kept]);
    }),
  );
});

test.each([
  [undefined, ''],
  [false, ''],
  [0, '0'],
  [['a', html`<b>c</b>`, undefined], 'a<b>c</b>'],
] as const)('%j is shown as %j', (value, shown) => {
  expect(textOfHtml(html`${value}`)).toBe(shown);
});

test('no text ends the element of data, and all of it is read back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const markup = textOfHtml(jsonLdScript({ text }));
      const [, data = ''] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(markup) ?? [];
      expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify({ text })));
    }),
  );
});
