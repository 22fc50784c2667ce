import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { forms_v1 } from '@googleapis/forms';
import { share } from '../../../src/workspace/services/drive/files.ts';
import { changeForm } from '../../../src/workspace/services/forms/editing.ts';
import { formView, prefilledAnswers } from '../../../src/workspace/services/forms/service.ts';
import { colleague, openService, type Service, staff } from './service.ts';

type Item = forms_v1.Schema$Item;
type Request = forms_v1.Schema$Request;

let service: Service;
let forms: forms_v1.Forms;
let formId: string;

beforeAll(async () => {
  service = await openService();
  forms = service.forms(staff);
});
afterAll(() => service.close());

beforeEach(async () => {
  const { data } = await forms.forms.create({ unpublished: false, requestBody: { info: { title: '申込' } } });
  formId = data.formId!;
});

async function update(...requests: Request[]) {
  const { data } = await forms.forms.batchUpdate({
    formId,
    requestBody: { requests, includeFormInResponse: true },
  });
  return data;
}

const create = (item: Item, index = 0): Request => ({ createItem: { item, location: { index } } });
const asked = (question: forms_v1.Schema$Question, title = '題'): Item => ({
  title,
  questionItem: { question },
});
const quiz: Request = {
  updateSettings: { settings: { quizSettings: { isQuiz: true } }, updateMask: 'quizSettings' },
};
const get = async () => (await forms.forms.get({ formId })).data;
const failing = (error: object) => expect.objectContaining(error);

describe('forms.create', () => {
  it('makes a form of the caller, which it answers as forms.get does', async () => {
    const { data } = await forms.forms.create({
      requestBody: { info: { title: '相談', documentTitle: '相談の書' } },
    });
    expect(data).toMatchObject({
      formId: expect.any(String),
      info: { title: '相談', documentTitle: '相談の書' },
      settings: { emailCollectionType: 'DO_NOT_COLLECT' },
      responderUri: expect.stringContaining('/viewform'),
      publishSettings: { publishState: { isPublished: false, isAcceptingResponses: false } },
    });
    expect((await forms.forms.get({ formId: data.formId! })).data).toEqual(data);
  });

  test.each<[forms_v1.Schema$Form, string]>([
    [{ info: { title: 'a', description: 'b' } }, 'Only info.title can be set when creating a form.'],
    [{ info: { title: 'a' }, items: [{ title: 'b' }] }, 'To add items and change settings, use batchUpdate.'],
    [{}, 'info.title is required.'],
  ])('refuses %j', async (requestBody, message) => {
    await expect(forms.forms.create({ requestBody })).rejects.toThrow(message);
  });
});

describe('an item', () => {
  const option = (value: string) => ({ value });
  const choices = { options: [option('a'), option('b')] };
  const properties = { alignment: 'LEFT', width: 320 };

  test.each<[string, Item]>([
    ['text', asked({ textQuestion: {} })],
    ['paragraph-text', asked({ required: true, textQuestion: { paragraph: true } })],
    [
      'multiple-choice',
      asked({ choiceQuestion: { type: 'RADIO', options: [option('a'), { isOther: true }] } }),
    ],
    ['list', asked({ choiceQuestion: { type: 'DROP_DOWN', ...choices, shuffle: true } })],
    ['checkbox', asked({ choiceQuestion: { type: 'CHECKBOX', ...choices } })],
    ['date', asked({ dateQuestion: { includeYear: true } })],
    ['date', asked({ dateQuestion: {} })],
    ['date-time', asked({ dateQuestion: { includeTime: true, includeYear: true } })],
    ['time', asked({ timeQuestion: {} })],
    ['duration', asked({ timeQuestion: { duration: true } })],
    ['scale', asked({ scaleQuestion: { low: 1, high: 5, lowLabel: '低', highLabel: '高' } })],
    ['scale', asked({ scaleQuestion: { high: 10 } })],
    ['rating', asked({ ratingQuestion: { ratingScaleLevel: 5, iconType: 'HEART' } })],
    [
      'grid',
      {
        title: '評価',
        questionGroupItem: {
          questions: [
            { required: true, rowQuestion: { title: '速さ' } },
            { required: true, rowQuestion: { title: '画質' } },
          ],
          grid: { columns: { type: 'RADIO', ...choices } },
        },
      },
    ],
    [
      'checkbox-grid',
      {
        questionGroupItem: {
          questions: [{ rowQuestion: { title: '速さ' } }],
          grid: { columns: { type: 'CHECKBOX', ...choices } },
        },
      },
    ],
    ['page-break', { title: '次の頁', description: '説明', pageBreakItem: {} }],
    ['section-header', { title: '見出し', textItem: {} }],
    [
      'video',
      {
        title: '動画',
        videoItem: { video: { youtubeUri: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', properties } },
      },
    ],
  ])('of kind %s is kept as it was sent: %j', async (kind, item) => {
    const { replies, form } = await update(create(item));
    const created = form!.items![0]!;
    expect(created).toMatchObject(item);
    expect(created.itemId).toBe(replies![0]!.createItem!.itemId);
    const ids = questionIds(created);
    expect(replies![0]!.createItem!.questionId ?? []).toEqual(ids);
    expect(formView(service.workspace, formId).items[0]!.kind).toBe(kind);
  });

  it('of a quiz keeps its grading', async () => {
    const grading = {
      pointValue: 2,
      correctAnswers: { answers: [{ value: 'a' }] },
      whenRight: { text: '正', material: [{ link: { uri: 'https://a.example', displayText: 'a' } }] },
      whenWrong: { text: '誤' },
    };
    const { form } = await update(
      quiz,
      create(asked({ grading, choiceQuestion: { type: 'RADIO', ...choices } })),
    );
    expect(form!.items![0]!.questionItem!.question!.grading).toEqual(grading);
    const off = { settings: { quizSettings: { isQuiz: false } }, updateMask: 'quizSettings.isQuiz' };
    const { form: after } = await update({ updateSettings: off });
    expect(after!.items![0]!.questionItem!.question!.grading).toBeUndefined();
  });

  it('leads to pages, by the ids of sections or by actions', async () => {
    await update(create({ itemId: '00000abc', pageBreakItem: {} }));
    const options = [
      { value: 'a', goToSectionId: '00000abc' },
      { value: 'b', goToAction: 'SUBMIT_FORM' },
      { value: 'c', goToAction: 'RESTART_FORM' },
      { value: 'd', goToAction: 'NEXT_SECTION' },
    ];
    const { form } = await update(create(asked({ choiceQuestion: { type: 'RADIO', options } })));
    expect(form!.items![0]!.questionItem!.question!.choiceQuestion!.options).toEqual(options);
  });

  it('has the ids that it is given, which prefilled links have as decimals', async () => {
    await update(create({ ...asked({ questionId: '0000000f', textQuestion: {} }), itemId: '0000000a' }));
    const link = new URLSearchParams({ 'entry.15': '佐藤' });
    expect(prefilledAnswers(service.workspace, formId, link)).toEqual({ 10: '佐藤' });
  });

  test.each<[Item, string]>([
    [{}, 'Item must have a kind.'],
    [{ pageBreakItem: {}, textItem: {} }, "oneof field 'kind' is already set."],
    [asked({}), 'Question must have a kind.'],
    [asked({ textQuestion: {} }, '二\n行'), 'Displayed text cannot contain newlines'],
    [
      asked({ choiceQuestion: { type: 'RADIO', options: [option('a'), option('a')] } }),
      'duplicate choice values',
    ],
    [asked({ choiceQuestion: { type: 'RADIO', options: [] } }), 'Options must have a value.'],
    [asked({ choiceQuestion: { type: 'WHEEL', ...choices } }), 'ChoiceQuestion.ChoiceType), "WHEEL"'],
    [
      asked({ choiceQuestion: { type: 'DROP_DOWN', options: [option('a'), { isOther: true }] } }),
      'Drop-down',
    ],
    [asked({ scaleQuestion: { low: 2, high: 5 } }), 'Invalid scale'],
    [asked({ ratingQuestion: { iconType: 'SUN', ratingScaleLevel: 5 } }), 'Invalid rating'],
    [asked({ grading: { pointValue: 1 }, textQuestion: {} }), 'Grading can only be set on a quiz.'],
    [asked({ fileUploadQuestion: { folderId: 'x' } }), 'Creating file upload questions is not supported.'],
    [{ itemId: 'nothex', textItem: {} }, 'Invalid id: nothex'],
    [{ videoItem: { video: { youtubeUri: 'https://evil.example' } } }, 'Invalid YouTube URI.'],
  ])('is refused: %j', async (item, message) => {
    await expect(update(create(item))).rejects.toEqual(
      failing({ status: 400, message: expect.stringContaining(message) }),
    );
    expect((await get()).items).toBeUndefined();
  });

  it('with a field that there is not is refused by its place', async () => {
    const item = { title: 'a', colour: 'red', textItem: {} } as Item;
    await expect(update(create(item))).rejects.toThrow(
      'Invalid JSON payload received. Unknown name "colour" at \'requests[0].create_item.item\'',
    );
  });

  it('that another has the id of is refused', async () => {
    await update(create({ ...asked({ questionId: '0000000f', textQuestion: {} }), itemId: '0000000a' }));
    await expect(update(create({ itemId: '0000000a', textItem: {} }))).rejects.toThrow('already in use');
    await expect(update(create(asked({ questionId: '0000000f', textQuestion: {} })))).rejects.toThrow(
      'already in use',
    );
  });

  it('with a picture is not emulated', async () => {
    const item = { imageItem: { image: { sourceUri: 'https://a.example/a.png' } } };
    await expect(update(create(item))).rejects.toEqual(failing({ status: 501 }));
  });
});

describe('forms.batchUpdate', () => {
  beforeEach(async () => {
    await update(
      create({ ...asked({ questionId: '00000001', textQuestion: {} }, '一'), itemId: '00000001' }),
      create({ ...asked({ questionId: '00000002', textQuestion: {} }, '二'), itemId: '00000002' }, 1),
      create({ itemId: '00000003', title: '三', textItem: {} }, 2),
    );
  });

  const order = async () => (await get()).items?.map(({ itemId }) => Number(itemId));

  test.each<[string, Request, number[]]>([
    ['down', { moveItem: { originalLocation: { index: 0 }, newLocation: { index: 2 } } }, [2, 3, 1]],
    ['up', { moveItem: { originalLocation: { index: 2 }, newLocation: { index: 0 } } }, [3, 1, 2]],
    ['away', { deleteItem: { location: { index: 1 } } }, [1, 3]],
  ])('moves an item %s', async (_, request, expected) => {
    await update(request);
    expect(await order()).toEqual(expected);
  });

  test.each<[Item, string, Item]>([
    [
      { title: '新' },
      'title',
      {
        itemId: '00000001',
        title: '新',
        questionItem: { question: { questionId: '00000001', textQuestion: {} } },
      },
    ],
    [{ description: '説明' }, 'description', { title: '一', description: '説明' }],
    [
      { questionItem: { question: { required: true } } },
      'questionItem.question.required',
      {
        title: '一',
        questionItem: { question: { questionId: '00000001', required: true, textQuestion: {} } },
      },
    ],
    [
      { questionItem: { question: { questionId: '00000001', scaleQuestion: { low: 1, high: 3 } } } },
      'question_item.question',
      {
        itemId: '00000001',
        questionItem: { question: { questionId: '00000001', scaleQuestion: { low: 1, high: 3 } } },
      },
    ],
    [
      { itemId: '00000001', title: '新', pageBreakItem: {} },
      '*',
      { itemId: '00000001', title: '新', pageBreakItem: {} },
    ],
  ])('changes an item to %j by the mask %s', async (item, updateMask, expected) => {
    const { form } = await update({ updateItem: { item, location: { index: 0 }, updateMask } });
    expect(form!.items![0]).toMatchObject(expected);
  });

  it('gives new ids where the mask takes them and they are blank', async () => {
    const item = asked({ textQuestion: {} }, '一');
    const { form } = await update({ updateItem: { item, location: { index: 0 }, updateMask: '*' } });
    expect(form!.items![0]!.itemId).not.toBe('00000001');
  });

  it('keeps rules that the API does not know of', async () => {
    const { workspace } = service;
    const [first, ...others] = formView(workspace, formId).items;
    const validation = { rule: { kind: 'number' as const } };
    changeForm(workspace, formId, { items: [{ ...first!, kind: 'text', validation } as never, ...others] });
    await update({ updateItem: { item: { title: '数' }, location: { index: 0 }, updateMask: 'title' } });
    expect(formView(workspace, formId).items[0]).toMatchObject({ title: '数', validation });
  });

  it('changes title, description and settings', async () => {
    const { form } = await update(
      { updateFormInfo: { info: { title: '新', description: '説明' }, updateMask: 'title,description' } },
      quiz,
      {
        updateSettings: {
          settings: { emailCollectionType: 'RESPONDER_INPUT' },
          updateMask: 'emailCollectionType',
        },
      },
    );
    expect(form).toMatchObject({
      info: { title: '新', description: '説明', documentTitle: '申込' },
      settings: { quizSettings: { isQuiz: true }, emailCollectionType: 'RESPONDER_INPUT' },
    });
  });

  test.each<[Request, string]>([
    [{}, 'Invalid requests[0]: No request set.'],
    [{ deleteItem: { location: { index: 3 } } }, 'Invalid requests[0].deleteItem: Index out of range'],
    [{ deleteItem: {} }, 'location.index is required.'],
    [{ moveItem: { originalLocation: { index: 0 }, newLocation: { index: 3 } } }, 'Index out of range'],
    [create({ textItem: {} }, 4), 'Invalid requests[0].createItem: Index out of range'],
    [{ updateFormInfo: { info: { title: 'a' } } }, 'update_mask is required.'],
    [{ updateFormInfo: { info: { title: 'a' }, updateMask: 'colour' } }, 'Invalid field: colour'],
    [{ updateFormInfo: { info: { documentTitle: 'a' }, updateMask: 'documentTitle' } }, 'cannot be updated'],
    [
      { updateSettings: { settings: { emailCollectionType: 'responderInput' }, updateMask: '*' } },
      'google.apps.forms.v1.FormSettings.EmailCollectionType), "responderInput"',
    ],
  ])('refuses %j, and does nothing', async (request, message) => {
    const before = await get();
    const first = { updateFormInfo: { info: { title: '前' }, updateMask: 'title' } };
    await expect(update(request)).rejects.toThrow(message);
    await expect(update(first, request)).rejects.toEqual(failing({ status: 400 }));
    expect(await get()).toEqual(before);
  });

  it('needs the revision that it is told, and tells the new one', async () => {
    const { revisionId } = await get();
    const send = (requiredRevisionId: string) =>
      forms.forms.batchUpdate({
        formId,
        requestBody: {
          requests: [{ deleteItem: { location: { index: 0 } } }],
          writeControl: { requiredRevisionId },
        },
      });
    const { data } = await send(revisionId!);
    expect(data).toEqual({ replies: [{}], writeControl: { requiredRevisionId: (await get()).revisionId } });
    await expect(send(revisionId!)).rejects.toThrow('does not match the latest revision');
  });

  it('needs a request', async () => {
    await expect(update()).rejects.toThrow('Must specify at least one request.');
  });
});

describe('forms.setPublishSettings', () => {
  test.each([
    [true, true],
    [true, false],
    [false, false],
  ])('published %p, accepting %p', async (isPublished, isAcceptingResponses) => {
    const publishSettings = { publishState: { isPublished, isAcceptingResponses } };
    const before = await get();
    const { data } = await forms.forms.setPublishSettings({ formId, requestBody: { publishSettings } });
    expect(data).toEqual({ formId, publishSettings });
    expect(await get()).toMatchObject({ publishSettings, revisionId: before.revisionId });
  });

  it('refuses to accept what is not published, and forms without a state', async () => {
    const set = (isPublished: boolean) =>
      forms.forms.setPublishSettings({
        formId,
        requestBody: { publishSettings: { publishState: { isPublished, isAcceptingResponses: true } } },
      });
    await expect(set(false)).rejects.toEqual(failing({ status: 400 }));
    changeForm(service.workspace, formId, { hasPublishState: false });
    await expect(set(true)).rejects.toEqual(failing({ status: 400 }));
    expect((await get()).publishSettings).toBeUndefined();
  });
});

describe('forms.responses', () => {
  beforeEach(async () => {
    await update(
      create({ ...asked({ questionId: '00000001', textQuestion: {} }, '氏名'), itemId: '00000001' }),
      create(
        { ...asked({ questionId: '00000002', timeQuestion: { duration: true } }), itemId: '00000002' },
        1,
      ),
      create(
        {
          itemId: '00000003',
          questionGroupItem: {
            questions: [{ questionId: '00000004', rowQuestion: { title: '速さ' } }],
            grid: { columns: { type: 'CHECKBOX', options: [{ value: '良' }, { value: '可' }] } },
          },
        },
        2,
      ),
    );
  });

  function submit(answers: Readonly<Record<string, string | string[]>>): string {
    const submitted = service.workspace.submitForm(formId, { respondent: colleague, answers });
    return submitted.kind === 'accepted' ? submitted.responseId : '';
  }

  it('tell answers by question, as text', async () => {
    changeForm(service.workspace, formId, { emailCollection: 'verified' });
    const responseId = submit({ 1: '渡邉', 2: '1:30:00', 4: ['良', '可'] });
    const { data } = await forms.forms.responses.get({ formId, responseId });
    const time = new Date(service.workspace.clock.now()).toISOString();
    expect(data).toEqual({
      formId,
      responseId,
      createTime: time,
      lastSubmittedTime: time,
      respondentEmail: colleague,
      answers: {
        '00000001': { questionId: '00000001', textAnswers: { answers: [{ value: '渡邉' }] } },
        '00000002': { questionId: '00000002', textAnswers: { answers: [{ value: '01:30' }] } },
        '00000004': { questionId: '00000004', textAnswers: { answers: [{ value: '良' }, { value: '可' }] } },
      },
    });
    const { data: listed } = await forms.forms.responses.list({ formId });
    expect(listed.responses).toEqual([{ ...data, formId: undefined }]);
    await expect(forms.forms.responses.get({ formId, responseId: 'none' })).rejects.toEqual(
      failing({ status: 404 }),
    );
  });

  it('of a quiz tell score and grade', async () => {
    const grading = {
      pointValue: 3,
      correctAnswers: { answers: [{ value: '42' }] },
      whenRight: { text: '正' },
    };
    await update(quiz, {
      updateItem: {
        item: { questionItem: { question: { grading } } },
        location: { index: 0 },
        updateMask: 'questionItem.question.grading',
      },
    });
    submit({ 1: '42' });
    const { data } = await forms.forms.responses.list({ formId });
    expect(data.responses![0]).toMatchObject({
      totalScore: 3,
      answers: { '00000001': { grade: { score: 3, correct: true, feedback: { text: '正' } } } },
    });
  });

  it('are listed page by page, all of them once', async () => {
    const sent = Array.from({ length: 5 }, (_, index) => submit({ 1: String(index) }));
    const found: string[] = [];
    let pageToken: string | undefined;
    do {
      const { data } = await forms.forms.responses.list({
        formId,
        pageSize: 2,
        ...(pageToken && { pageToken }),
      });
      found.push(...(data.responses ?? []).map(({ responseId }) => responseId!));
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken);
    expect(found).toEqual(sent);
  });

  it('are listed after, or from, a time on', async () => {
    submit({});
    service.workspace.advance(1_000);
    const second = submit({});
    const time = new Date(service.workspace.clock.now());
    const list = async (filter: string) =>
      ((await forms.forms.responses.list({ formId, filter })).data.responses ?? []).map(
        (each) => each.responseId,
      );
    expect(await list(`timestamp >= ${time.toISOString()}`)).toEqual([second]);
    expect(await list(`timestamp > ${time.toISOString()}`)).toEqual([]);
    expect(await list(`timestamp > ${new Date(time.getTime() - 2_000).toISOString()}`)).toHaveLength(2);
  });

  test.each([
    [{ filter: 'timestamp = 2026-01-01T00:00:00Z' }, 'Invalid filter'],
    [{ filter: 'timestamp > yesterday' }, 'Invalid filter'],
    [{ pageToken: 'x' }, 'Invalid page token.'],
    [{ pageSize: -1 }, 'page_size must not be negative.'],
  ])('are not listed by %j', async (query, message) => {
    await expect(forms.forms.responses.list({ formId, ...query })).rejects.toThrow(message);
  });
});

describe('another account', () => {
  it('is refused until the form is shared for editing', async () => {
    const theirs = service.forms(colleague);
    await expect(theirs.forms.get({ formId })).rejects.toEqual(
      failing({ status: 403, message: 'The caller does not have permission' }),
    );
    await expect(forms.forms.get({ formId: 'none' })).rejects.toEqual(
      failing({ status: 404, message: 'Requested entity was not found.' }),
    );
    share(service.workspace, staff, formId, colleague, 'writer');
    expect((await theirs.forms.get({ formId })).data.formId).toBe(formId);
  });

  it('hears that watches are not emulated', async () => {
    await expect(forms.forms.watches.list({ formId })).rejects.toEqual(failing({ status: 501 }));
  });
});

function questionIds({ questionItem, questionGroupItem }: Item): string[] {
  const questions = questionGroupItem?.questions ?? (questionItem?.question ? [questionItem.question] : []);
  return questions.map(({ questionId }) => questionId ?? '');
}
