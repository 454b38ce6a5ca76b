import { type RegisteredRule, register } from '../../domain/rules/register.ts';

/** A rule id that names no rule; the message gives the ids that come closest. */
class RuleUnknownError extends Error {
  override readonly name = 'RuleUnknownError';
  readonly code = 'RULE_UNKNOWN';

  constructor(id: string) {
    const close = closest(id);
    const advice = close.length > 0 ? `Yang mirip: ${close.join(', ')}.` : 'Lihat semuanya dengan "tenggat rules".';
    super(`Tidak ada aturan "${id}" dalam register. ${advice}`);
  }
}

/** The rule with this id, written in capitals or not; throws `RuleUnknownError`. */
export function findRule(id: string): RegisteredRule {
  const rule = register.find((one) => one.id === id.toUpperCase());
  if (!rule) throw new RuleUnknownError(id);
  return rule;
}

/** Letters that may differ: a third of the word, at most three. */
const closeEnough = (wanted: string) => Math.min(3, Math.floor(wanted.length / 3));
const AT_MOST = 5;

/** Ids that begin like this, hold it, or differ from it by a few letters; the closest first. */
function closest(id: string): readonly string[] {
  const wanted = id.toUpperCase();
  const held = (known: string) => wanted.length >= 2 && known.includes(wanted);
  return register
    .map((rule) => ({ id: rule.id, far: held(rule.id) ? 0 : distance(wanted, rule.id) }))
    .filter(({ far }) => far <= closeEnough(wanted))
    .sort((a, b) => a.far - b.far)
    .slice(0, AT_MOST)
    .map((found) => found.id);
}

/** Letters to put in, leave out or change to make one word the other (V. Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, same] of [...other].entries()) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === same ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}
