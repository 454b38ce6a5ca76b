import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';

/**
 * A page that needs nothing but itself: no script runs in it, nothing is loaded, and the browser is told to refuse both. Its
 * style stands in it under its digest.
 */
export function page({ title, style, body }: { title: string; style: string; body: Html }): string {
  const digest = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}
