import { ApiError } from '../../services/api-error.ts';
import { opens } from '../../oauth/grant.ts';
import type { MailCall } from './account.ts';
import type { Format } from './message-resource.ts';
import { mailScopes } from './scopes.ts';

/** Whoever has the scope for metadata alone sees no words of a mail, nor searches them (reference of `users.messages`). */
export function requireMetadataOnly({ token }: MailCall, format: Format): void {
  if (isMetadataOnly(token) && (format === 'full' || format === 'raw')) {
    throw forbidden(`Metadata scope doesn't allow format ${format.toUpperCase()}`);
  }
}

export function requireNoSearch({ token, query }: MailCall): void {
  if (isMetadataOnly(token) && query.get('q'))
    throw forbidden("Metadata scope does not support 'q' parameter");
}

function isMetadataOnly(token: MailCall['token']): boolean {
  return !opens(token, mailScopes('modify', 'readonly', 'compose'));
}

function forbidden(message: string): ApiError {
  return new ApiError('PERMISSION_DENIED', message, { reason: 'forbidden' });
}
