/** The files that name the rule as a string literal; the register itself names every rule and does not count. */
export function whereUsed(rule: string, sources: ReadonlyMap<string, string>): readonly string[] {
  const literal = new RegExp(`(['"\`])${rule}\\1`);
  return [...sources]
    .filter(([path, text]) => !path.startsWith('domain/rules/') && literal.test(text))
    .map(([path]) => path);
}
