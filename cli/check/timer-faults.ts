/** How many timers a workflow file may set, and the rule or reason they follow. */
const ALLOWED: Readonly<Record<string, { readonly timers: number; readonly follows: string }>> = {
  'workflows/case-file.ts': {
    timers: 1,
    follows: 'the ladder of the rule of each open clock: one time keeper per case',
  },
  'workflows/bkn-poll.ts': { timers: 1, follows: "BKN's list is read each morning; no clock of law" },
  'workflows/bulk.ts': { timers: 2, follows: 'the pace that somebody asked for, and an end; no clock of law' },
  'workflows/digest.ts': { timers: 1, follows: 'mails of the morning and of breaches; no clock of law' },
};

const WAITS = /\b(sleep|condition|setTimeout|setInterval|withTimeout)\s*(\(|\s+as\b)/g;

/** Timers in `workflows/` outside the one time keeper and the poller: a legal time waits in a clock, nowhere else. */
export function timerFaults(sources: ReadonlyMap<string, string>): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    if (!path.startsWith('workflows/')) return [];
    const lines = timersIn(text);
    const { timers, follows } = ALLOWED[path] ?? { timers: 0, follows: 'none' };
    if (lines.length <= timers) return [];
    return [`${path}: timers on lines ${lines.join(', ')}; allowed ${timers} (${follows})`];
  });
}

/** Lines of the calls that wait for time: `condition` only with a second argument, a renamed import always. */
function timersIn(text: string): readonly number[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  return [...code.matchAll(WAITS)].flatMap((match) => {
    const called = match[2] === '(';
    const timed = !called || match[1] !== 'condition' || argumentsFrom(code, match.index + match[0].length) > 1;
    return timed ? [code.slice(0, match.index).split('\n').length] : [];
  });
}

/** How many arguments the call has whose first one begins at `start`; a trailing comma begins no other. */
function argumentsFrom(code: string, start: number): number {
  let depth = 0;
  let count = 1;
  for (let at = start; at < code.length; at++) {
    const char = code[at] ?? '';
    if (')]}'.includes(char) && depth-- === 0) break;
    if ('([{'.includes(char)) depth++;
    if (char === ',' && depth === 0 && !/^\s*\)/.test(code.slice(at + 1))) count++;
  }
  return count;
}
