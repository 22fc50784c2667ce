import type { Host } from '../host.ts';
import { addressTold } from '../services/script/address-told.ts';
import { AuthMode } from '../services/script/authorization.ts';
import { userFacade } from '../services/session/user.ts';
import { allTriggers, isInstalled } from '../services/script/triggers.ts';
import { eventRange, eventSource } from '../services/sheets/app/event-objects.ts';
import { applyChange } from '../services/sheets/changes/apply-change.ts';
import type { Change } from '../services/sheets/changes/change.ts';
import type { Region } from '../services/sheets/model/grid.ts';
import { gridRangeOf } from '../services/sheets/model/lookup.ts';
import type { Execution, ExecutionRecord, Project } from './execution.ts';
import type { ExecutionStart } from './open-execution.ts';
import { mayDeclare, type projectShelf } from './projects.ts';
import type { RunResult } from './run-script.ts';
import type { Menu, Selection, UiEffect, UiSession } from './ui-session.ts';

/** What a person's page has to show after a change, and the executions that it started. */
export type Changed = {
  readonly effects: readonly UiEffect[];
  readonly executions: readonly ExecutionRecord[];
};

/** Something a person did at a spreadsheet. */
type Happening = {
  readonly kind: 'open' | 'edit' | 'change';
  readonly spreadsheetId: string;
  readonly user: string;
  readonly selection: Selection;
  /** What the event tells of it besides source, user and authority. */
  facts(execution: Execution): object;
};

type Run = (
  project: Project,
  start: Omit<ExecutionStart, 'project'> & { readonly optional?: boolean },
  args: (execution: Execution) => readonly unknown[],
) => RunResult;

/** Functions that run by their name alone, where the script is bound to the spreadsheet. */
const simpleTriggers = { open: 'onOpen', edit: 'onEdit', change: undefined } as const;

const firstCell: Region = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };

/**
 * What people do at spreadsheets, and what listens to it: first the simple triggers of scripts bound to them, with the
 * person's own limited authority, then installable ones under the authority of whoever made them. What fails there
 * stays in the log.
 */
export function spreadsheetDesk(host: Host, shelf: ReturnType<typeof projectShelf>, run: Run) {
  function fireSimple(happening: Happening, ui: UiSession): ExecutionRecord[] {
    const { kind, spreadsheetId, user } = happening;
    const functionName = simpleTriggers[kind];
    if (functionName === undefined) return [];
    return shelf.boundTo(spreadsheetId).flatMap((project) => {
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
    const { kind, spreadsheetId, user } = happening;
    return allTriggers(host).flatMap((trigger) => {
      const { id: triggerUid, owner, handler, projectId } = trigger;
      const isMeant = trigger.event.kind === kind && trigger.event.spreadsheetId === spreadsheetId;
      if (!isMeant || !isInstalled(host, trigger)) return [];
      const who = { activeUser: addressTold(host, owner, user), effectiveUser: owner };
      const start = { functionName: handler, startedBy: kind, authMode: 'full', ui, ...who } as const;
      const { record } = run(shelf.get(projectId), start, (execution) => [
        event(host, execution, happening, { authMode: AuthMode.FULL, triggerUid }),
      ]);
      return [record];
    });
  }

  function fire(happening: Happening): Changed & { readonly menus: readonly Menu[] } {
    const { spreadsheetId, selection } = happening;
    const ui: UiSession = { spreadsheetId, selection, effects: [], menus: [], isTrigger: true };
    const executions = [...fireSimple(happening, ui), ...fireInstallable(happening, ui)];
    return { executions, effects: ui.effects, menus: ui.menus };
  }

  return {
    /** Tells which menus were added. */
    open(spreadsheetId: string, user: string): Menu[] {
      const selection = gridRangeOf(0, firstCell);
      const { menus } = fire({ kind: 'open', spreadsheetId, user, selection, facts: () => ({}) });
      return [...menus];
    },
    change(spreadsheetId: string, user: string, sheetId: number, change: Change): Changed {
      const { edits, changeType } = applyChange(host, { actor: user, id: spreadsheetId, sheetId }, change);
      const at = (region: Region) => ({ spreadsheetId, user, selection: gridRangeOf(sheetId, region) });
      const heard = edits.map(({ region, ...values }) =>
        fire({
          kind: 'edit',
          ...at(region),
          facts: (execution) => ({
            range: eventRange(host, execution, spreadsheetId, sheetId, region),
            ...values,
          }),
        }),
      );
      const last = edits.at(-1)?.region ?? firstCell;
      heard.push(fire({ kind: 'change', ...at(last), facts: () => ({ changeType }) }));
      return {
        effects: heard.flatMap(({ effects }) => effects),
        executions: heard.flatMap(({ executions }) => executions),
      };
    },
  };
}

function event(
  host: Host,
  execution: Execution,
  { spreadsheetId, facts }: Happening,
  authority: object,
): object {
  return {
    ...facts(execution),
    ...authority,
    source: eventSource(host, execution, spreadsheetId),
    user: userFacade(execution, execution.activeUser),
  };
}
