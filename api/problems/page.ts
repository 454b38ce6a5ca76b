import { type ProblemCode, problemTexts, slugOf } from './problem.ts';

const bySlug = new Map((Object.keys(problemTexts) as ProblemCode[]).map((code) => [slugOf(code), code]));

/** The page behind a problem's `type`: what it means, what was kept, what to do. Undefined for an unknown problem. */
export function problemPage(slug: string): string | undefined {
  const code = bySlug.get(slug);
  if (code === undefined) return undefined;
  const { title, happened, kept, act, status } = problemTexts[code];
  return `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Tenggat</title></head>
<body>
<main>
<h1>${title}</h1>
<p>${happened}</p>
<p>${kept}</p>
<p>${act}</p>
<p>Kode: <code>${code}</code> (HTTP ${status})</p>
</main>
</body>
</html>
`;
}
