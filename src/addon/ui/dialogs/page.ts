/// <reference lib="dom" />

/** The element with this id, which the page is known to have. */
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`Cannot find #${id}: the dialog's page and program do not belong together.`);
  return found as T;
}

/** What the server wrote into the page when it opened. */
export function contextOf<Context>(): Context {
  return JSON.parse(document.body.dataset['context'] ?? '{}') as Context;
}

export function write(id: string, text: string): void {
  element(id).textContent = text;
}

export function show(id: string, visible: boolean): void {
  element(id).hidden = !visible;
}

/** Elements of one tag, one for each text; text stays text. */
export function lines(tag: 'li' | 'p', texts: readonly string[]): HTMLElement[] {
  return texts.map((text) => {
    const line = document.createElement(tag);
    line.textContent = text;
    return line;
  });
}

/** Why a question to the server has no answer, in words. */
export function reasonOf(error: unknown): string {
  return `処理できませんでした: ${messageOf(error)}`;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A question without an answer as one of its answers. */
export function failed(error: unknown): { readonly kind: 'failed'; readonly reason: string } {
  return { kind: 'failed', reason: messageOf(error) };
}

/** The file's bytes as base64, which is how bytes travel through google.script.run. */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error('ファイルを読み取れませんでした。もう一度選んでください。'));
    reader.readAsDataURL(file);
  });
}
