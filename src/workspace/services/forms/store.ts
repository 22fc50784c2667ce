import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { findFile, touchFile } from '../drive/files.ts';
import type { Form, FormResponse } from './model.ts';

const formKind = 'form';
const responseKind = 'form-response';

/** A response with the account that sent it, which the form itself may not collect. */
export type StoredResponse = FormResponse & { readonly account?: string };

/** The form, unless its file has been deleted from Drive. */
export function findForm(host: Host, formId: string): Form | undefined {
  return findFile(host, formId) && host.store.read<Form>(formKind, formId);
}

export function requireForm(host: Host, formId: string): Form {
  const form = findForm(host, formId);
  if (!form) throw new ApiError('NOT_FOUND', `Form not found: ${formId}.`);
  return form;
}

export function saveForm(host: Host, form: Form): void {
  host.store.transaction(() => {
    host.store.write(formKind, form.id, form);
    touchFile(host, form.id);
  });
}

/** In order of arrival. */
export function responsesOf(host: Host, formId: string): StoredResponse[] {
  return host.store
    .list<StoredResponse>(responseKind, `${formId}/`)
    .map(({ document }) => document)
    .sort((one, other) => one.sequence - other.sequence);
}

export function findResponse(host: Host, formId: string, responseId: string): StoredResponse | undefined {
  return host.store.read<StoredResponse>(responseKind, `${formId}/${responseId}`);
}

/** Keeps a new response, which comes after all others. */
export function saveResponse(host: Host, response: Omit<StoredResponse, 'sequence'>): StoredResponse {
  return host.store.transaction(() => {
    const sequence = (host.store.read<number>('form-response-counter', response.formId) ?? 0) + 1;
    host.store.write('form-response-counter', response.formId, sequence);
    return replaceResponse(host, { ...response, sequence });
  });
}

export function replaceResponse(host: Host, response: StoredResponse): StoredResponse {
  host.store.write(responseKind, `${response.formId}/${response.id}`, response);
  return response;
}

export function removeResponse(host: Host, formId: string, responseId: string): void {
  host.store.remove(responseKind, `${formId}/${responseId}`);
}
