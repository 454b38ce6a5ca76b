/** A walk as a reader finds it: the command that starts a sandbox, then what is pasted beside it and what that answers. */
export type Walk = { readonly start: string; readonly script: string; readonly answers: readonly string[] };

/** The walk under this heading: its first block starts the sandbox, and lines that begin with `# ` are answers. */
export function walkIn(markdown: string, heading: string): Walk {
  const [, section = ''] = markdown.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const [start = '', ...pasted] = [...own.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  const script = pasted.join('');
  const answers = script.split('\n').filter((line) => line.startsWith('# '));
  return { start: start.trim(), script, answers: answers.map((line) => line.slice(2)) };
}
