import type { Host } from '../host.ts';
import { eventRange } from '../services/sheets/app/event-objects.ts';
import { applyChange } from '../services/sheets/changes/apply-change.ts';
import type { Change } from '../services/sheets/changes/change.ts';
import type { Region } from '../services/sheets/model/grid.ts';
import { gridRangeOf } from '../services/sheets/model/lookup.ts';
import type { happenings, Heard } from './happenings.ts';
import type { Menu, UiPage } from './ui-session.ts';

/** What a person's page has to show after a change, and the executions that it started. */
export type Changed = Omit<Heard, 'menus'>;

const firstCell: Region = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };

/** What people do at spreadsheets: it is done first, and then told to scripts. */
export function spreadsheetDesk(host: Host, tell: ReturnType<typeof happenings>) {
  const pageAt = (id: string, sheetId: number, region: Region): UiPage => ({
    kind: 'spreadsheet',
    id,
    selection: gridRangeOf(sheetId, region),
  });

  return {
    /** Tells which menus were added. */
    open(spreadsheetId: string, user: string): Menu[] {
      return [...tell({ kind: 'open', page: pageAt(spreadsheetId, 0, firstCell), user }).menus];
    },
    change(spreadsheetId: string, user: string, sheetId: number, change: Change): Changed {
      const { edits, changeType } = applyChange(host, { actor: user, id: spreadsheetId, sheetId }, change);
      const heard = edits.map(({ region, ...values }) =>
        tell({
          kind: 'edit',
          page: pageAt(spreadsheetId, sheetId, region),
          user,
          facts: (execution) => ({
            range: eventRange(host, execution, spreadsheetId, sheetId, region),
            ...values,
          }),
        }),
      );
      const last = pageAt(spreadsheetId, sheetId, edits.at(-1)?.region ?? firstCell);
      heard.push(tell({ kind: 'change', page: last, user, facts: () => ({ changeType }) }));
      return {
        effects: heard.flatMap(({ effects }) => effects),
        executions: heard.flatMap(({ executions }) => executions),
      };
    },
  };
}
