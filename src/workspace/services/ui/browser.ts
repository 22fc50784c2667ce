import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { ask, buttonSets, dialogText, tell, type DialogText } from './ask.ts';
import { openPage } from './page.ts';

type Browser = GoogleAppsScript.Base.Browser;

/** The built-in service Browser: the dialogs that scripts had before Ui. */
export function browserService(execution: Execution): Browser {
  const page = (member: string) => openPage(execution, 'SpreadsheetApp', member);
  const members = {
    Buttons: buttonSets,
    msgBox: (...args: readonly unknown[]) => {
      const ui = page('Browser.msgBox');
      return tell(execution, ui, 'Browser.msgBox', text('Browser.msgBox', args)).toLowerCase();
    },
    inputBox: (...args: readonly unknown[]) => {
      const ui = page('Browser.inputBox');
      const question = { ...text('Browser.inputBox', args), hasTextField: true };
      const answer = ask(execution, ui, 'Browser.inputBox', question);
      // Closing it counts as cancelling (Apps Script, Browser.inputBox).
      return answer.button === 'CLOSE' || answer.button === 'CANCEL' ? 'cancel' : answer.text;
    },
  } satisfies Partial<Browser>;
  return facade<Browser>(execution, 'Browser', members);
}

/** A backslash and an n make a new line here (Apps Script, Browser.msgBox). */
function text(member: string, args: readonly unknown[]): DialogText {
  const given = dialogText(member, args);
  return { ...given, message: given.message.replaceAll('\\n', '\n') };
}
