import { describe, expect, it, test } from '@jest/globals';
import type { UiAnswer, UiEffect } from '../../../src/workspace/runtime/ui-session.ts';
import { createSpreadsheet } from '../../../src/workspace/services/sheets/service.ts';
import { people } from '../../support/workspace/fake-execution.ts';
import { memoryWorkspace, testProject } from '../../support/workspace/project.ts';

const staff = people.staff.email;

/** A script at a spreadsheet's page: what it comes to with these answers, and what it left behind. */
function page(source: string) {
  const workspace = memoryWorkspace();
  const { spreadsheetId } = createSpreadsheet(workspace, staff, { title: '台帳' });
  const project = testProject(source, { workspace, spreadsheetId });
  const selection = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
  return {
    ...project,
    spreadsheetId,
    ask(answers: readonly UiAnswer[] = [], seed?: number) {
      const effects: UiEffect[] = [];
      const ui = {
        page: { kind: 'spreadsheet' as const, id: spreadsheetId, selection },
        effects,
        menus: [],
        answers,
        ...(seed !== undefined && { seed }),
      };
      const { status, value, error } = project.run('main', { startedBy: 'menu', ui });
      return { status, value, error, effects };
    },
    cells: () => project.value('cells'),
  };
}

const cells = `function cells() {
  return SpreadsheetApp.getActiveSheet().getDataRange().getValues();
}`;

describe('a question', () => {
  const source = `${cells}
    function main() {
      const ui = SpreadsheetApp.getUi();
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue('asked');
      PropertiesService.getScriptProperties().setProperty('state', 'asked');
      MailApp.sendEmail('${staff}', 'asked', 'asked');
      Utilities.sleep(1000);
      try {
        const name = ui.prompt('Name', 'Who are you?', ui.ButtonSet.OK_CANCEL);
        if (name.getSelectedButton() !== ui.Button.OK) return 'no name';
        const sure = ui.alert('Sure?', 'Really ' + name.getResponseText() + '?', ui.ButtonSet.YES_NO);
        SpreadsheetApp.getActiveSheet().getRange('A1').setValue(name.getResponseText());
        return String(sure);
      } catch (error) {
        PropertiesService.getScriptProperties().setProperty('state', 'caught');
        return 'caught';
      } finally {
        try { SpreadsheetApp.getActiveSheet().getRange('A2').setValue('finally'); } catch (error) {}
      }
    }
    function state() { return [PropertiesService.getScriptProperties().getProperty('state'), MailApp.getRemainingDailyQuota()]; }`;

  it('stops the script, which cannot catch that, and takes back what it did', () => {
    const { ask, cells: left, value, workspace } = page(source);
    const before = value('state');
    const { status, effects } = ask();
    expect(status).toBe('waiting');
    expect(effects).toEqual([
      {
        kind: 'question',
        place: 0,
        title: 'Name',
        message: 'Who are you?',
        buttons: ['OK', 'CANCEL'],
        hasTextField: true,
      },
    ]);
    expect(left()).toEqual([['']]);
    expect(value('state')).toEqual(before);
    expect(workspace.executions({ functionName: 'main' })).toEqual([]);
  });

  it('is asked one after the other, and the log has one execution with all answers', () => {
    const { ask, cells: left, workspace } = page(source);
    const name = { button: 'OK', text: 'Ada' } as const;
    expect(ask([name]).effects).toMatchObject([{ place: 1, message: 'Really Ada?', buttons: ['YES', 'NO'] }]);
    expect(left()).toEqual([['']]);
    expect(ask([name, 'YES'])).toMatchObject({ status: 'completed', value: 'YES', effects: [] });
    expect(left()).toEqual([['Ada'], ['finally']]);
    expect(workspace.executions({ functionName: 'main' })).toMatchObject([{ status: 'completed' }]);
  });

  it.each<readonly [string, readonly UiAnswer[], unknown]>([
    ['closed', ['CLOSE'], 'no name'],
    ['cancelled', ['CANCEL'], 'no name'],
    ['closed later', [{ button: 'OK', text: 'Ada' }, 'CLOSE'], 'CLOSE'],
    ['answered with a button it has not', ['YES'], undefined],
  ])('%s', (_name, answers, value) => {
    expect(page(source).ask(answers).value).toBe(value);
  });

  it('shows what was to be shown before it', () => {
    const { ask } = page(`function main() {
      SpreadsheetApp.getActive().toast('1');
      Browser.msgBox('2');
      return Browser.inputBox('3', Browser.Buttons.OK_CANCEL);
    }`);
    const kinds = (answers: readonly UiAnswer[]) => ask(answers).effects.map(({ kind }) => kind);
    expect(kinds([])).toEqual(['toast', 'alert', 'question']);
    expect(kinds(['CLOSE'])).toEqual(['toast', 'alert']);
  });

  it('is asked as often as a loop asks it', () => {
    const { ask, cells: left } = page(`${cells}
      function main() {
        const ui = SpreadsheetApp.getUi();
        for (;;) {
          const next = ui.prompt('Next?', ui.ButtonSet.OK);
          if (next.getSelectedButton() === ui.Button.CLOSE) return;
          SpreadsheetApp.getActiveSheet().appendRow([next.getResponseText()]);
        }
      }`);
    const typed = ['a', 'b', 'c'].map((text) => ({ button: 'OK', text }) as const);
    expect(ask(typed)).toMatchObject({ status: 'waiting', effects: [{ place: 3 }] });
    expect(left()).toEqual([['']]);
    expect(ask([...typed, 'CLOSE']).status).toBe('completed');
    expect(left()).toEqual([['a'], ['b'], ['c']]);
  });

  it('of two people at once is answered by each for themselves', () => {
    const { ask, cells: left } = page(`${cells}
      function main() {
        const ui = SpreadsheetApp.getUi();
        const name = ui.prompt(String(SpreadsheetApp.getActiveSheet().getLastRow())).getResponseText();
        SpreadsheetApp.getActiveSheet().appendRow([name]);
      }`);
    expect([ask(), ask()].map(({ effects }) => effects)).toMatchObject([
      [{ message: '0' }],
      [{ message: '0' }],
    ]);
    expect(ask([{ button: 'OK', text: 'first' }]).status).toBe('completed');
    expect(ask([{ button: 'OK', text: 'second' }]).status).toBe('completed');
    expect(left()).toEqual([['first'], ['second']]);
  });
});

test('chance falls the same way when the run begins anew', () => {
  const { ask } = page(`function main() {
    const numbers = [Math.random(), Math.random()];
    SpreadsheetApp.getUi().prompt(numbers.join(' '));
    return numbers.every((number) => number >= 0 && number < 1) && numbers.join(' ');
  }`);
  const asked = ask([], 7).effects;
  const told = ask(['OK'], 7).value;
  expect(asked).toMatchObject([{ message: told }]);
  expect(ask(['OK'], 8).value).not.toBe(told);
});

test('an execution that throws keeps what it wrote before, as at Google', () => {
  const { ask, cells: left } = page(`${cells}
    function main() {
      SpreadsheetApp.getActiveSheet().appendRow(['kept']);
      throw new Error('Oh');
    }`);
  expect(ask()).toMatchObject({ status: 'failed', error: 'Oh' });
  expect(left()).toEqual([['kept']]);
});

test.each([
  ["SpreadsheetApp.getUi().prompt('?')", 'Cannot call SpreadsheetApp.getUi() from this context.'],
  ["Browser.msgBox('?')", 'Cannot call Browser.msgBox() from this context.'],
  ["Browser.inputBox('?')", 'Cannot call Browser.inputBox() from this context.'],
])('nobody can be asked where there is no page: %s', (call, error) => {
  expect(page(`function main() { ${call}; }`).run('main')).toMatchObject({ status: 'failed', error });
});

test.each([
  ["Browser.msgBox('?', Browser.Buttons.YES_NO_CANCEL)", 'NO', 'no'],
  ["Browser.msgBox('T', '?', Browser.Buttons.YES_NO)", 'CLOSE', 'close'],
  ["Browser.msgBox('?')", 'OK', 'ok'],
  ["Browser.inputBox('?')", { button: 'OK', text: 'x' }, 'x'],
  ["Browser.inputBox('?', Browser.Buttons.OK_CANCEL)", { button: 'CANCEL', text: 'x' }, 'cancel'],
  ["Browser.inputBox('?')", 'CLOSE', 'cancel'],
  ["String(SpreadsheetApp.getUi().alert('?'))", 'OK', 'OK'],
  ["SpreadsheetApp.getUi().alert('?') === SpreadsheetApp.getUi().Button.OK", 'OK', true],
  [
    "String(SpreadsheetApp.getUi().alert('?', SpreadsheetApp.getUi().ButtonSet.OK_CANCEL))",
    'CANCEL',
    'CANCEL',
  ],
] as const)('%s, answered %j', (call, answer, value) => {
  expect(page(`function main() { return ${call}; }`).ask([answer])).toMatchObject({ value });
});

test('who only opened or edited the spreadsheet is not asked', () => {
  const { workspace, spreadsheetId } = page(`function onOpen() { SpreadsheetApp.getUi().prompt('?'); }`);
  workspace.openSpreadsheet(spreadsheetId, staff);
  expect(workspace.executions()[0]).toMatchObject({
    status: 'failed',
    error: expect.stringContaining('not emulated: SpreadsheetApp.Ui.prompt with a question in a trigger'),
  });
});

test.each([
  ['alert()', "The parameters () don't match the method signature for Ui.alert."],
  ["prompt('a', 'b')", "The parameters (String,String) don't match the method signature for Ui.prompt."],
])('Ui.%s', (call, error) => {
  expect(page(`function main() { SpreadsheetApp.getUi().${call}; }`).ask()).toMatchObject({ error });
});
