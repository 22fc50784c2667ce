import type { SheetPlace } from './sheet-structure.ts';
export const chartRoundTrips: readonly string[] = [];
export function chartMembers(_place: SheetPlace) {
  return {};
}
