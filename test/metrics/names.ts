/** The figures that a process shows: histograms by the name that they are declared with. */
export function exported(text: string): readonly string[] {
  return [...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name = '']) => name);
}

/** The figures that the document has a row for. */
export function documented(text: string): readonly string[] {
  return [...text.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name = '']) => name);
}
