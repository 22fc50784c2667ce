import type { HardDisk } from '../image-request/vocabulary.ts';

/** The parts of a fee, in yen. */
type Parts = {
  readonly imageYen?: number | undefined;
  readonly hardDisk?: HardDisk | undefined;
  readonly diskYen?: number | undefined;
};

/** What is to be paid, in yen, hard disk included; `undefined` while a part of it is not known. */
export function totalYenOf({ imageYen, hardDisk, diskYen }: Parts): number | undefined {
  if (imageYen === undefined) return undefined;
  if (hardDisk === 'buy' && diskYen === undefined) return undefined;
  return imageYen + (diskYen ?? 0);
}
