import { createHash } from 'node:crypto';
import type { Host } from '../../host.ts';

/** A new number in the style of Google's tab ids: below 2³¹, unlike others, and none that `taken` knows. */
export function newNumber(host: Host, taken: (candidate: number) => boolean): number {
  for (;;) {
    const digest = createHash('sha256').update(host.newId('number')).digest();
    const candidate = digest.readUInt32BE(0) >>> 1;
    if (candidate > 0 && !taken(candidate)) return candidate;
  }
}
