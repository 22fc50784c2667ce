/// <reference lib="dom" />

const PATIENCE_MS = 10_000;

/**
 * Says what is being waited for and, after ten seconds, that it takes long; then `onSlow` may offer a way out. The
 * function it returns ends the waiting.
 */
export function waiting(status: HTMLElement, text: string, onSlow: () => void = () => undefined): () => void {
  status.textContent = text;
  const timer = setTimeout(() => {
    status.textContent = `${text} 時間がかかっています。このままお待ちください。`;
    onSlow();
  }, PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    status.textContent = '';
  };
}
