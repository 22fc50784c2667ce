import type { FormatToken } from './tokens.ts';

/** A number in a format of digit places: `#,##0.00`, `0%`, `¥#,##0`, `0.00E+00`. The sign is the caller's. */
export function numberText(value: number, tokens: readonly FormatToken[]): string {
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const scaled = percents === 0 ? value : Number((value * 100 ** percents).toPrecision(15));
  let written = false;
  return tokens
    .map((token) => {
      if (token.kind === 'text') return token.text;
      if (token.kind === 'percent') return '%';
      if (token.kind !== 'digits' || written) return '';
      written = true;
      return digitsText(scaled, token.pattern);
    })
    .join('');
}

function digitsText(value: number, pattern: string): string {
  const scientific = /^(.*)E[+-](0+)$/i.exec(pattern);
  if (scientific) return scientificText(value, scientific[1] ?? '', scientific[2]?.length ?? 2);
  // Commas behind the digits, before the point or at the end, take off three figures each.
  const thousands = (pattern.match(/,+(?=\.|$)/g) ?? []).join('').length;
  const plain = pattern.replace(/,+(?=\.|$)/g, '');
  const [whole = '', decimals = ''] = plain.split('.');
  const [digits = '', fraction = ''] = rounded(Math.abs(value) / 1_000 ** thousands, decimals.length).split(
    '.',
  );
  const padded = digits.replace(/^0+/, '').padStart(whole.replace(/[^0]/g, '').length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : padded;
  const kept = trimOptional(fraction, decimals);
  return grouped + (decimals ? (kept || decimals.includes('0') ? `.${kept}` : '') : '');
}

/** `#` places are left out where they would only show zeros. */
function trimOptional(fraction: string, decimals: string): string {
  const required = decimals.lastIndexOf('0') + 1;
  let length = fraction.length;
  while (length > required && fraction[length - 1] === '0') length -= 1;
  return fraction.slice(0, length);
}

/** Half away from zero on the decimal figures, as a person rounds. */
function rounded(value: number, places: number): string {
  if (value >= 1e21) return BigInt(Math.round(value)).toString();
  const exact = Number(value.toPrecision(15));
  const shifted = Math.round(Number(`${exact}e${places}`));
  return Number.isFinite(shifted) ? Number(`${shifted}e-${places}`).toFixed(places) : exact.toFixed(places);
}

function scientificText(value: number, mantissa: string, exponentDigits: number): string {
  const places = mantissa.split('.')[1]?.length ?? 0;
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential(places).split('e');
  const power = Number(exponent);
  return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(exponentDigits, '0')}`;
}

/** A number where no format is set: as short as it can be, with at most ten figures behind the point. */
export function plainNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-6)) return shortScientific(value);
  if (Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(Math.max(10, Math.trunc(Math.log10(size)) + 1))));
}

function shortScientific(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential(5).split('e');
  const power = Number(exponent);
  const short = digits.includes('.') ? digits.replace(/0+$/, '').replace(/\.$/, '') : digits;
  return `${short}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
