import { createHash } from 'node:crypto';
import type { forms_v1 } from '@googleapis/forms';
import type { Host } from '../../../host.ts';
import { findFile } from '../../drive/files.ts';
import type { Form } from '../model.ts';
import { publishedUrl } from '../urls.ts';
import { filled } from './filled.ts';
import { itemResource } from './item-resource.ts';

export const emailCollectionTypes = {
  none: 'DO_NOT_COLLECT',
  verified: 'VERIFIED',
  input: 'RESPONDER_INPUT',
} as const satisfies Record<Form['emailCollection'], string>;

/** A form as the API has it. */
export function formResource(host: Host, form: Form): forms_v1.Schema$Form {
  const { id, title, description, items, destination, quiz, emailCollection } = form;
  return {
    formId: id,
    info: filled<forms_v1.Schema$Info>({ title, description, documentTitle: findFile(host, id)?.name }),
    settings: {
      ...(quiz && { quizSettings: { isQuiz: true } }),
      emailCollectionType: emailCollectionTypes[emailCollection],
    },
    revisionId: revisionId(form),
    responderUri: publishedUrl(host, id),
    ...(items.length > 0 && { items: items.map(itemResource) }),
    ...(destination && { linkedSheetId: destination.spreadsheetId }),
    ...(form.hasPublishState && { publishSettings: publishSettingsResource(form) }),
  };
}

/** Booleans stand here even where they are false: both must be set when they are changed. */
export function publishSettingsResource({ published, accepting }: Form): forms_v1.Schema$PublishSettings {
  return { publishState: { isPublished: published, isAcceptingResponses: published && accepting } };
}

/** The same for the same content: publishing, sharing and where responses go are no part of it (Forms API, Form). */
export function revisionId(form: Form): string {
  const { title, description, items, quiz = false, emailCollection } = form;
  const content = JSON.stringify({ title, description, items, quiz, emailCollection });
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
