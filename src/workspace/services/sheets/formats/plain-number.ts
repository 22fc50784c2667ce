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
