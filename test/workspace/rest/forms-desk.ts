import { expect } from '@jest/globals';
import type { forms_v1 } from '@googleapis/forms';
import { openService, type Service, staff } from './service.ts';

type Item = forms_v1.Schema$Item;
type Request = forms_v1.Schema$Request;

/** A Workspace behind a socket with Google's Forms client, and one form at a time. */
export type FormsDesk = {
  readonly service: Service;
  readonly forms: forms_v1.Forms;
  formId(): string;
  /** Makes the form of the next test. */
  newForm(): Promise<void>;
  get(): Promise<forms_v1.Schema$Form>;
  update(...requests: Request[]): Promise<forms_v1.Schema$BatchUpdateFormResponse>;
};

export async function openFormsDesk(): Promise<FormsDesk> {
  const service = await openService();
  const forms = service.forms(staff);
  let formId = '';
  return {
    service,
    forms,
    formId: () => formId,
    async newForm() {
      const info = { title: '申込' };
      const { data } = await forms.forms.create({ unpublished: false, requestBody: { info } });
      formId = data.formId ?? '';
    },
    get: async () => (await forms.forms.get({ formId })).data,
    async update(...requests) {
      const requestBody = { requests, includeFormInResponse: true };
      return (await forms.forms.batchUpdate({ formId, requestBody })).data;
    },
  };
}

export function create(item: Item, index = 0): Request {
  return { createItem: { item, location: { index } } };
}

export function asked(question: forms_v1.Schema$Question, title = '題'): Item {
  return { title, questionItem: { question } };
}

export const quiz: Request = {
  updateSettings: { settings: { quizSettings: { isQuiz: true } }, updateMask: 'quizSettings' },
};

export const failing = (error: object): unknown => expect.objectContaining(error);
