/** A zone as Java knows it: by its name, or as hours ahead of Greenwich. */
export type Zone = { readonly name: string } | { readonly offsetMs: number };

const hourMs = 3_600_000;

/** Three-letter zones that Java knows and `Intl` does not, at what they are a fixed time from Greenwich. */
const abbreviations: Readonly<Record<string, string>> = {
  JST: 'Asia/Tokyo',
  PST: 'America/Los_Angeles',
  CST: 'America/Chicago',
  IST: 'Asia/Kolkata',
  GMT: 'UTC',
  Z: 'UTC',
};

/** `Asia/Tokyo`, `JST`, `GMT+9`, `GMT+05:30`; throws for what is none. */
export function zoneOf(timeZone: string): Zone {
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(timeZone);
  if (offset) {
    const [, sign, hours, minutes = '0'] = offset;
    const ahead = Number(hours) * hourMs + Number(minutes) * 60_000;
    return { offsetMs: sign === '-' ? -ahead : ahead };
  }
  const name = abbreviations[timeZone] ?? timeZone;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
  } catch {
    throw new Error(`Invalid argument: ${timeZone}`);
  }
  return { name };
}
