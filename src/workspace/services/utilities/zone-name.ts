/** Short names that Java has and the engine's English has not, by the long ones. */
const shortNames: Readonly<Record<string, string>> = {
  'Japan Standard Time': 'JST',
  'Korean Standard Time': 'KST',
  'China Standard Time': 'CST',
  'India Standard Time': 'IST',
  'Greenwich Mean Time': 'GMT',
  'British Summer Time': 'BST',
  'Central European Standard Time': 'CET',
  'Central European Summer Time': 'CEST',
};

/** A zone as Java's SimpleDateFormat names it at a moment (ms): `EST`, or in full `Eastern Standard Time`; undefined where unknown. */
export function zoneName(moment: number, timeZone: string, isLong: boolean): string | undefined {
  const long = nameIn(moment, timeZone, 'long');
  if (/^GMT[+-]/.test(long)) return undefined;
  if (isLong) return long.replace(/^(Central European) Standard/, '$1');
  const short = nameIn(moment, timeZone, 'short');
  return /^GMT[+-]/.test(short) ? shortNames[long] : short;
}

function nameIn(moment: number, timeZone: string, timeZoneName: 'long' | 'short'): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
