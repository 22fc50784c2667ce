/** A JSON value as protobuf writes a `google.protobuf.Value` as text; Google's errors show it so. */
export function valueText(value: unknown, indent = ''): string {
  if (Array.isArray(value))
    return block(
      'list_value',
      value.map((item) => entry('values', item, indent)),
      indent,
    );
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, inner]) =>
      block(
        `  ${indent}fields`,
        [`    ${indent}key: ${JSON.stringify(key)}`, entry('value', inner, `  ${indent}`)],
        `  ${indent}`,
      ),
    );
    return block('struct_value', fields, indent);
  }
  if (typeof value === 'string') return `string_value: ${JSON.stringify(value)}`;
  if (typeof value === 'number') return `number_value: ${Number.isInteger(value) ? value.toFixed(1) : value}`;
  return typeof value === 'boolean' ? `bool_value: ${value}` : 'null_value: NULL_VALUE';
}

function entry(name: string, value: unknown, indent: string): string {
  return block(`  ${indent}${name}`, [`    ${indent}${valueText(value, `    ${indent}`)}`], `  ${indent}`);
}

function block(name: string, lines: readonly string[], indent: string): string {
  return [`${name} {`, ...lines, `${indent}}`].join('\n');
}
