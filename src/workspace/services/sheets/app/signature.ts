import { mismatch as mismatchOf } from '../../signature.ts';

/** What SpreadsheetApp throws to arguments that no signature of `member` (`Range.setName`) takes. */
export function mismatch(member: string, args: readonly unknown[]): Error {
  return mismatchOf(`SpreadsheetApp.${member}`, args);
}
