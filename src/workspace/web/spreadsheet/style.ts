export type Style = Readonly<Record<string, string | undefined>>;

/** A `style` attribute of the values that are plain words, numbers or colours; others are left out. */
export function declarations(style: Style): string | undefined {
  const written = Object.entries(style)
    .filter(([, value]) => value !== undefined && /^[#a-z0-9. -]+$/i.test(value))
    .map(([property, value]) => `${property}:${value}`);
  return written.length === 0 ? undefined : written.join(';');
}
