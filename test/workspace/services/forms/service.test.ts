import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { deleteFile } from '../../../../src/workspace/services/drive/service.ts';
import {
  addItem,
  changeForm,
  changeItem,
  createForm,
} from '../../../../src/workspace/services/forms/editing.ts';
import type { Answers, FormItem, ItemKind } from '../../../../src/workspace/services/forms/model.ts';
import {
  formRefusal,
  formView,
  prefilledAnswers,
  submitResponse,
} from '../../../../src/workspace/services/forms/service.ts';
import { findResponse } from '../../../../src/workspace/services/forms/store.ts';
import { fakeHost, people, start } from '../../../support/workspace/fake-execution.ts';

const { staff, applicant, outsider } = people;
let host: Host;
let formId: string;

beforeEach(() => {
  host = fakeHost();
  formId = createForm(host, { title: '相談申請', owner: staff.email, published: true }).id;
});

/** Adds a question and answers its item id. */
function ask(kind: ItemKind, change: object = {}): number {
  const id = addItem(host, formId, kind);
  changeItem(host, formId, id, (item) => ({ ...item, ...change }) as FormItem);
  return id;
}

function submit(answers: Answers, respondent: string | undefined = applicant.email) {
  return submitResponse(host, formId, { respondent, answers });
}

/** The answers as they were kept. */
function kept(answers: Answers) {
  const submitted = submit(answers);
  return submitted.kind === 'accepted'
    ? findResponse(host, formId, submitted.responseId)?.answers
    : submitted;
}

describe('access', () => {
  it('lets in the domain of the owner and its sub-domains, nobody else', () => {
    changeForm(host, formId, { requireLogin: true });
    expect(formRefusal(host, formId, staff.email)).toBeUndefined();
    expect(formRefusal(host, formId, applicant.email)).toBeUndefined();
    expect(formRefusal(host, formId, outsider.email)).toMatchObject({ reason: 'not-in-domain' });
    expect(formRefusal(host, formId, undefined)).toMatchObject({ reason: 'sign-in-required' });
  });

  test.each(['x@nottohoku.example', 'x@tohoku.example.evil.example', 'x@example', 'x'])(
    'turns %s away',
    (email) => {
      changeForm(host, formId, { requireLogin: true });
      expect(submit({}, email)).toMatchObject({ kind: 'refused', reason: 'not-in-domain' });
    },
  );

  it('needs somebody signed in where the address is collected, from wherever', () => {
    changeForm(host, formId, { emailCollection: 'verified' });
    expect(submitResponse(host, formId, { respondent: undefined, answers: {} })).toMatchObject({
      reason: 'sign-in-required',
    });
    expect(submit({}, outsider.email).kind).toBe('accepted');
  });

  it('says when a form is closed, unpublished, or was answered', () => {
    changeForm(host, formId, { accepting: false });
    expect(submit({})).toMatchObject({ reason: 'closed', message: expect.stringContaining('相談申請') });
    changeForm(host, formId, { accepting: true, published: false });
    expect(submit({})).toMatchObject({ reason: 'unpublished' });
    changeForm(host, formId, { published: true, oneResponsePerUser: true });
    expect(submit({}).kind).toBe('accepted');
    expect(submit({})).toMatchObject({ reason: 'already-responded' });
  });
});

test.each([
  ['on 2026-06-29', '2026-06-29T23:59:59Z', undefined, true],
  ['from 2026-06-30', '2026-06-30T00:00:00Z', undefined, false],
  ['from 2026-06-30, asked to be', '2026-06-30T00:00:00Z', true, true],
])('a form made %s', (_, now, published, expected) => {
  const host = fakeHost(Date.parse(now));
  const form = createForm(host, {
    title: 'x',
    owner: staff.email,
    ...(published !== undefined && { published }),
  });
  expect(formView(host, form.id).published).toBe(expected);
});

describe('submitResponse', () => {
  it('keeps the verified address and the time only of what it accepts', () => {
    changeForm(host, formId, { emailCollection: 'verified' });
    const name = ask('text', { title: '氏名', required: true });
    expect(submit({ [name]: ' ' })).toEqual({
      kind: 'invalid',
      problems: [{ itemId: name, message: 'この質問は必須です' }],
    });
    const submitted = submit({ [name]: '佐藤 花子' });
    expect(
      findResponse(host, formId, submitted.kind === 'accepted' ? submitted.responseId : ''),
    ).toMatchObject({
      respondentEmail: applicant.email,
      submittedAt: start,
      sequence: 1,
      answers: { [name]: '佐藤 花子' },
    });
  });

  it('names every question that is wrong, in order', () => {
    const count = ask('text', { validation: { rule: { kind: 'number' } } });
    const day = ask('date', { required: true });
    expect(submit({ [count]: 'たくさん' })).toEqual({
      kind: 'invalid',
      problems: [
        { itemId: count, message: '数値を入力してください' },
        { itemId: day, message: 'この質問は必須です' },
      ],
    });
  });

  test.each<[ItemKind, object, string | string[], string | readonly string[] | undefined]>([
    ['text', {}, '一行目\n二行目', '一行目二行目'],
    ['text', {}, '=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['paragraph-text', {}, '一行目\r\n二行目', '一行目\n二行目'],
    ['paragraph-text', {}, 'あ'.repeat(10_000), 'あ'.repeat(10_000)],
    ['paragraph-text', {}, '  ', undefined],
    ['multiple-choice', { options: ['研究', '症例報告'] }, '研究', '研究'],
    ['multiple-choice', { options: ['研究'], other: true }, '教育', '教育'],
    ['checkbox', { options: ['CT', 'MRI'] }, ['CT', 'CT', ''], ['CT']],
    ['checkbox', { options: ['CT', 'MRI'] }, 'CT', ['CT']],
    ['checkbox', { options: ['CT'], other: true }, ['CT', 'PET'], ['CT', 'PET']],
    ['date', {}, ' 2028-02-29', '2028-02-29'],
    ['date-time', {}, '2026-07-10T13:30', '2026-07-10 13:30'],
    ['scale', {}, '5', '5'],
  ])('keeps of %s %j the answer %j', (kind, change, answer, expected) => {
    const id = ask(kind, change);
    expect(kept({ [id]: answer })).toEqual(expected === undefined ? {} : { [id]: expected });
  });

  test.each<[ItemKind, object, string | string[], string]>([
    ['multiple-choice', { options: ['研究'] }, '開発', '選択肢から選択してください'],
    ['list', { options: ['研究'] }, '開発', '選択肢から選択してください'],
    ['list', { options: ['研究', '教育'] }, ['研究', '教育'], '回答は 1 つだけ入力してください'],
    ['checkbox', { options: ['CT'] }, ['CT', 'PET'], '選択肢から選択してください'],
    ['checkbox', { options: ['CT'], other: true }, ['PET', 'US'], '選択肢から選択してください'],
    ['date', {}, '2026-02-29', '無効な日付です'],
    ['date', {}, '令和8年', '無効な日付です'],
    ['date-time', {}, '2026-07-10 24:00', '無効な日時です'],
    ['scale', {}, '6', '選択肢から選択してください'],
  ])('refuses of %s %j the answer %j', (kind, change, answer, message) => {
    const id = ask(kind, change);
    expect(submit({ [id]: answer })).toEqual({ kind: 'invalid', problems: [{ itemId: id, message }] });
  });

  it('drops what belongs to no question', () => {
    ask('section-header');
    expect(kept({ 1: 'x', __proto__: 'y' })).toEqual({});
  });
});

it('keeps item and entry ids apart, and both when the title changes', () => {
  const id = ask('text', { title: '氏名' });
  const before = formView(host, formId).items;
  changeItem(host, formId, id, (item) => ({ ...item, title: 'お名前' }));
  const [item] = formView(host, formId).items;
  expect(item).toEqual({ ...before[0], title: 'お名前' });
  expect(item).toMatchObject({ id: expect.any(Number), entryId: expect.any(Number) });
  expect(item!.id).not.toBe((item as { entryId: number }).entryId);
});

it('is gone when its file is', () => {
  deleteFile(host, staff.email, formId);
  expect(() => formView(host, formId)).toThrow(expect.objectContaining({ code: 404 }));
  expect(() => submit({})).toThrow(`Form not found: ${formId}.`);
});

it('shows where the form is', () => {
  expect(formView(host, formId)).toMatchObject({
    domain: 'tohoku.example',
    publishedUrl: `http://localhost:8080/forms/d/e/${formId}/viewform`,
    editUrl: `http://localhost:8080/forms/d/${formId}/edit`,
  });
});

describe('prefilledAnswers', () => {
  function prefilled(answers: readonly (readonly [number, string])[]) {
    const items = formView(host, formId).items as readonly { id: number; entryId: number }[];
    const entry = (id: number) => `entry.${items.find((item) => item.id === id)!.entryId}`;
    return prefilledAnswers(
      host,
      formId,
      new URLSearchParams(answers.map(([id, value]) => [entry(id), value])),
    );
  }

  it('takes what the form knows', () => {
    const name = ask('text');
    const kinds = ask('checkbox', { options: ['CT', 'MRI'] });
    const purpose = ask('list', { options: ['研究'] });
    const day = ask('date');
    expect(
      prefilled([
        [name, '佐藤 & 花子'],
        [kinds, 'CT'],
        [kinds, 'MRI'],
        [kinds, 'PET'],
        [purpose, '開発'],
        [day, '2026-13-01'],
      ]),
    ).toEqual({ [name]: '佐藤 & 花子', [kinds]: ['CT', 'MRI'] });
  });
});
