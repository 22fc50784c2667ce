import type { Host } from '../../../host.ts';
import { ApiError } from '../../api-error.ts';
import { roleOf } from '../../drive/files.ts';
import type { Form } from '../model.ts';
import { findForm } from '../store.ts';

/** The form, for its editors: 404 when there is none, 403 when it is shared with the actor less, or not at all. */
export function requireEditableForm(host: Host, actor: string, formId: string): Form {
  const form = findForm(host, formId);
  if (!form) throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  const role = roleOf(host, actor, formId);
  if (role !== 'owner' && role !== 'writer')
    throw new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
  return form;
}
