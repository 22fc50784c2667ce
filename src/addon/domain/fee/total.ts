import type { FeeSnapshot } from './compute.ts';

/** What is to be paid, in yen, hard disk included; `undefined` while a part of it is not known. */
export function totalYenOf({ imageYen, hardDisk, diskYen }: FeeSnapshot): number | undefined {
  if (imageYen === undefined) return undefined;
  if (hardDisk === 'buy' && diskYen === undefined) return undefined;
  return imageYen + (diskYen ?? 0);
}
