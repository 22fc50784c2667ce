import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { roleOf } from '../../../../src/workspace/services/drive/files.ts';
import type { ScriptForm, ScriptFormApp } from '../../../../src/workspace/services/forms/facade-types.ts';
import { formsGlobals } from '../../../../src/workspace/services/forms/globals.ts';
import { formRefusal, quizScore, submitResponse } from '../../../../src/workspace/services/forms/service.ts';
import { fakeExecution, fakeHost, people } from '../../../support/workspace/fake-execution.ts';

const { staff, applicant } = people;
let host: Host;
let FormApp: ScriptFormApp;
let form: ScriptForm;

beforeEach(() => {
  host = fakeHost();
  FormApp = formsGlobals(host, fakeExecution({}))['FormApp'] as ScriptFormApp;
  form = FormApp.create('小テスト', true).setIsQuiz(true) as ScriptForm;
});

const feedback = (text: string) =>
  FormApp.createFeedback()
    .setText(text)
    .addLink('https://a.example', 'a')
    .addLink('https://b.example')
    .build();

describe('feedback', () => {
  it('is built from text and links', () => {
    const built = feedback('よくできました');
    expect([built.getText(), built.getLinkUrls()]).toEqual([
      'よくできました',
      ['https://a.example', 'https://b.example'],
    ]);
    const copy = FormApp.createFeedback().setText('a').copy().addLink('https://c.example').build();
    expect([copy.getText(), copy.getLinkUrls()]).toEqual(['a', ['https://c.example']]);
  });

  it('stands with questions, of right and wrong answers or of any', () => {
    const list = form
      .addListItem()
      .setFeedbackForCorrect(feedback('正'))
      .setFeedbackForIncorrect(feedback('誤'));
    expect([list.getFeedbackForCorrect().getText(), list.getFeedbackForIncorrect().getText()]).toEqual([
      '正',
      '誤',
    ]);
    const text = form.addTextItem();
    expect(text.getGeneralFeedback()).toBeNull();
    expect(text.setGeneralFeedback(feedback('皆')).getGeneralFeedback().getText()).toBe('皆');
  });
});

test.each([
  ['addTextItem'],
  ['addParagraphTextItem'],
  ['addMultipleChoiceItem'],
  ['addCheckboxItem'],
  ['addListItem'],
  ['addDateItem'],
  ['addDateTimeItem'],
  ['addTimeItem'],
  ['addDurationItem'],
  ['addScaleItem'],
  ['addRatingItem'],
] as const)('%s is worth nothing, or what it is told', (adder) => {
  const item = form[adder]();
  expect(item.getPoints()).toBe(0);
  expect(item.setPoints(4).getPoints()).toBe(4);
});

describe('grades', () => {
  function quiz() {
    const one = form.addMultipleChoiceItem().setPoints(2).setFeedbackForCorrect(feedback('正'));
    one.setFeedbackForIncorrect(feedback('誤'));
    one.setChoices([one.createChoice('a', true), one.createChoice('b', false)]);
    const several = form.addCheckboxItem().setPoints(3);
    several.setChoices([
      several.createChoice('x', true),
      several.createChoice('y', true),
      several.createChoice('z', false),
    ]);
    const text = form.addTextItem().setPoints(5);
    form.addTextItem();
    return { one, several, text };
  }

  test.each([
    ['a', ['x', 'y'], 5, '正'],
    ['b', ['x', 'y'], 3, '誤'],
    ['a', ['x'], 2, '正'],
    ['a', ['x', 'y', 'z'], 2, '正'],
  ])('of %s and %j come to %d by themselves', (choice, boxes, score, words) => {
    const { one, several } = quiz();
    const response = form
      .createResponse()
      .withItemResponse(one.createResponse(choice))
      .withItemResponse(several.createResponse(boxes))
      .submit();
    expect(quizScore(host, form.getId(), response.getId())).toEqual({ score, points: 10 });
    expect(
      response
        .getResponseForItem(one as never)
        .getFeedback()
        .getText(),
    ).toBe(words);
    expect(one.getChoices().map((each) => each.isCorrectAnswer())).toEqual([true, false]);
  });

  it('are given by an editor, and count once they are submitted', () => {
    const { text } = quiz();
    const response = form.createResponse().withItemResponse(text.createResponse('答')).submit();
    const gradable = response.getGradableItemResponses();
    expect(gradable.map((each) => [each.getResponse(), each.getScore()])).toEqual([
      ['', 0],
      ['', 0],
      ['答', null],
    ]);
    const graded = response.getGradableResponseForItem(text as never);
    graded.setScore(4).setFeedback(feedback('惜しい'));
    expect(
      form
        .getResponses()[0]!
        .getResponseForItem(text as never)
        .getScore(),
    ).toBeNull();
    form.submitGrades([response.withItemGrade(graded)]);
    const again = form.getResponses()[0]!.getResponseForItem(text as never);
    expect([again.getScore(), again.getFeedback().getText()]).toEqual([4, '惜しい']);
    expect(quizScore(host, form.getId(), response.getId())).toEqual({ score: 4, points: 10 });
  });

  it('are none of what is worth nothing', () => {
    quiz();
    const response = form.createResponse().submit();
    expect(response.getGradableResponseForItem(form.getItems()[3]!)).toBeNull();
    expect(response.getResponseForItem(form.getItems()[0]!)).toBeNull();
  });
});

describe('a form', () => {
  test.each([
    ['setAllowResponseEdits', 'canEditResponse'],
    ['setPublishingSummary', 'isPublishingSummary'],
    ['setShuffleQuestions', 'getShuffleQuestions'],
    ['setIsQuiz', 'isQuiz'],
    ['setProgressBar', 'hasProgressBar'],
    ['setLimitOneResponsePerUser', 'hasLimitOneResponsePerUser'],
    ['setRequireLogin', 'requiresLogin'],
    ['setCollectEmail', 'collectsEmail'],
    ['setShowLinkToRespondAgain', 'hasRespondAgainLink'],
    ['setAcceptingResponses', 'isAcceptingResponses'],
  ] as const)('is switched by %s, which %s tells', (setter, getter) => {
    for (const on of [true, false]) expect((form[setter](on) as ScriptForm)[getter]()).toBe(on);
  });

  it('has editors: the owner, and whoever is added', () => {
    const editors = () => form.getEditors().map((user) => user.getEmail());
    expect(editors()).toEqual([staff.email]);
    form.addEditor(applicant.email).addEditors(['x@elsewhere.example']);
    expect(editors()).toEqual([staff.email, applicant.email, 'x@elsewhere.example']);
    expect(roleOf(host, applicant.email, form.getId())).toBe('writer');
    form.removeEditor(applicant.email).removeEditor('nobody@elsewhere.example');
    expect(editors()).toEqual([staff.email, 'x@elsewhere.example']);
    expect(() => form.addEditor('nobody')).toThrow('Invalid email: nobody');
  });

  it('asks the respondent for an address, where it is told to', () => {
    form.setEmailCollectionType(FormApp.EmailCollectionType.RESPONDER_INPUT);
    expect([String(form.getEmailCollectionType()), form.collectsEmail()]).toEqual(['RESPONDER_INPUT', true]);
    const submit = (email: string) =>
      submitResponse(host, form.getId(), { respondent: undefined, answers: {}, email });
    expect(submit(' ')).toMatchObject({ problems: [{ message: 'この質問は必須です' }] });
    expect(submit('x')).toMatchObject({ problems: [{ message: '有効なメールアドレスを入力してください' }] });
    expect(submit('ada@example.org').kind).toBe('accepted');
    expect(form.getResponses()[0]!.getRespondentEmail()).toBe('ada@example.org');
  });

  it('lets responses be changed at their address, or says that it does not', () => {
    const draft = form.createResponse();
    expect([draft.getId(), draft.getTimestamp(), draft.getEditResponseUrl()]).toEqual([null, null, null]);
    const response = draft.submit();
    const id = response.getId();
    expect(response.getEditResponseUrl()).toBe(`${form.getPublishedUrl()}?edit2=${id}`);
    expect(formRefusal(host, form.getId(), undefined, id)).toMatchObject({ reason: 'not-editable' });
    form.setAllowResponseEdits(true);
    expect(formRefusal(host, form.getId(), undefined, id)).toBeUndefined();
    expect(() => draft.submit()).toThrow('This response has already been submitted.');
    expect(() => response.submit()).toThrow('This response has already been submitted.');
    expect(form.getSummaryUrl()).toContain(`/forms/d/e/${form.getId()}/viewanalytics`);
  });

  it('refuses what a script submits as it refuses a person', () => {
    form.addTextItem().setRequired(true);
    expect(() => form.createResponse().submit()).toThrow(
      'Failed to submit form response. この質問は必須です',
    );
    form.setAcceptingResponses(false);
    expect(() => form.createResponse().submit()).toThrow('Failed to submit form response.');
  });

  it('forgets responses that are deleted', () => {
    const [first] = [form.createResponse().submit(), form.createResponse().submit()];
    expect(form.deleteResponse(first.getId()).getResponses()).toHaveLength(1);
    expect(() => form.deleteResponse(first.getId())).toThrow('it does not exist');
    expect(form.deleteAllResponses().getResponses()).toEqual([]);
  });
});
