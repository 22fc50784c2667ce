/**
 * Does something at Google that may be refused. The error then says in words for staff what was tried, with what it was
 * refused, and what to do about it: `deed` ends before できませんでした, `remedy` before もう一度実行してください.
 */
export function attempt<T>(deed: string, remedy: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${deed}できませんでした: ${reason} ${remedy}、もう一度実行してください。`);
  }
}
