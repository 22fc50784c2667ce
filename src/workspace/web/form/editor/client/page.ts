/// <reference lib="dom" />
import type { FilePage } from '../../../script/client/file-page.ts';
import { listenToMenus } from '../../../script/client/menus.ts';
import { clearProblem, listenToMessages, showProblem } from '../../../script/client/messages.ts';
import { listenToDialogs, runMenuItem } from '../../../script/client/script-runs.ts';
import { ask, post, type Refused } from '../../../script/client/server.ts';

const page: FilePage = {
  about: () => ({ kind: 'form', id: formId() }),
  redraw,
  focus: () => {
    region().focus();
  },
  // Nothing is selected in a form.
  select: () => Promise.resolve(),
};

listenToMessages();
listenToDialogs(page);
listenToMenus((item) => {
  const { functionName } = item.dataset;
  if (functionName !== undefined) void runMenuItem(page, functionName);
});
document.addEventListener('click', follow);
document.addEventListener('visibilitychange', catchUp);
showView('questions');

function region(): HTMLElement {
  const found = document.getElementById('region');
  if (!found) throw new Error('The page has no form');
  return found;
}

function formId(): string {
  return region().dataset.form ?? '';
}

function follow(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  const { view, accepting } = button?.dataset ?? {};
  if (view !== undefined) showView(view);
  if (accepting !== undefined) void accept(accepting === 'true');
}

/** Shows the questions or the responses; the page is told, for what is drawn anew. */
function showView(view: string): void {
  const editor = document.querySelector<HTMLElement>('.form-editor');
  if (editor) editor.dataset.view = view;
  for (const button of document.querySelectorAll<HTMLElement>('.editor-tabs button'))
    button.ariaPressed = String(button.dataset.view === view);
}

async function accept(accepting: boolean): Promise<void> {
  clearProblem();
  const answer = await post(`/forms/d/${formId()}/accepting`, { accepting });
  if (answer instanceof Response) await replaceRegion(answer);
  else showProblem(answer.message);
}

async function redraw(): Promise<Refused | undefined> {
  const answer = await ask(`/forms/d/${formId()}/region`);
  if (!(answer instanceof Response)) return answer;
  await replaceRegion(answer);
  return undefined;
}

async function replaceRegion(response: Response): Promise<void> {
  const fragment = document.createRange().createContextualFragment(await response.text());
  region().replaceWith(fragment);
  showView(document.querySelector<HTMLElement>('.form-editor')?.dataset.view ?? 'questions');
}

/** Back from another tab, where a response may have been sent or a script run. */
function catchUp(): void {
  if (document.visibilityState === 'visible') void redraw();
}
