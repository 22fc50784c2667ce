const allowed = new Set([
  'background-color',
  'border',
  'border-bottom',
  'border-collapse',
  'border-color',
  'border-left',
  'border-right',
  'border-spacing',
  'border-style',
  'border-top',
  'border-width',
  'break-after',
  'break-before',
  'break-inside',
  'color',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'height',
  'letter-spacing',
  'line-height',
  'list-style-type',
  'margin',
  'margin-bottom',
  'margin-left',
  'margin-right',
  'margin-top',
  'max-width',
  'padding',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'padding-top',
  'page-break-after',
  'page-break-before',
  'page-break-inside',
  'text-align',
  'text-decoration',
  'text-decoration-line',
  'text-indent',
  'vertical-align',
  'white-space',
  'width',
  'word-break',
]);

const colorFunction = /\b(?:rgb|hsl)a?\([\d\s.,%/]*\)/gi;
const safeValue = /^[\p{L}\p{N}\s.,%#'"!+-]*$/u;

/** The declarations of a `style` that only say how text looks; nothing that loads, moves or covers anything. */
export function safeStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => {
      const colon = declaration.indexOf(':');
      return [declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()] as const;
    })
    .filter(([property, value]) => allowed.has(property) && isSafe(property, value))
    .map(([property, value]) => `${property}: ${value}`)
    .join('; ');
}

function isSafe(property: string, value: string): boolean {
  // A negative margin would pull content out of the paper.
  if (property.startsWith('margin') && value.includes('-')) return false;
  return value !== '' && safeValue.test(value.replaceAll(colorFunction, ''));
}

/** One simple rule of a style sheet: `p`, `.note` or `td.number`. */
export type StyleRule = {
  readonly tag: string | undefined;
  readonly className: string | undefined;
  readonly style: string;
};

/**
 * The simple rules of a style sheet, weakest first: a document keeps how things look, not why, and so has no room
 * for anything that depends on what stands around an element.
 */
export function styleRules(sheet: string): StyleRule[] {
  const flat = sheet
    .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .replaceAll(/@[^{};]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})/g, '');
  const rules = [...flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', style = '']) =>
    selectors.split(',').flatMap((selector) => {
      const [whole, tag, className] = /^([a-z][a-z\d]*)?(?:\.([\w-]+))?$/i.exec(selector.trim()) ?? [];
      return whole ? [{ tag: tag?.toLowerCase(), className, style }] : [];
    }),
  );
  return [...rules.filter(({ className }) => !className), ...rules.filter(({ className }) => className)];
}

/** What the rules and the element's own `style` come to, ready to be written out; the later wins. */
export function styleOf(
  rules: readonly StyleRule[],
  name: string,
  attributes: ReadonlyMap<string, string>,
): string {
  const classes = (attributes.get('class') ?? '').split(/\s+/);
  const fitting = rules.filter(
    ({ tag, className }) =>
      (tag === undefined || tag === name) && (className === undefined || classes.includes(className)),
  );
  return safeStyle([...fitting.map(({ style }) => style), attributes.get('style') ?? ''].join(';'));
}
