/// <reference lib="dom" />

type Attributes = Readonly<Record<string, string | number | boolean>>;

/** What goes into an element; `undefined` is left out, so that a part may depend on something. */
export type Content = Node | string | undefined;

/** A new element; `true` sets a bare attribute, `false` leaves it out; text stays text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...content.filter((part) => part !== undefined));
  return made;
}

/** A button that does something; it never sends a form. */
export function button(caption: string, attributes: Attributes, onClick: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', ...attributes }, caption);
  made.addEventListener('click', onClick);
  return made;
}

/** A state in words, as a small plate. */
export function badge(text: string, tone = ''): HTMLElement {
  return make('span', { class: `badge ${tone}`.trim() }, text);
}
