import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { share } from '../../../../src/workspace/services/drive/files.ts';
import type { ScriptForm, ScriptFormApp } from '../../../../src/workspace/services/forms/facade-types.ts';
import {
  formFacade,
  formsGlobals,
  responseFacade,
} from '../../../../src/workspace/services/forms/globals.ts';
import {
  formView,
  prefilledAnswers,
  submitResponse,
} from '../../../../src/workspace/services/forms/service.ts';
import {
  type FakeExecution,
  fakeExecution,
  fakeHost,
  people,
  start,
} from '../../../support/workspace/fake-execution.ts';

const { staff, applicant } = people;
let host: Host;
let execution: FakeExecution;
let FormApp: ScriptFormApp;
let form: ScriptForm;

beforeEach(() => {
  host = fakeHost();
  execution = fakeExecution({});
  FormApp = formsGlobals(host, execution)['FormApp'] as ScriptFormApp;
  form = FormApp.create('相談申請', true);
});

describe('FormApp', () => {
  it('makes forms that are files of the user', () => {
    expect(form.getEditUrl()).toBe(`http://localhost:8080/forms/d/${form.getId()}/edit`);
    expect(FormApp.openByUrl(form.getEditUrl()).getTitle()).toBe('相談申請');
    expect(FormApp.openById(form.getId()).getId()).toBe(form.getId());
  });

  it('opens forms for their editors only', () => {
    const asApplicant = formsGlobals(host, fakeExecution({ user: applicant.email }))[
      'FormApp'
    ] as ScriptFormApp;
    expect(() => asApplicant.openById(form.getId())).toThrow('No item with the given ID could be found.');
    share(host, staff.email, form.getId(), applicant.email, 'writer');
    expect(asApplicant.openById(form.getId()).getTitle()).toBe('相談申請');
    expect(() => FormApp.openById('nowhere')).toThrow('No item with the given ID could be found.');
  });

  test.each([
    [{ authMode: 'limited' as const }, 'You do not have permission to call FormApp.openById.'],
    [{ manifest: { oauthScopes: [] } }, 'Specified permissions are not sufficient to call FormApp.openById.'],
  ])('needs authorization: %j', (options, message) => {
    const limited = formsGlobals(host, fakeExecution(options))['FormApp'] as ScriptFormApp;
    expect(() => limited.openById(form.getId())).toThrow(message);
  });

  it('starts a form unpublished from 2026-06-30, and publishes it when told to', () => {
    const unpublished = FormApp.create('正式申請');
    const submit = () =>
      submitResponse(host, unpublished.getId(), { respondent: applicant.email, answers: {} });
    expect([unpublished.isPublished(), unpublished.isAcceptingResponses()]).toEqual([false, false]);
    expect(() => unpublished.setAcceptingResponses(true)).toThrow('publish it first');
    expect(submit()).toMatchObject({ reason: 'unpublished' });
    expect(unpublished.setPublished(true).isAcceptingResponses()).toBe(true);
    expect(submit()).toMatchObject({ kind: 'accepted' });
  });

  it('names what it does not emulate', () => {
    expect(() => form.shortenFormUrl('x')).toThrow('not emulated: FormApp.Form.shortenFormUrl');
  });

  it('knows of no form that a script is bound to', () => {
    expect(FormApp.getActiveForm()).toBeNull();
    expect(() => FormApp.getUi()).toThrow('Cannot call FormApp.getUi() from this context.');
  });
});

describe('Form', () => {
  it('keeps its settings', () => {
    form
      .setDescription('説明')
      .setConfirmationMessage('受け付けました')
      .setRequireLogin(true)
      .setAllowResponseEdits(false)
      .setProgressBar(true)
      .setShowLinkToRespondAgain(false);
    form.setEmailCollectionType(FormApp.EmailCollectionType.VERIFIED);
    expect(formView(host, form.getId())).toMatchObject({
      title: '相談申請',
      description: '説明',
      confirmationMessage: '受け付けました',
      requireLogin: true,
      collectsEmail: true,
      progressBar: true,
      showLinkToRespondAgain: false,
    });
    expect(form.getEmailCollectionType()).toBe(FormApp.EmailCollectionType.VERIFIED);
  });

  it('finds, moves and deletes items', () => {
    const name = form.addTextItem().setTitle('氏名');
    const outline = form.addParagraphTextItem().setTitle('概要').setHelpText('400 字程度').setRequired(true);
    form.addPageBreakItem().setTitle('次のページ');
    const titles = () => form.getItems().map((item) => item.getTitle());

    expect(form.getItems(FormApp.ItemType.PARAGRAPH_TEXT).map((item) => item.getId())).toEqual([
      outline.getId(),
    ]);
    expect(form.getItemById(name.getId()).asTextItem().getTitle()).toBe('氏名');
    expect(() => form.getItemById(name.getId()).asListItem()).toThrow(
      'Invalid conversion for item type: TEXT.',
    );
    expect(form.getItemById(12)).toBeNull();
    expect(form.moveItem(0, 1).getTitle()).toBe('氏名');
    expect(titles()).toEqual(['概要', '氏名', '次のページ']);
    form.deleteItem(form.getItemById(outline.getId()));
    expect(titles()).toEqual(['氏名', '次のページ']);
    expect(() => outline.getTitle()).toThrow('it has been deleted');
    expect(() => form.deleteItem(7)).toThrow('Index out of range');
  });

  it('never gives an id twice', () => {
    const first = form.addTextItem().getId();
    form.deleteItem(0);
    expect(form.addTextItem().getId()).not.toBe(first);
  });

  it('builds questions with choices and rules', () => {
    const atLeastOne = FormApp.createCheckboxValidation()
      .requireSelectAtLeast(1)
      .setHelpText('1 つ以上')
      .build();
    const count = FormApp.createTextValidation().requireNumberGreaterThanOrEqualTo(0).build();
    form
      .addCheckboxItem()
      .setTitle('種別')
      .setChoiceValues(['CT', 'MRI'])
      .showOtherOption(true)
      .setValidation(atLeastOne);
    form.addTextItem().setTitle('件数').setValidation(count);
    const list = form.addListItem();
    list.setChoices([list.createChoice('研究'), list.createChoice('症例報告')]);
    form.addScaleItem().setBounds(1, 5).setLabels('低', '高');

    expect(list.getChoices().map((choice) => choice.getValue())).toEqual(['研究', '症例報告']);
    expect(formView(host, form.getId()).items).toMatchObject([
      { kind: 'checkbox', options: ['CT', 'MRI'], other: true, validation: { helpText: '1 つ以上' } },
      { kind: 'text', validation: { rule: { kind: 'number-compared', operator: '>=', value: 0 } } },
      { kind: 'list', options: ['研究', '症例報告'] },
      { kind: 'scale', lower: 1, upper: 5, lowerLabel: '低', upperLabel: '高' },
    ]);
    expect(() => list.setChoiceValues(['a', 'a'])).toThrow('Questions cannot have duplicate choice values.');
    expect(() => list.setChoiceValues([])).toThrow('the array of values is empty');
    expect(() => FormApp.createTextValidation().build()).toThrow('it has no rule');
  });
});

it('makes prefilled links that the form’s page understands', () => {
  const name = form.addTextItem();
  const kinds = form.addCheckboxItem().setChoiceValues(['CT', 'MRI']).showOtherOption(true);
  const purpose = form.addMultipleChoiceItem().setChoiceValues(['研究', '症例報告']);
  const day = form.addDateItem();
  const meeting = form.addDateTimeItem();
  const midnightInTokyo = new Date('2026-04-01T15:00:00Z');
  const url = form
    .createResponse()
    .withItemResponse(name.createResponse('A&B 花子+太郎'))
    .withItemResponse(kinds.createResponse(['CT', '超音波']))
    .withItemResponse(purpose.createResponse('研究'))
    .withItemResponse(day.createResponse(midnightInTokyo))
    .withItemResponse(meeting.createResponse(midnightInTokyo))
    .toPrefilledUrl();

  expect(url).toMatch(/\/viewform\?usp=pp_url&entry\.\d+=A%26B\+%E8%8A%B1/);
  expect(prefilledAnswers(host, form.getId(), new URL(url).searchParams)).toEqual({
    [name.getId()]: 'A&B 花子+太郎',
    [kinds.getId()]: ['CT', '超音波'],
    [purpose.getId()]: '研究',
    [day.getId()]: '2026-04-02',
    [meeting.getId()]: '2026-04-02 00:00',
  });
  expect(() => purpose.createResponse('開発')).toThrow(
    'Invalid response submitted to multiple choice question.',
  );
});

describe('responses', () => {
  function respond(answers: Record<number, string | string[]>): string {
    const submitted = submitResponse(host, form.getId(), { respondent: applicant.email, answers });
    if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
    return submitted.responseId;
  }

  it('are read as the applicant gave them', () => {
    form.setCollectEmail(true);
    const name = form.addTextItem().setTitle('氏名');
    const skipped = form.addTextItem();
    const kinds = form.addCheckboxItem().setChoiceValues(['CT', 'MRI']);
    const id = respond({ [kinds.getId()]: ['MRI'], [name.getId()]: '佐藤' });

    const response = responseFacade(host, execution, form.getId(), id);
    expect([response.getId(), response.getRespondentEmail()]).toEqual([id, applicant.email]);
    expect(response.getTimestamp().valueOf()).toBe(start);
    expect(
      response.getItemResponses().map((answer) => [answer.getItem().getId(), answer.getResponse()]),
    ).toEqual([
      [name.getId(), '佐藤'],
      [kinds.getId(), ['MRI']],
    ]);
    expect(response.getResponseForItem(form.getItemById(name.getId())).getResponse()).toBe('佐藤');
    expect(response.getResponseForItem(form.getItemById(skipped.getId()))).toBeNull();
    expect(response.toPrefilledUrl()).toContain('=MRI');
  });

  it('are listed in order of arrival, all or those after a time', () => {
    const first = respond({});
    host.clock.advance(1000);
    const second = respond({});
    const ids = (since?: Date) =>
      (since ? form.getResponses(since) : form.getResponses()).map((response) => response.getId());
    expect(ids()).toEqual([first, second]);
    expect(ids(new Date(start))).toEqual([second]);
    expect(form.getResponse(first).getId()).toBe(first);
    expect(() => form.getResponse('nowhere')).toThrow('it does not exist');
  });
});

it('counts what leaves the process', () => {
  execution.roundTrips.length = 0;
  const opened = formFacade(host, execution, form.getId());
  opened.addTextItem().setTitle('氏名').getTitle();
  opened.getResponses();
  expect(execution.roundTrips).toEqual([
    'FormApp.Form.addTextItem',
    'FormApp.TextItem.setTitle',
    'FormApp.Form.getResponses',
  ]);
});
