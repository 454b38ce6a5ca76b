import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html } from './html.ts';

/** What a reader of the page would see of a text, or of an attribute in quotes. */
const read = (text: string) =>
  text.replaceAll(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name as 'lt'],
  );

it('shows whatever it is given as text, and never as markup', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '</pre><script>alert(1)</script>',
      '" onload="x',
      "' autofocus='",
      '<!--',
      ']]>',
      '&lt;',
      '\u0000<b>',
    ),
  );
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      const { text } = html`<p title="${one}">${[other, html`<b>${one}</b>`]}</p>`;
      expect(text.replaceAll(/[^<>]/g, '')).toBe('<><><><>');
      const [, title = '', first = '', second = ''] =
        /^<p title="([^"]*)">([^<]*)<b>([^<]*)<\/b><\/p>$/s.exec(text) ?? [];
      const shown = (value: string) => value.replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\u{fffd}');
      expect([read(title), read(first), read(second)]).toEqual([shown(one), shown(other), shown(one)]);
    }),
  );
});

it('writes nothing for what is not there', () => {
  expect(html`<p>${undefined}${false}${[]}${0}</p>`.text).toBe('<p>0</p>');
});
