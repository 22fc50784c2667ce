const edge = /[\p{Script=Latin}\p{Nd}]/u;

/**
 * Whether a text has a phrase: upper and lower case are one, punctuation counts as a space, and words of letters that
 * stand between spaces must be whole ones. Japanese has no spaces: there any run of characters is found.
 */
export function hasPhrase(text: string, phrase: string): boolean {
  const wanted = plain(phrase);
  if (wanted === '') return true;
  const all = plain(text);
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    if (!continues(all[at - 1], wanted[0]) && !continues(all[at + wanted.length], wanted.at(-1))) return true;
  }
  return false;
}

function continues(outside: string | undefined, inside: string | undefined): boolean {
  return outside !== undefined && inside !== undefined && edge.test(outside) && edge.test(inside);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}
