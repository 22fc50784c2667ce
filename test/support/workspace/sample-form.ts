import type { Host } from '../../../src/workspace/host.ts';
import {
  addItem,
  changeForm,
  changeItem,
  createForm,
} from '../../../src/workspace/services/forms/editing.ts';
import type { FormItem } from '../../../src/workspace/services/forms/model.ts';
import { formView, submitResponse } from '../../../src/workspace/services/forms/service.ts';
import { formRoutes } from '../../../src/workspace/web/form/routes.tsx';
import { fakeHost, people } from './fake-execution.ts';

const items: readonly (Pick<FormItem, 'kind'> & Record<string, unknown>)[] = [
  { kind: 'section-header', title: '申請者 / Applicant', helpText: '東北大学のアカウントに限ります。' },
  { kind: 'text', title: '氏名 / Name', required: true },
  {
    kind: 'paragraph-text',
    title: '研究の概要 / Outline',
    helpText: '目的と対象を書いてください。',
    required: true,
  },
  {
    kind: 'multiple-choice',
    title: '区分 / Category',
    options: ['学内の研究', '治験'],
    other: true,
    required: true,
  },
  { kind: 'checkbox', title: '画像の種類 / Kinds', options: ['CT', 'MRI'], other: true },
  {
    kind: 'text',
    title: 'CT の件数 / CT examinations',
    validation: { rule: { kind: 'whole-number' } },
  },
  { kind: 'list', title: '職位 / Position', options: ['教授', '助教'] },
  { kind: 'date', title: '希望納期 / Wanted by' },
  { kind: 'date-time', title: '打合せ候補 / Meeting' },
  { kind: 'multiple-choice', title: 'オンラインを希望', options: ['はい', 'いいえ'] },
];

/** A form with every kind of question, and the pages that show it. */
export function sampleForm() {
  const host = fakeHost();
  const { id } = createForm(host, {
    title: '診療画像データ 相談申請',
    owner: people.staff.email,
    published: true,
  });
  changeForm(host, id, {
    description:
      '内容を確認し、2 営業日以内にご連絡します。\n詳しくは https://mduc.example/ をご覧ください。',
    confirmationMessage: '相談申請を受け付けました。',
    requireLogin: true,
    emailCollection: 'verified',
  });
  for (const item of items) {
    const itemId = addItem(host, id, item.kind);
    changeItem(host, id, itemId, (added) => ({ ...added, ...item }) as FormItem);
  }
  return {
    host,
    id,
    path: `/forms/d/e/${id}/viewform`,
    routes: formRoutes(answering(host)),
    entries: entries(host, id),
  };
}

function answering(host: Host) {
  return {
    ...host,
    submitForm: (formId: string, submission: Parameters<typeof submitResponse>[2]) =>
      submitResponse(host, formId, submission),
  };
}

/** Names of the inputs, by the beginning of the question's title. */
function entries(host: Host, formId: string): (title: string) => string {
  const { items } = formView(host, formId);
  return (title) => {
    const item = items.find((each) => each.title.startsWith(title));
    if (!item || !('entryId' in item)) throw new Error(`The sample form asks no such question: ${title}`);
    return `entry.${item.entryId}`;
  };
}
