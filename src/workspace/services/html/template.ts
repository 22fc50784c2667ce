import { placeAfter, type Place } from './template-place.ts';

/**
 * A template (`<? ?>`, `<?= ?>`, `<?!= ?>`) as the body of a JavaScript function that makes the page. What `<?= ?>`
 * prints is escaped for the place where it stands (Apps Script, templated HTML: contextual escaping). What is printed is
 * assigned, as in Google's own compiled templates (HtmlTemplate.getCode): it may end in a semicolon.
 */
export function templateProgram(source: string): string {
  let place: Place = { kind: 'text' };
  const statements = source.split(/(<\?[\s\S]*?\?>)/).map((piece) => {
    if (piece.startsWith('<?!=')) return `__print.text = ${piece.slice(4, -2)}\n;`;
    if (piece.startsWith('<?=')) return `__print.${escapeAt(place)} = ${piece.slice(3, -2)}\n;`;
    if (piece.startsWith('<?')) return `${piece.slice(2, -2)};`;
    place = placeAfter(place, piece);
    return `__page += ${JSON.stringify(piece)};`;
  });
  return `let __page = '';\n${escapers}\n${statements.join('\n')}\nreturn __page;`;
}

function escapeAt(place: Place): 'html' | 'scriptValue' | 'scriptText' {
  switch (place.kind) {
    case 'text':
    case 'value':
      return 'html';
    case 'script':
      return 'scriptValue';
    case 'script-string':
      return 'scriptText';
    case 'tag':
    case 'style':
    case 'comment':
      throw new Error(`not emulated: HtmlService.HtmlTemplate with <?= ?> inside a ${place.kind}`);
  }
}

/** Sources, because they run in the script's realm beside its scriptlets. */
const escapers = String.raw`
const __text = (value) => (value === undefined || value === null ? '' : String(value));
const __html = (value) => __text(value).replace(/[&<>"']/g, (character) => '&#' + character.charCodeAt(0) + ';');
const __scriptText = (value) =>
  __text(value).replace(/[^\p{L}\p{N} .,:;_()-]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) =>
      '\\u' + character.charCodeAt(at).toString(16).padStart(4, '0')).join(''));
const __scriptValue = (value) =>
  value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '"' + __scriptText(value) + '"';
const __print = {
  set text(value) { __page += __text(value); },
  set html(value) { __page += __html(value); },
  set scriptValue(value) { __page += __scriptValue(value); },
  set scriptText(value) { __page += __scriptText(value); },
};`;
