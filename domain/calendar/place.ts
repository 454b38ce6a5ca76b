/** Where a unit sits, as far as calendars care. Codes of the Ministry of Home Affairs: `16`, `16.71`. */
export type Place = {
  readonly province?: string;
  readonly regency?: string;
  readonly instansi?: string;
  readonly unit?: string;
};

/** For whom a decree makes, moves or takes away a day. A unit's code is unique within its instansi. */
export type Scope =
  | { readonly kind: 'national' }
  | { readonly kind: 'province'; readonly code: string }
  | { readonly kind: 'regency'; readonly code: string }
  | { readonly kind: 'instansi'; readonly instansi: string }
  | { readonly kind: 'unit'; readonly instansi: string; readonly code: string };

/** The kinds of scope, most general first. At one place at most one scope of each kind holds. */
export const generality = ['national', 'province', 'regency', 'instansi', 'unit'] as const satisfies Scope['kind'][];

/** Whether what holds for the scope holds at the place. A regency lies in the province that its code begins with. */
export function covers(scope: Scope, place: Place): boolean {
  switch (scope.kind) {
    case 'national':
      return true;
    case 'province':
      return (place.province ?? place.regency?.slice(0, 2)) === scope.code;
    case 'regency':
      return place.regency === scope.code;
    case 'instansi':
      return place.instansi === scope.instansi;
    case 'unit':
      return place.instansi === scope.instansi && place.unit === scope.code;
    default:
      return scope satisfies never;
  }
}

/** The most general place at which the scope holds: its calendar shows what a decree of this scope finds. */
export function placeIn(scope: Scope): Place {
  switch (scope.kind) {
    case 'national':
      return {};
    case 'province':
      return { province: scope.code };
    case 'regency':
      return { regency: scope.code };
    case 'instansi':
      return { instansi: scope.instansi };
    case 'unit':
      return { instansi: scope.instansi, unit: scope.code };
    default:
      return scope satisfies never;
  }
}
