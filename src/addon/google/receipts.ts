import type { ReceiptPort } from '../workflow/ports.ts';

/** The longest that the cache keeps anything; the clock looks every ten minutes. */
const SIX_HOURS_S = 21_600;

export const receipts: ReceiptPort = {
  note: (mailId) => CacheService.getScriptCache().put(keyOf(mailId), 'sent', SIX_HOURS_S),
  known: (mailIds) => {
    const found = CacheService.getScriptCache().getAll(mailIds.map(keyOf));
    return new Set(mailIds.filter((mailId) => found[keyOf(mailId)] !== undefined));
  },
};

function keyOf(mailId: string): string {
  return `mail-sent:${mailId}`;
}
