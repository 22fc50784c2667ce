const placeholder = /%(?:(\d+)\$)?([-+0 ]*)(\d+)?(?:\.(\d+))?([sdifxXoeEcbu%])/g;

/** `Utilities.formatString`: `%s`, `%d`, `%05d`, `%.2f`, `%x` and so on; `%1$s` names its argument. */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(placeholder, (_whole, position, flags, width, precision, kind) => {
    if (kind === '%') return '%';
    const value = values[position === undefined ? next++ : Number(position) - 1];
    return padded(signed(converted(kind, value, precision), flags), flags, Number(width ?? 0), kind);
  });
}

function converted(kind: string, value: unknown, precision: string | undefined): string {
  const places = precision === undefined ? 6 : Number(precision);
  switch (kind) {
    case 's':
      return precision === undefined ? String(value) : String(value).slice(0, places);
    case 'c':
      return String.fromCharCode(Number(value));
    case 'f':
      return Number(value).toFixed(places);
    case 'e':
      return Number(value).toExponential(places);
    case 'E':
      return Number(value).toExponential(places).toUpperCase();
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(Number(value)).toString(8);
    case 'b':
      return Math.trunc(Number(value)).toString(2);
    default:
      return String(Math.trunc(Number(value)));
  }
}

function signed(text: string, flags: string): string {
  return flags.includes('+') && /^\d/.test(text) ? `+${text}` : text;
}

function padded(text: string, flags: string, width: number, kind: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || kind === 's') return text.padStart(width);
  const [sign = ''] = /^[-+]/.exec(text) ?? [];
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
