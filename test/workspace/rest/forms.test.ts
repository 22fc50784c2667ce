import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { forms_v1 } from '@googleapis/forms';
import { share } from '../../../src/workspace/services/drive/files.ts';
import { changeForm } from '../../../src/workspace/services/forms/editing.ts';
import { formView } from '../../../src/workspace/services/forms/service.ts';
import { asked, create, failing, type FormsDesk, openFormsDesk, quiz } from './forms-desk.ts';
import { colleague, staff } from './service.ts';

type Item = forms_v1.Schema$Item;
type Request = forms_v1.Schema$Request;

let desk: FormsDesk;

beforeAll(async () => {
  desk = await openFormsDesk();
});
afterAll(() => desk.service.close());
beforeEach(() => desk.newForm());

describe('forms.create', () => {
  it('makes a form of the caller, which it answers as forms.get does', async () => {
    const { data } = await desk.forms.forms.create({
      requestBody: { info: { title: '相談', documentTitle: '相談の書' } },
    });
    expect(data).toMatchObject({
      formId: expect.any(String),
      info: { title: '相談', documentTitle: '相談の書' },
      settings: { emailCollectionType: 'DO_NOT_COLLECT' },
      responderUri: expect.stringContaining('/viewform'),
      publishSettings: { publishState: { isPublished: false, isAcceptingResponses: false } },
    });
    expect((await desk.forms.forms.get({ formId: data.formId! })).data).toEqual(data);
  });

  test.each<[forms_v1.Schema$Form, string]>([
    [{ info: { title: 'a', description: 'b' } }, 'Only info.title can be set when creating a form.'],
    [{ info: { title: 'a' }, items: [{ title: 'b' }] }, 'To add items and change settings, use batchUpdate.'],
    [{}, 'info.title is required.'],
  ])('refuses %j', async (requestBody, message) => {
    await expect(desk.forms.forms.create({ requestBody })).rejects.toThrow(message);
  });
});

describe('forms.batchUpdate', () => {
  beforeEach(async () => {
    await desk.update(
      create({ ...asked({ questionId: '00000001', textQuestion: {} }, '一'), itemId: '00000001' }),
      create({ ...asked({ questionId: '00000002', textQuestion: {} }, '二'), itemId: '00000002' }, 1),
      create({ itemId: '00000003', title: '三', textItem: {} }, 2),
    );
  });

  const order = async () => (await desk.get()).items?.map(({ itemId }) => Number(itemId));

  test.each<[string, Request, number[]]>([
    ['down', { moveItem: { originalLocation: { index: 0 }, newLocation: { index: 2 } } }, [2, 3, 1]],
    ['up', { moveItem: { originalLocation: { index: 2 }, newLocation: { index: 0 } } }, [3, 1, 2]],
    ['away', { deleteItem: { location: { index: 1 } } }, [1, 3]],
  ])('moves an item %s', async (_, request, expected) => {
    await desk.update(request);
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
    const { form } = await desk.update({ updateItem: { item, location: { index: 0 }, updateMask } });
    expect(form!.items![0]).toMatchObject(expected);
  });

  it('gives new ids where the mask takes them and they are blank', async () => {
    const item = asked({ textQuestion: {} }, '一');
    const { form } = await desk.update({ updateItem: { item, location: { index: 0 }, updateMask: '*' } });
    expect(form!.items![0]!.itemId).not.toBe('00000001');
  });

  it('keeps rules that the API does not know of', async () => {
    const { workspace } = desk.service;
    const [first, ...others] = formView(workspace, desk.formId()).items;
    const validation = { rule: { kind: 'number' as const } };
    changeForm(workspace, desk.formId(), {
      items: [{ ...first!, kind: 'text', validation } as never, ...others],
    });
    await desk.update({ updateItem: { item: { title: '数' }, location: { index: 0 }, updateMask: 'title' } });
    expect(formView(workspace, desk.formId()).items[0]).toMatchObject({ title: '数', validation });
  });

  it('changes title, description and settings', async () => {
    const { form } = await desk.update(
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
    const before = await desk.get();
    const first = { updateFormInfo: { info: { title: '前' }, updateMask: 'title' } };
    await expect(desk.update(request)).rejects.toThrow(message);
    await expect(desk.update(first, request)).rejects.toEqual(failing({ status: 400 }));
    expect(await desk.get()).toEqual(before);
  });

  it('needs the revision that it is told, and tells the new one', async () => {
    const { revisionId } = await desk.get();
    const send = (requiredRevisionId: string) =>
      desk.forms.forms.batchUpdate({
        formId: desk.formId(),
        requestBody: {
          requests: [{ deleteItem: { location: { index: 0 } } }],
          writeControl: { requiredRevisionId },
        },
      });
    const { data } = await send(revisionId!);
    expect(data).toEqual({
      replies: [{}],
      writeControl: { requiredRevisionId: (await desk.get()).revisionId },
    });
    await expect(send(revisionId!)).rejects.toThrow('does not match the latest revision');
  });

  it('needs a request', async () => {
    await expect(desk.update()).rejects.toThrow('Must specify at least one request.');
  });
});

describe('forms.setPublishSettings', () => {
  test.each([
    [true, true],
    [true, false],
    [false, false],
  ])('published %p, accepting %p', async (isPublished, isAcceptingResponses) => {
    const publishSettings = { publishState: { isPublished, isAcceptingResponses } };
    const before = await desk.get();
    const { data } = await desk.forms.forms.setPublishSettings({
      formId: desk.formId(),
      requestBody: { publishSettings },
    });
    expect(data).toEqual({ formId: desk.formId(), publishSettings });
    expect(await desk.get()).toMatchObject({ publishSettings, revisionId: before.revisionId });
  });

  it('refuses to accept what is not published, and forms without a state', async () => {
    const set = (isPublished: boolean) =>
      desk.forms.forms.setPublishSettings({
        formId: desk.formId(),
        requestBody: { publishSettings: { publishState: { isPublished, isAcceptingResponses: true } } },
      });
    await expect(set(false)).rejects.toEqual(failing({ status: 400 }));
    changeForm(desk.service.workspace, desk.formId(), { hasPublishState: false });
    await expect(set(true)).rejects.toEqual(failing({ status: 400 }));
    expect((await desk.get()).publishSettings).toBeUndefined();
  });
});

describe('another account', () => {
  it('is refused until the form is shared for editing', async () => {
    const theirs = desk.service.forms(colleague);
    await expect(theirs.forms.get({ formId: desk.formId() })).rejects.toEqual(
      failing({ status: 403, message: 'The caller does not have permission' }),
    );
    await expect(desk.forms.forms.get({ formId: 'none' })).rejects.toEqual(
      failing({ status: 404, message: 'Requested entity was not found.' }),
    );
    share(desk.service.workspace, staff, desk.formId(), colleague, 'writer');
    expect((await theirs.forms.get({ formId: desk.formId() })).data.formId).toBe(desk.formId());
  });

  it('hears that watches are not emulated', async () => {
    await expect(desk.forms.forms.watches.list({ formId: desk.formId() })).rejects.toEqual(
      failing({ status: 501 }),
    );
  });
});
