import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { changeForm } from '../../../../src/workspace/services/forms/editing.ts';
import { asked, create, failing, type FormsDesk, openFormsDesk, quiz } from '../forms-desk.ts';
import { colleague } from '../service.ts';

let desk: FormsDesk;

beforeAll(async () => {
  desk = await openFormsDesk();
});
afterAll(() => desk.service.close());
beforeEach(() => desk.newForm());

describe('forms.responses', () => {
  beforeEach(async () => {
    await desk.update(
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
    const submitted = desk.service.workspace.submitForm(desk.formId(), { respondent: colleague, answers });
    return submitted.kind === 'accepted' ? submitted.responseId : '';
  }

  it('tell answers by question, as text', async () => {
    changeForm(desk.service.workspace, desk.formId(), { emailCollection: 'verified' });
    const responseId = submit({ 1: '渡邉', 2: '1:30:00', 4: ['良', '可'] });
    const { data } = await desk.forms.forms.responses.get({ formId: desk.formId(), responseId });
    const time = new Date(desk.service.workspace.clock.now()).toISOString();
    expect(data).toEqual({
      formId: desk.formId(),
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
    const { data: listed } = await desk.forms.forms.responses.list({ formId: desk.formId() });
    expect(listed.responses).toEqual([{ ...data, formId: undefined }]);
    await expect(
      desk.forms.forms.responses.get({ formId: desk.formId(), responseId: 'none' }),
    ).rejects.toEqual(failing({ status: 404 }));
  });

  it('of a quiz tell score and grade', async () => {
    const grading = {
      pointValue: 3,
      correctAnswers: { answers: [{ value: '42' }] },
      whenRight: { text: '正' },
    };
    await desk.update(quiz, {
      updateItem: {
        item: { questionItem: { question: { grading } } },
        location: { index: 0 },
        updateMask: 'questionItem.question.grading',
      },
    });
    submit({ 1: '42' });
    const { data } = await desk.forms.forms.responses.list({ formId: desk.formId() });
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
      const { data } = await desk.forms.forms.responses.list({
        formId: desk.formId(),
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
    desk.service.workspace.advance(1_000);
    const second = submit({});
    const time = new Date(desk.service.workspace.clock.now());
    const list = async (filter: string) =>
      ((await desk.forms.forms.responses.list({ formId: desk.formId(), filter })).data.responses ?? []).map(
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
    await expect(desk.forms.forms.responses.list({ formId: desk.formId(), ...query })).rejects.toThrow(
      message,
    );
  });
});
