import type { Host } from '../host.ts';
import { formFacade } from '../services/forms/globals.ts';
import { addressTold } from '../services/script/address-told.ts';
import { AuthMode } from '../services/script/authorization.ts';
import { eventNames, sourceIdOf } from '../services/script/trigger-facade.ts';
import { allTriggers, isInstalled } from '../services/script/triggers.ts';
import { userFacade } from '../services/session/user.ts';
import { eventSource } from '../services/sheets/app/event-objects.ts';
import type { Execution, ExecutionRecord, Project } from './execution.ts';
import type { ExecutionStart } from './open-execution.ts';
import { mayDeclare, type projectShelf } from './projects.ts';
import type { RunResult } from './run-script.ts';
import type { Menu, UiEffect, UiPage, UiSession } from './ui-session.ts';

/** Something a person did at the page of a file. */
export type Happening = {
  readonly kind: 'open' | 'edit' | 'change';
  readonly page: UiPage;
  readonly user: string;
  /** What the event tells of it besides source, user and authority. */
  facts?(execution: Execution): object;
};

/** What came of it: what the page has to show, and the executions that it started. */
export type Heard = {
  readonly effects: readonly UiEffect[];
  readonly executions: readonly ExecutionRecord[];
  readonly menus: readonly Menu[];
};

export type Run = (
  project: Project,
  start: Omit<ExecutionStart, 'project'> & { readonly optional?: boolean },
  args: (execution: Execution) => readonly unknown[],
) => RunResult;

/** Functions that run by their name alone, where the script is bound to the file. */
const simpleTriggers = { open: 'onOpen', edit: 'onEdit', change: undefined } as const;

const installableTriggers = { open: 'ON_OPEN', edit: 'ON_EDIT', change: 'ON_CHANGE' } as const;

const sources = { spreadsheet: eventSource, form: formFacade } as const;

/**
 * Tells scripts of what people do at pages: first the simple triggers of those bound to the file, with the person's own
 * limited authority, then installable ones under the authority of whoever made them. What fails there stays in the log.
 */
export function happenings(host: Host, shelf: ReturnType<typeof projectShelf>, run: Run) {
  function fireSimple(happening: Happening, ui: UiSession): ExecutionRecord[] {
    const { kind, page, user } = happening;
    const functionName = simpleTriggers[kind];
    if (functionName === undefined) return [];
    return shelf.boundTo(page.id).flatMap((project) => {
      if (!mayDeclare(project, functionName)) return [];
      const who = { activeUser: addressTold(host, project.owner, user), effectiveUser: user };
      const start = {
        functionName,
        startedBy: kind,
        authMode: 'limited',
        ui,
        optional: true,
        ...who,
      } as const;
      const { record, absent } = run(project, start, (execution) => [
        event(host, execution, happening, { authMode: AuthMode.LIMITED }),
      ]);
      return absent ? [] : [record];
    });
  }

  function fireInstallable(happening: Happening, ui: UiSession): ExecutionRecord[] {
    const { kind, page, user } = happening;
    return allTriggers(host).flatMap((trigger) => {
      const { id: triggerUid, owner, handler, projectId } = trigger;
      const isMeant =
        eventNames[trigger.event.kind] === installableTriggers[kind] && sourceIdOf(trigger.event) === page.id;
      if (!isMeant || !isInstalled(host, trigger)) return [];
      const who = { activeUser: addressTold(host, owner, user), effectiveUser: owner };
      const start = { functionName: handler, startedBy: kind, authMode: 'full', ui, ...who } as const;
      const { record } = run(shelf.get(projectId), start, (execution) => [
        event(host, execution, happening, { authMode: AuthMode.FULL, triggerUid }),
      ]);
      return [record];
    });
  }

  return (happening: Happening): Heard => {
    const ui: UiSession = { page: happening.page, effects: [], menus: [], isTrigger: true };
    const executions = [...fireSimple(happening, ui), ...fireInstallable(happening, ui)];
    return { executions, effects: ui.effects, menus: ui.menus };
  };
}

function event(host: Host, execution: Execution, { page, facts }: Happening, authority: object): object {
  return {
    ...facts?.(execution),
    ...authority,
    source: sources[page.kind](host, execution, page.id),
    user: userFacade(execution, execution.activeUser),
  };
}
