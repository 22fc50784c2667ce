const longest = 64 * 1_024;

/**
 * The text of a text file, as far as a glance needs it; undefined for other kinds. Japanese Excel writes
 * Shift_JIS, so bytes that are not UTF-8 are read as that.
 */
export function textPreview(mimeType: string, content: Uint8Array): string | undefined {
  if (!mimeType.startsWith('text/')) return undefined;
  const text = decoded(content);
  return text.length <= longest ? text : `${text.slice(0, longest)}\n…(続きはダウンロードしてご覧ください)`;
}

function decoded(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('shift_jis').decode(content);
  }
}
