import { access } from '../../api/access.ts';
import { type RouteId, routeIds, routeOf } from '../../api/contract/routes.ts';
import { type Role, roles } from '../../domain/case/event.ts';

/** docs/access.md: every route with the roles that may use it, and every kind of decision with those that may take it. */
export function accessDocument(): string {
  const open = routeIds.filter((id) => access[id] === 'public');
  return [
    '# Peran dan rute',
    '',
    'Dibuat dari `api/access.ts` dengan `npm run tenggat -- run access-document`; jangan disunting dengan tangan. Peran saja tidak cukup untuk keputusan yang memerlukan dasar kewenangan: ia harus tercatat atas nama yang memutuskan (`docs/decisions/0010`, `0028`).',
    '',
    'Tanpa tanda masuk 401; akun yang diblokir atau tidak aktif, dan peran yang tidak disebut, 403; milik instansi atau unit lain 404. Penolakan itu dicatat, kecuali yang tidak diketahui siapa pengirimnya.',
    '',
    `Tanpa tanda masuk: ${open.map(address).join(', ')}.`,
    '',
    `| rute | keputusan | ${roles.join(' | ')} | seluruh instansi |`,
    `| --- | --- | ${roles.map(() => ':-:').join(' | ')} | :-: |`,
    ...routeIds.flatMap(rows),
    '',
    '*seluruh instansi*: tertutup bagi akun yang dibatasi pada satu unit.',
    '',
  ].join('\n');
}

function rows(id: RouteId): readonly string[] {
  const rule = access[id];
  if (rule === 'public') return [];
  const kinds: readonly [string, readonly Role[]][] = rule.perKind ? Object.entries(rule.perKind) : [['', rule.roles]];
  return kinds.map(([kind, allowed]) => {
    const marks = roles.map((role) => (allowed.includes(role) ? '●' : ''));
    return `| ${[address(id), kind && `\`${kind}\``, ...marks, rule.wholeInstansi ? '●' : ''].join(' | ')} |`;
  });
}

function address(id: RouteId): string {
  const { method, path } = routeOf(id);
  return `\`${method.toUpperCase()} ${path}\``;
}
