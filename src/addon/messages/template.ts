/** A mail's wording with `{{placeholders}}`. */
export type Template = { readonly subject: string; readonly body: string };

/** A mail of the desk; staff read Japanese, applicants the language that they chose. */
export type MailText =
  | { readonly reader: 'staff'; readonly occasion: string; readonly ja: Template }
  | { readonly reader: 'applicant'; readonly occasion: string; readonly ja: Template; readonly en: Template };

/** Staff type placeholders with a Japanese keyboard too: full-width braces mean the same. */
const placeholder = /[{{]{2}\s*([^{}{}\s]+)\s*[}}]{2}/gu;

/** Names of the placeholders in a text, each once. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))];
}

/** Puts values in, each once: what looks like a placeholder inside a value stays text. */
export function fill(text: string, valueOf: (name: string) => string): string {
  return text.replace(placeholder, (_, name: string) => valueOf(name));
}
