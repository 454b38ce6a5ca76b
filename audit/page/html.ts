/** A piece of HTML: its markup was written in code, and whatever came from elsewhere is escaped in it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Value = Html | string | number | undefined | false | readonly Value[];

/** Writes HTML: every value is escaped, in text and in quoted attributes, but for what is HTML itself; nothing stands for undefined. */
export function html(markup: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(markup.reduce((text, piece, n) => text + written(values[n - 1]) + piece));
}

function written(value: Value): string {
  if (value instanceof Html) return value.text;
  if (value === undefined || value === false) return '';
  if (typeof value === 'object') return value.map(written).join('');
  // What is no character of XML, such as NUL, would not show, or end the page for some readers.
  return String(value)
    .replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\u{fffd}')
    .replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
