import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import type {
  ScriptForm,
  ScriptFormApp,
  ScriptItem,
} from '../../../../src/workspace/services/forms/facade-types.ts';
import { formsGlobals } from '../../../../src/workspace/services/forms/globals.ts';
import { blobFacade } from '../../../../src/workspace/services/utilities/blob.ts';
import { fakeExecution, fakeHost } from '../../../support/workspace/fake-execution.ts';

let host: Host;
let FormApp: ScriptFormApp;
let form: ScriptForm;

beforeEach(() => {
  host = fakeHost();
  FormApp = formsGlobals(host, fakeExecution({}))['FormApp'] as ScriptFormApp;
  form = FormApp.create('申込', true);
});

/** Every kind of item: how it is added, its type, its conversion, and an answer as script gives and reads it. */
const kinds = [
  ['addTextItem', 'TEXT', 'asTextItem', ['a'], 'a'],
  ['addParagraphTextItem', 'PARAGRAPH_TEXT', 'asParagraphTextItem', ['a'], 'a'],
  ['addMultipleChoiceItem', 'MULTIPLE_CHOICE', 'asMultipleChoiceItem', ['オプション 1'], 'オプション 1'],
  ['addCheckboxItem', 'CHECKBOX', 'asCheckboxItem', [['オプション 1']], ['オプション 1']],
  ['addListItem', 'LIST', 'asListItem', ['オプション 1'], 'オプション 1'],
  ['addDateItem', 'DATE', 'asDateItem', [new Date('2026-04-01T00:00:00+09:00')], '2026-04-01'],
  [
    'addDateTimeItem',
    'DATETIME',
    'asDateTimeItem',
    [new Date('2026-04-01T09:05:00+09:00')],
    '2026-04-01 09:05',
  ],
  ['addTimeItem', 'TIME', 'asTimeItem', [9, 5], '09:05'],
  ['addDurationItem', 'DURATION', 'asDurationItem', [1, 2, 3], '01:02:03'],
  ['addScaleItem', 'SCALE', 'asScaleItem', [3], '3'],
  ['addRatingItem', 'RATING', 'asRatingItem', [3], '3'],
  ['addGridItem', 'GRID', 'asGridItem', [['列 1']], ['列 1']],
  ['addCheckboxGridItem', 'CHECKBOX_GRID', 'asCheckboxGridItem', [[['列 1']]], [['列 1']]],
  ['addImageItem', 'IMAGE', 'asImageItem', undefined, undefined],
  ['addVideoItem', 'VIDEO', 'asVideoItem', undefined, undefined],
  ['addSectionHeaderItem', 'SECTION_HEADER', 'asSectionHeaderItem', undefined, undefined],
  ['addPageBreakItem', 'PAGE_BREAK', 'asPageBreakItem', undefined, undefined],
] as const;

type Any = ScriptItem & {
  createResponse(...args: readonly unknown[]): GoogleAppsScript.Forms.ItemResponse;
  setRequired(required: boolean): Any;
  isRequired(): boolean;
};

describe.each(kinds)('%s', (adder, type, conversion, given, read) => {
  const add = () => form[adder]() as unknown as Any;

  it(`is of type ${type}, has a place, and can be converted to itself only`, () => {
    form.addTextItem();
    const item = add().setTitle('題').setHelpText('説明');
    const found = form.getItemById(item.getId()) as ScriptItem;
    expect([String(found.getType()), found.getIndex()]).toEqual([type, 1]);
    expect([found[conversion]().getTitle(), found[conversion]().getHelpText()]).toEqual(['題', '説明']);
    const other = conversion === 'asTextItem' ? 'asListItem' : 'asTextItem';
    expect(() => found[other]()).toThrow(`Invalid conversion for item type: ${type}.`);
    expect(String(item)).toBe(conversion.slice(2));
  });

  it('is copied to the end of the form, under ids of its own', () => {
    const item = add().setTitle('題');
    form.addTextItem();
    const copy = item.duplicate();
    expect([copy.getTitle(), copy.getIndex(), String(copy.getType())]).toEqual(['題', 2, type]);
    expect(copy.getId()).not.toBe(item.getId());
    copy.setTitle('写し');
    expect(item.getTitle()).toBe('題');
  });

  if (given) {
    it('takes an answer, which is read as it was given', () => {
      const item = add().setRequired(true);
      expect(item.isRequired()).toBe(true);
      const response = item.createResponse(...given);
      expect([response.getResponse(), response.getItem().getId()]).toEqual([read, item.getId()]);
      const submitted = form.createResponse().withItemResponse(response).submit();
      expect(submitted.getItemResponses().map((each) => each.getResponse())).toEqual([read]);
      expect(submitted.getResponseForItem(item).getResponse()).toEqual(read);
      expect(submitted.toPrefilledUrl()).toContain('entry.');
    });
  }
});

describe('choices', () => {
  it('lead to pages, or say where the form goes on', () => {
    const item = form.addMultipleChoiceItem();
    const page = form.addPageBreakItem().setTitle('二');
    const { CONTINUE, RESTART, SUBMIT } = FormApp.PageNavigationType;
    item.setChoices([
      item.createChoice('頁', page),
      item.createChoice('続', CONTINUE),
      item.createChoice('初', RESTART),
      item.createChoice('送', SUBMIT),
    ]);
    expect(
      item
        .getChoices()
        .map((choice) => [
          choice.getValue(),
          String(choice.getPageNavigationType()),
          choice.getGotoPage()?.getTitle() ?? null,
        ]),
    ).toEqual([
      ['頁', 'GO_TO_PAGE', '二'],
      ['続', 'CONTINUE', null],
      ['初', 'RESTART', null],
      ['送', 'SUBMIT', null],
    ]);
    form.deleteItem(page as never);
    expect(String(item.getChoices()[0]!.getPageNavigationType())).toBe('CONTINUE');
  });

  it('without navigation have neither page nor type, and cannot stand beside others', () => {
    const item = form.addListItem();
    const [plain, leading] = [
      item.createChoice('a'),
      item.createChoice('b', FormApp.PageNavigationType.SUBMIT),
    ];
    expect([plain.getGotoPage(), plain.getPageNavigationType(), plain.isCorrectAnswer()]).toEqual([
      null,
      null,
      false,
    ]);
    expect(() => item.setChoices([plain, leading])).toThrow('cannot be combined');
  });

  it('lead to pages of the same form only', () => {
    const elsewhere = FormApp.create('他', true).addPageBreakItem();
    expect(() => form.addListItem().createChoice('a', elsewhere)).toThrow('does not belong to this form');
    expect(() => form.addListItem().createChoice('a', 'AWAY' as never)).toThrow('Invalid argument: AWAY');
  });
});

it('page breaks say where the page before them leads', () => {
  const [second, third] = [form.addPageBreakItem(), form.addPageBreakItem().setTitle('三')];
  expect([String(second.getPageNavigationType()), second.getGoToPage()]).toEqual(['CONTINUE', null]);
  expect(second.setGoToPage(third).getGoToPage().getTitle()).toBe('三');
  expect(String(second.getPageNavigationType())).toBe('GO_TO_PAGE');
  third.setGoToPage(FormApp.PageNavigationType.RESTART);
  expect([String(third.getPageNavigationType()), third.getGoToPage()]).toEqual(['RESTART', null]);
  form.deleteItem(third as never);
  expect(String(second.getPageNavigationType())).toBe('CONTINUE');
});

describe('grids', () => {
  it('keep rows and columns', () => {
    const grid = form.addGridItem().setRows(['速さ', '画質']).setColumns(['良', '可']);
    expect([grid.getRows(), grid.getColumns()]).toEqual([
      ['速さ', '画質'],
      ['良', '可'],
    ]);
    expect(() => grid.setRows(['a', 'a'])).toThrow('Grids cannot have duplicate rows.');
    expect(() => grid.setColumns([])).toThrow('the array of values is empty');
  });

  test.each<[boolean, (string | null)[], unknown]>([
    [false, ['良', '可'], ['良', '可']],
    [false, [null, '可'], [null, '可']],
    [false, ['', '可'], [null, '可']],
    [true, [null, '可'], 'Invalid response submitted to grid question.'],
    [false, ['良'], 'Invalid response submitted to grid question.'],
    [false, ['良', '優'], 'Invalid response submitted to grid question.'],
  ])('required %p, take %j as %j', (required, given, expected) => {
    const grid = form.addGridItem().setRows(['速さ', '画質']).setColumns(['良', '可']).setRequired(required);
    const answer = () => grid.createResponse(given as string[]).getResponse();
    if (typeof expected === 'string') expect(answer).toThrow(expected);
    else expect(answer()).toEqual(expected);
  });

  it('may let a column be chosen once only', () => {
    const rule = FormApp.createGridValidation()
      .requireLimitOneResponsePerColumn()
      .setHelpText('一度だけ')
      .build();
    const grid = form.addGridItem().setRows(['速さ', '画質']).setColumns(['良', '可']).setValidation(rule);
    const submit = (answers: string[]) =>
      form.createResponse().withItemResponse(grid.createResponse(answers)).submit();
    expect(() => submit(['良', '良'])).toThrow('Failed to submit form response. 一度だけ');
    expect(submit(['良', '可']).getId()).not.toBeNull();
    grid.clearValidation();
    expect(submit(['良', '良']).getId()).not.toBeNull();
    const boxes = FormApp.createCheckboxGridValidation().requireLimitOneResponsePerColumn().build();
    expect(form.addCheckboxGridItem().setValidation(boxes).getRows()).toEqual(['行 1']);
    expect(() => FormApp.createGridValidation().build()).toThrow('it has no rule');
  });
});

describe('media', () => {
  const png = blobFacade(fakeExecution({}), {
    bytes: Uint8Array.of(1, 2),
    contentType: 'image/png',
    name: 'a.png',
  });

  it('keep picture, width and alignment', () => {
    const image = form.addImageItem();
    expect(() => image.getImage()).toThrow('has no image');
    image.setImage(png).setWidth(300).setAlignment(FormApp.Alignment.CENTER);
    expect([image.getImage().getBytes(), image.getImage().getContentType()]).toEqual([[1, 2], 'image/png']);
    expect([image.getWidth(), String(image.getAlignment())]).toEqual([300, 'CENTER']);
    expect(() => image.setImage(png.copyBlob().setContentType('text/plain'))).toThrow('Invalid image data.');
  });

  test.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', true],
    ['https://youtu.be/dQw4w9WgXcQ?t=1', true],
    ['dQw4w9WgXcQ', true],
    ['https://evil.example/watch?v=dQw4w9WgXcQ', false],
    ['javascript:alert(1)', false],
  ])('take the film %s: %p', (url, taken) => {
    const video = form.addVideoItem();
    if (taken) expect(video.setVideoUrl(url).setWidth(400).getWidth()).toBe(400);
    else expect(() => video.setVideoUrl(url)).toThrow('Invalid argument: youtubeUrl');
  });
});

test.each<[string, () => unknown, unknown]>([
  ['dates without a year', () => form.addDateItem().setIncludesYear(false).includesYear(), false],
  ['dates with a year', () => form.addDateTimeItem().includesYear(), true],
  ['answers without a year', () => withoutYear(), '04-01'],
  [
    'icons',
    () => String(form.addRatingItem().setRatingIcon(FormApp.RatingIconType.HEART).getRatingIcon()),
    'HEART',
  ],
  ['levels', () => form.addRatingItem().setRatingScaleLevel(7).getRatingScaleLevel(), 7],
])('there are %s', (_, value, expected) => {
  expect(value()).toEqual(expected);
});

test.each<[string, () => unknown, string]>([
  [
    'hours of a day',
    () => form.addTimeItem().createResponse(24, 0),
    'hour must be a whole number from 0 to 23',
  ],
  ['minutes', () => form.addTimeItem().createResponse(1, 60), 'minute must be'],
  [
    'hours',
    () => form.addDurationItem().createResponse(73, 0, 0),
    'hours must be a whole number from 0 to 72',
  ],
  ['levels', () => form.addRatingItem().setRatingScaleLevel(11), 'Invalid rating scale level'],
  ['points', () => form.addTextItem().setPoints(-1), 'points must be a whole number'],
])('refuses %s that there are not', (_, work, message) => {
  expect(work).toThrow(message);
});

function withoutYear(): unknown {
  const item = form.addDateItem().setIncludesYear(false);
  return item.createResponse(new Date('2026-04-01T00:00:00+09:00')).getResponse();
}
