import type { forms_v1 } from '@googleapis/forms';
import type { Host } from '../../../host.ts';
import { ApiError, invalid } from '../../api-error.ts';
import { changeForm, createForm } from '../editing.ts';
import type { Form } from '../model.ts';
import { requireForm } from '../store.ts';
import { requireEditableForm } from './access.ts';
import { formResource, publishSettingsResource, revisionId } from './form-resource.ts';
import { handlers, type RequestKind } from './requests.ts';

/** v1 `forms.get`. */
export function getForm(host: Host, actor: string, formId: string): forms_v1.Schema$Form {
  return formResource(host, requireEditableForm(host, actor, formId));
}

/** v1 `forms.create`: a form with nothing but its titles. `unpublished` settles what the date does otherwise. */
export function createFromResource(
  host: Host,
  actor: string,
  { info = {}, ...others }: forms_v1.Schema$Form,
  { unpublished }: { readonly unpublished?: boolean } = {},
): forms_v1.Schema$Form {
  if (Object.keys(others).length > 0 || info.description) {
    throw invalid(
      'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
    );
  }
  if (!info.title) throw invalid('info.title is required.');
  const form = createForm(host, {
    title: info.title,
    owner: actor,
    ...(info.documentTitle && { documentTitle: info.documentTitle }),
    ...(unpublished !== undefined && { published: !unpublished }),
  });
  return formResource(host, form);
}

/** v1 `forms.batchUpdate`: every request is carried out, or none. */
export function batchUpdateForm(
  host: Host,
  actor: string,
  formId: string,
  body: forms_v1.Schema$BatchUpdateFormRequest,
): forms_v1.Schema$BatchUpdateFormResponse {
  const { requests = [], includeFormInResponse, writeControl } = body;
  if (requests.length === 0) throw invalid('Must specify at least one request.');
  const before = requireEditableForm(host, actor, formId);
  requireRevision(before, writeControl);
  const replies: forms_v1.Schema$Response[] = [];
  const after = requests.reduce<Form>((form, request, index) => {
    const change = carryOut(form, request, index);
    replies.push(change.reply ?? {});
    return change.form;
  }, before);
  changeForm(host, formId, after);
  return {
    ...(includeFormInResponse && { form: formResource(host, requireForm(host, formId)) }),
    replies,
    writeControl: { requiredRevisionId: revisionId(after) },
  };
}

/** v1 `forms.setPublishSettings`. */
export function setPublishSettings(
  host: Host,
  actor: string,
  formId: string,
  { publishSettings, updateMask = '*' }: forms_v1.Schema$SetPublishSettingsRequest,
): forms_v1.Schema$SetPublishSettingsResponse {
  const form = requireEditableForm(host, actor, formId);
  if (!/^(?:\*|publish_state|publishState)$/.test(updateMask ?? '*'))
    throw invalid(`Invalid field: ${updateMask ?? ''}`);
  if (!form.hasPublishState) throw invalid('This form does not support publish settings.');
  const { isPublished, isAcceptingResponses } = publishSettings?.publishState ?? {};
  if (typeof isPublished !== 'boolean') throw invalid('publish_state.is_published is required.');
  if (isAcceptingResponses && !isPublished)
    throw invalid('A form that is not published cannot accept responses.');
  changeForm(host, formId, { published: isPublished, accepting: isAcceptingResponses ?? false });
  return { formId, publishSettings: publishSettingsResource(requireForm(host, formId)) };
}

function carryOut(form: Form, request: forms_v1.Schema$Request, index: number) {
  const kinds = (Object.keys(handlers) as RequestKind[]).filter((kind) => request[kind]);
  const [kind, second] = kinds;
  if (!kind) throw invalid(`Invalid requests[${index}]: No request set.`);
  if (second) {
    throw invalid(
      `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`,
    );
  }
  const handler = handlers[kind] as (
    form: Form,
    request: object,
  ) => ReturnType<(typeof handlers)[RequestKind]>;
  try {
    return handler(form, request[kind] ?? {});
  } catch (error) {
    const isEmulated = error instanceof Error && !error.message.startsWith('not emulated: ');
    if (!isEmulated) throw error;
    throw new ApiError('INVALID_ARGUMENT', `Invalid requests[${index}].${kind}: ${error.message}`);
  }
}

/** Changes are made to the form as it is; others made since `targetRevisionId` are not woven in. */
function requireRevision(form: Form, control: forms_v1.Schema$WriteControl | undefined): void {
  const { requiredRevisionId, targetRevisionId } = control ?? {};
  const latest = revisionId(form);
  if (requiredRevisionId && requiredRevisionId !== latest) {
    throw invalid(`The required revision ID '${requiredRevisionId}' does not match the latest revision.`);
  }
  if (targetRevisionId && targetRevisionId !== latest)
    throw new Error('not emulated: Forms API writeControl.targetRevisionId of an earlier revision');
}
