/** What takes a whole square in Japanese print; everything else about half of one. */
const wide =
  /[\u1100-\u115f\u2460-\u24ff\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Surrogate}/u;

const zeroWidth = '\u200b';

/** Width in pixels that a line of text takes, near enough to lay it out: the server has no font to measure. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) {
    if (character !== zeroWidth) ems += wide.test(character) || character.length > 1 ? 1 : 0.56;
  }
  return ems * fontSize;
}

/** The text in lines of at most `width` pixels; the last of `most` lines keeps the rest. */
export function wrapped(text: string, fontSize: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\x21-\x7e]+\s*|[\s\S]/gu) ?? []) {
    if (line !== '' && lines.length < most - 1 && textWidth(line + piece.trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Texts that a scale can tell apart, also where they read the same. */
export function distinct(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return text + zeroWidth.repeat(count);
  });
}
