import type { UiEffect, UiSession } from '../../runtime/ui-session.ts';
import type { Workspace } from '../../workspace.ts';
import type { DialogShelf } from './dialog-shelf.ts';
import type { PageEffect, RunAnswer } from './protocol.ts';
import type { ScriptRequest } from './requests.ts';
import { crossing } from './script-value.ts';

export type ScriptRun = {
  readonly projectId: string;
  readonly user: string;
  readonly startedBy: 'menu' | 'dialog';
  readonly request: ScriptRequest;
};

/** Runs a function for the person at the page, and tells what the page has to show for it. */
export function runForPage(workspace: Pick<Workspace, 'run'>, shelf: DialogShelf, run: ScriptRun): RunAnswer {
  const { projectId, user, startedBy, request } = run;
  const { page, functionName, args, answers = [], seed } = request;
  const effects: UiEffect[] = [];
  const ui: UiSession = {
    page,
    effects,
    menus: [],
    answers,
    ...(seed !== undefined && { seed }),
  };
  const { status, value, error, record } = workspace.run({
    projectId,
    functionName,
    args: [...args],
    user,
    startedBy,
    ui,
  });
  const shown = effects.map((effect) => pageEffect(shelf, effect, user));
  const failed = (message: string): RunAnswer => ({
    kind: 'failed',
    message,
    executionId: record.id,
    effects: shown,
  });

  if (status === 'waiting') return { kind: 'waiting', effects: shown };
  if (status !== 'completed') return failed(error ?? '');
  try {
    return { kind: 'completed', value: startedBy === 'dialog' ? crossing(value) : null, effects: shown };
  } catch (illegal) {
    return failed(illegal instanceof Error ? illegal.message : String(illegal));
  }
}

/** An effect on its way to the page of `user`: a dialog's document waits on the shelf. */
export function pageEffect(shelf: DialogShelf, effect: UiEffect, user: string): PageEffect {
  if (effect.kind !== 'dialog') return effect;
  const { html, ...window } = effect;
  return { ...window, address: `/script/dialog/${shelf.put(html, user)}` };
}
