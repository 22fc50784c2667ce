import type { Media } from './media.ts';

/** What is uploaded as text: its bare type, and the words, in the encoding that the type names; UTF-8 where it names none. */
export function textMedia({ bytes, mimeType = '' }: Media): { readonly type: string; text(): string } {
  const [type = '', ...parameters] = mimeType.toLowerCase().split(';');
  const charset = /charset="?([^"\s;]+)/.exec(parameters.join(';'))?.[1] ?? 'utf-8';
  return { type: type.trim(), text: () => new TextDecoder(charset).decode(bytes) };
}
