/**
 * A template (`<? ?>`, `<?= ?>`, `<?!= ?>`) as the body of a JavaScript function that makes the page. What `<?= ?>`
 * prints is escaped for HTML text and quoted attributes.
 */
export function templateProgram(source: string): string {
  const pieces = source.split(/(<\?[\s\S]*?\?>)/);
  const statements = pieces.map((piece) => {
    if (!piece.startsWith('<?')) return `__page += ${JSON.stringify(piece)};`;
    if (piece.startsWith('<?!=')) return `__page += __text(${piece.slice(4, -2)});`;
    if (piece.startsWith('<?=')) return `__page += __escape(__text(${piece.slice(3, -2)}));`;
    return `${piece.slice(2, -2)};`;
  });
  return `let __page = '';
const __text = (value) => (value === undefined || value === null ? '' : String(value));
const __escape = (text) => text.replace(/[&<>"']/g, (character) => '&#' + character.charCodeAt(0) + ';');
${statements.join('\n')}
return __page;`;
}
