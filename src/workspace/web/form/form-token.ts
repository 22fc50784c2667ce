import { randomUUID } from 'node:crypto';
import type { Store } from '../../store/store.ts';

const kind = 'form-token';

/** A fresh token for one rendering of a form: whatever is posted with it counts once. */
export function newFormToken(): string {
  return randomUUID();
}

export function isFormToken(token: unknown): token is string {
  return typeof token === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(token);
}

/** The response that was already taken with this token. */
export function spentOn(store: Store, formId: string, token: string): string | undefined {
  return store.read<{ readonly responseId: string }>(kind, key(formId, token))?.responseId;
}

export function spend(store: Store, formId: string, token: string, responseId: string): void {
  store.write(kind, key(formId, token), { responseId });
}

function key(formId: string, token: string): string {
  return `${formId}/${token}`;
}
