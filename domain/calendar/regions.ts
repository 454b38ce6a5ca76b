import provinces from './data/provinces.json' with { type: 'json' };
import regencies from './data/regencies.json' with { type: 'json' };
import type { Place } from './place.ts';

const names = new Map<string, string>([...Object.entries(provinces), ...Object.entries(regencies)]);

/** The name of a province (`16`) or of a kabupaten or kota (`16.71`) by its code of the Ministry of Home Affairs. */
export function regionName(code: string): string | undefined {
  return names.get(code);
}

/** Whether there is such a province, or such a kabupaten or kota as `level` asks. */
export function isRegion(code: string, level: 'province' | 'regency'): boolean {
  return names.has(code) && code.includes('.') === (level === 'regency');
}

/** The place that a region's code names: a province, or a kabupaten or kota with the province it lies in. */
export function regionPlace(code: string | null | undefined): Place {
  if (!code) return {};
  return code.includes('.') ? { province: code.slice(0, 2), regency: code } : { province: code };
}
