import type { Decree } from '../../domain/calendar/decree.ts';
import { decreeErrorTexts } from '../../domain/calendar/decree-errors.ts';
import { readDecree } from '../../domain/calendar/decree-json.ts';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Body } from '../contract/routes.ts';
import { type ItemError, Problem } from '../problems/problem.ts';

/**
 * The decree that a request proposes, as it would be known from `now` on: written out, or one that came with the product.
 * Throws INVALID_BODY with every error found. An instansi speaks for its own days only, beside those of the country and
 * of its region.
 */
export function proposedDecree(body: Body<'recordDecree'>, instansi: string, now: Instant): Decree {
  const { decree: written, shipped } = body;
  if (written === undefined) {
    const known = shippedDecrees.find((decree) => decree.id === shipped);
    if (known === undefined)
      throw invalid([{ path: 'shipped', code: 'unknown', message: 'Pengenal ini tidak dikenal.' }]);
    return { ...known, knownAt: now };
  }
  const read = readDecree({ ...written, knownAt: new Date(now).toISOString() });
  if (!('id' in read)) {
    throw invalid(read.map(({ code, path }) => ({ path: `decree.${path}`, code, message: decreeErrorTexts[code] })));
  }
  const { scope } = read;
  if ((scope.kind === 'instansi' || scope.kind === 'unit') && scope.instansi !== instansi) {
    const message = 'Hari instansi lain tidak dapat dicatat di sini.';
    throw invalid([{ path: 'decree.scope.instansi', code: 'foreign', message }]);
  }
  return read;
}

function invalid(errors: readonly ItemError[]): Problem {
  return new Problem('INVALID_BODY', { errors });
}
