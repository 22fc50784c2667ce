import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { requireScope } from '../../authorization.ts';
import { orNull } from '../../or-null.ts';
import { createSpreadsheet } from '../service.ts';
import { appContext } from './context.ts';
import { validationBuilder } from './rules/data-validation.ts';
import { validationCriteria } from './rules/validation-criteria.ts';
import { cellEnums } from './enums.ts';
import { pivotEnums } from './pivots/enums.ts';
import { borderStyles } from './range/formats.ts';
import { ruleBuilders } from './rule-builders.ts';
import { activatingMembers } from './sheet/contents.ts';
import { spreadsheetFacade } from './spreadsheet/spreadsheet.ts';
import { activeFile } from '../../ui/page.ts';
import { uiFacade } from '../../ui/ui.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const everySpreadsheet = 'https://www.googleapis.com/auth/spreadsheets';

/** The built-in service SpreadsheetApp. */
export function spreadsheetApp(host: Host, execution: Execution): App {
  let activeId = activeFile(execution, 'spreadsheet');
  const active = (): Spreadsheet | null =>
    activeId === undefined ? null : spreadsheetFacade(appContext(host, execution, activeId));
  const requireActive = (member: string): Spreadsheet => {
    const spreadsheet = active();
    if (!spreadsheet) throw new Error(`There is no active spreadsheet for ${member}.`);
    return spreadsheet;
  };
  const open = (id: string): Spreadsheet => {
    requireScope(execution, 'SpreadsheetApp.openById', [everySpreadsheet]);
    const context = appContext(host, execution, id);
    context.read();
    return spreadsheetFacade(context);
  };

  const members = {
    getActive: () => orNull(active()),
    getActiveSpreadsheet: () => orNull(active()),
    getActiveSheet: () => orNull(active()?.getActiveSheet() ?? null),
    getActiveRange: () => orNull(active()?.getActiveRange() ?? null),
    getActiveRangeList: () => orNull(active()?.getActiveRangeList() ?? null),
    getSelection: () => orNull(active()?.getSelection() ?? null),
    getCurrentCell: () => orNull(active()?.getCurrentCell() ?? null),
    setActiveSpreadsheet: (spreadsheet: Spreadsheet) => void (activeId = spreadsheet.getId()),
    setActiveSheet: (sheet: Sheet) => requireActive('setActiveSheet').setActiveSheet(sheet),
    ...activatingMembers((a1) => requireActive('setActiveRange').getRange(a1)),
    open: (file: GoogleAppsScript.Drive.File) => open(file.getId()),
    openById: open,
    openByUrl: (url: string) => {
      const id = /\/spreadsheets\/d\/([^/?#]+)/.exec(String(url))?.[1];
      if (id === undefined) throw new Error('Invalid argument: url');
      return open(id);
    },
    create: (title: string, rows?: number, columns?: number) => {
      requireScope(execution, 'SpreadsheetApp.create', [everySpreadsheet]);
      const createdByProject = execution.project.id;
      const { spreadsheetId } = createSpreadsheet(host, execution.effectiveUser, { title, createdByProject });
      const context = appContext(host, execution, spreadsheetId);
      if (rows !== undefined && columns !== undefined) {
        const gridProperties = { rowCount: rows, columnCount: columns };
        const fields = 'gridProperties.rowCount,gridProperties.columnCount';
        context.request({ updateSheetProperties: { properties: { sheetId: 0, gridProperties }, fields } });
      }
      return spreadsheetFacade(context);
    },
    newDataValidation: () => validationBuilder(execution),
    ...cellEnums,
    ...pivotEnums,
    DataValidationCriteria: validationCriteria,
    BorderStyle: borderStyles,
    ...ruleBuilders(execution),
    getUi: () => uiFacade(execution, 'SpreadsheetApp'),
    // Every write lands at once here; Google may hold writes back until it is told.
    flush: () => undefined,
    // There is no data source that it would let run.
    enableAllDataSourcesExecution: () => undefined,
    enableBigQueryExecution: () => undefined,
  } satisfies Partial<App>;
  return facade<App>(execution, 'SpreadsheetApp', members, ['openById', 'openByUrl', 'create', 'flush']);
}
