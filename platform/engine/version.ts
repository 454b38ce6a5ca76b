/** The oldest server that knows virtual time per workflow. */
export const OLDEST_SERVER = '1.32.0';

/** Finds the server's version in what `temporal --version` and our own binary print: `… (Server 1.32.1, UI 2.54.1)`. */
export function serverVersionIn(text: string): string | undefined {
  return /\(Server (\d+\.\d+\.\d+(?:-[\w.]+)?)/.exec(text)?.[1];
}

/**
 * Whether `version` is `minimum` or newer. Reads `1.32`, `1.32.1`, `go1.26.8`, `1.32.0-162.0`; as in semver, a
 * pre-release comes before its release.
 */
export function isAtLeast(version: string, minimum: string): boolean {
  const [have, want] = [parse(version), parse(minimum)];
  for (const [i, wanted] of want.numbers.entries()) {
    const part = have.numbers[i] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return want.preRelease || !have.preRelease;
}

function parse(version: string): { numbers: number[]; preRelease: boolean } {
  const [, digits = '', rest = ''] = /^\D*(\d+(?:\.\d+)*)(.*)$/.exec(version.trim()) ?? [];
  return { numbers: digits.split('.').map(Number), preRelease: /^(-|rc|beta)/.test(rest) };
}
