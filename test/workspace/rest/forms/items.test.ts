import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { forms_v1 } from '@googleapis/forms';
import { formView, prefilledAnswers } from '../../../../src/workspace/services/forms/service.ts';
import { asked, create, failing, type FormsDesk, openFormsDesk, quiz } from '../forms-desk.ts';

type Item = forms_v1.Schema$Item;

let desk: FormsDesk;

beforeAll(async () => {
  desk = await openFormsDesk();
});
afterAll(() => desk.service.close());
beforeEach(() => desk.newForm());

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
    const { replies, form } = await desk.update(create(item));
    const created = form!.items![0]!;
    expect(created).toMatchObject(item);
    expect(created.itemId).toBe(replies![0]!.createItem!.itemId);
    const ids = questionIds(created);
    expect(replies![0]!.createItem!.questionId ?? []).toEqual(ids);
    expect(formView(desk.service.workspace, desk.formId()).items[0]!.kind).toBe(kind);
  });

  it('of a quiz keeps its grading', async () => {
    const grading = {
      pointValue: 2,
      correctAnswers: { answers: [{ value: 'a' }] },
      whenRight: { text: '正', material: [{ link: { uri: 'https://a.example', displayText: 'a' } }] },
      whenWrong: { text: '誤' },
    };
    const { form } = await desk.update(
      quiz,
      create(asked({ grading, choiceQuestion: { type: 'RADIO', ...choices } })),
    );
    expect(form!.items![0]!.questionItem!.question!.grading).toEqual(grading);
    const off = { settings: { quizSettings: { isQuiz: false } }, updateMask: 'quizSettings.isQuiz' };
    const { form: after } = await desk.update({ updateSettings: off });
    expect(after!.items![0]!.questionItem!.question!.grading).toBeUndefined();
  });

  it('leads to pages, by the ids of sections or by actions', async () => {
    await desk.update(create({ itemId: '00000abc', pageBreakItem: {} }));
    const options = [
      { value: 'a', goToSectionId: '00000abc' },
      { value: 'b', goToAction: 'SUBMIT_FORM' },
      { value: 'c', goToAction: 'RESTART_FORM' },
      { value: 'd', goToAction: 'NEXT_SECTION' },
    ];
    const { form } = await desk.update(create(asked({ choiceQuestion: { type: 'RADIO', options } })));
    expect(form!.items![0]!.questionItem!.question!.choiceQuestion!.options).toEqual(options);
  });

  it('has the ids that it is given, which prefilled links have as decimals', async () => {
    await desk.update(create({ ...asked({ questionId: '0000000f', textQuestion: {} }), itemId: '0000000a' }));
    const link = new URLSearchParams({ 'entry.15': '佐藤' });
    expect(prefilledAnswers(desk.service.workspace, desk.formId(), link)).toEqual({ 10: '佐藤' });
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
    await expect(desk.update(create(item))).rejects.toEqual(
      failing({ status: 400, message: expect.stringContaining(message) }),
    );
    expect((await desk.get()).items).toBeUndefined();
  });

  it('with a field that there is not is refused by its place', async () => {
    const item = { title: 'a', colour: 'red', textItem: {} } as Item;
    await expect(desk.update(create(item))).rejects.toThrow(
      'Invalid JSON payload received. Unknown name "colour" at \'requests[0].create_item.item\'',
    );
  });

  it('that another has the id of is refused', async () => {
    await desk.update(create({ ...asked({ questionId: '0000000f', textQuestion: {} }), itemId: '0000000a' }));
    await expect(desk.update(create({ itemId: '0000000a', textItem: {} }))).rejects.toThrow('already in use');
    await expect(desk.update(create(asked({ questionId: '0000000f', textQuestion: {} })))).rejects.toThrow(
      'already in use',
    );
  });

  it('with a picture is not emulated', async () => {
    const item = { imageItem: { image: { sourceUri: 'https://a.example/a.png' } } };
    await expect(desk.update(create(item))).rejects.toEqual(failing({ status: 501 }));
    const question = asked({ textQuestion: {} });
    const withImage = { ...question, questionItem: { ...question.questionItem, ...item.imageItem } };
    await expect(desk.update(create(withImage))).rejects.toEqual(failing({ status: 501 }));
  });
});

function questionIds({ questionItem, questionGroupItem }: Item): string[] {
  const questions = questionGroupItem?.questions ?? (questionItem?.question ? [questionItem.question] : []);
  return questions.map(({ questionId }) => questionId ?? '');
}
