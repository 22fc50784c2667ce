import { ApiError, type ApiStatus } from './api-error.ts';

/** Does the work of an API for a script: what it refuses is said in `words` for its status, else in the API's own. */
export function inScriptsWords<T>(work: () => T, words: Partial<Record<ApiStatus, string>> = {}): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new Error(words[error.status] ?? error.message, { cause: error });
  }
}
