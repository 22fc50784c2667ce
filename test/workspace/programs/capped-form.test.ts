import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { programPeople } from '../../../src/workspace/programs/install-program.ts';
import { type RunningProgram, runProgram } from '../../../src/workspace/programs/run-program.ts';
import type { UiAnswer } from '../../../src/workspace/runtime/ui-session.ts';

const owner = programPeople.owner.email;
const running: RunningProgram[] = [];

/** The program bound to a form with its questions. */
function cappedForm() {
  const program = runProgram(join(__dirname, 'capped-form'), { form: 'Summer party' });
  running.push(program);
  program.click('addQuestions');
  const ask = (...answers: UiAnswer[]) => program.click('askLimit', undefined, answers);
  const limitTo = (text: string) => ask({ button: 'OK', text });
  const submit = (Name: string) => program.submitForm('Summer party', { Name, Meal: 'Fish' });
  return { ...program, ask, limitTo, submit };
}

afterEach(() => {
  for (const { close } of running.splice(0)) close();
});

const told = (message: string) => ({ kind: 'alert', title: '', message });

describe('the menu', () => {
  it('is added when the form is opened to be edited', () => {
    const { open, executions } = cappedForm();
    expect(open()).toMatchObject([
      { caption: 'Places', items: expect.arrayContaining([{ kind: 'separator' }]) },
    ]);
    expect(executions()[0]).toMatchObject({
      functionName: 'onOpen',
      startedBy: 'open',
      status: 'completed',
      log: ['Summer party was opened in mode LIMITED'],
    });
  });

  it('asks for the limit, and says how many places are taken', () => {
    const { ask, limitTo, click } = cappedForm();
    expect(ask()).toMatchObject([
      { kind: 'question', title: 'Places', hasTextField: true, buttons: ['OK', 'CANCEL'] },
    ]);
    expect(click('showState')).toEqual([told('0 responses')]);
    expect(ask('CANCEL')).toEqual([]);
    expect(limitTo('many')).toMatchObject([{ message: '"many" is no number of places.' }]);
    expect(limitTo('2')).toEqual([told('0 of 2 places taken')]);
  });

  it('shows a sidebar whose page calls the script', () => {
    const { click } = cappedForm();
    expect(click('showHelp')).toMatchObject([{ kind: 'dialog', title: 'Places', width: 300 }]);
  });
});

describe('a response', () => {
  it('is mailed to whoever set the limit', () => {
    const { limitTo, submit, mails } = cappedForm();
    submit('Early');
    expect(mails(owner)).toEqual([]);
    limitTo('3');
    submit('Ada');
    expect(mails(owner)).toMatchObject([
      { subject: 'Summer party: 2 of 3 places taken', text: 'Name: Ada\nMeal: Fish' },
    ]);
  });

  it('closes the form when it takes the last place', () => {
    const { limitTo, submit, mails, click, executions } = cappedForm();
    limitTo('2');
    submit('Ada');
    expect(submit('Bob')).toMatchObject({ kind: 'accepted' });
    expect(submit('Cyd')).toMatchObject({ kind: 'refused', message: 'All 2 places are taken.' });
    expect(mails(owner).map(({ text }) => text.includes('the form is closed'))).toEqual([true, false]);

    expect(click('removeLimit')).toEqual([told('2 responses')]);
    expect(submit('Cyd')).toMatchObject({ kind: 'accepted' });
    expect(mails(owner)).toHaveLength(2);
    expect(executions().every(({ status }) => status === 'completed')).toBe(true);
  });

  it('of before counts: the person is asked whether to close at once', () => {
    const { ask, submit } = cappedForm();
    submit('Ada');
    const one = { button: 'OK', text: '1' } as const;
    expect(ask(one)).toMatchObject([{ kind: 'question', place: 1, buttons: ['YES', 'NO'] }]);
    expect(ask(one, 'NO')).toEqual([]);
    expect(submit('Bob')).toMatchObject({ kind: 'accepted' });
    expect(ask(one, 'YES')).toEqual([told('2 of 1 places taken')]);
    expect(submit('Cyd')).toMatchObject({ kind: 'refused' });
  });
});
