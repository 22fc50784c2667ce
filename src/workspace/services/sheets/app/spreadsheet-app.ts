import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { requireScope } from '../../authorization.ts';
import { createSpreadsheet } from '../service.ts';
import { appContext } from './context.ts';
import { validationBuilder, validationCriteria } from './data-validation.ts';
import { borderStyles } from './range-formats.ts';
import { ruleBuilders } from './rule-builders.ts';
import { spreadsheetFacade } from './spreadsheet.ts';
import { uiFacade } from './ui.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Members<T> = { readonly [K in keyof T]?: unknown };

const everySpreadsheet = 'https://www.googleapis.com/auth/spreadsheets';

/** The built-in service SpreadsheetApp. */
export function spreadsheetApp(host: Host, execution: Execution): App {
  const containerId = execution.ui?.spreadsheetId ?? execution.project.spreadsheetId;
  const active = (): Spreadsheet | null =>
    containerId === undefined ? null : spreadsheetFacade(appContext(host, execution, containerId));
  const open = (id: string): Spreadsheet => {
    requireScope(execution, 'SpreadsheetApp.openById', [everySpreadsheet]);
    const context = appContext(host, execution, id);
    context.read();
    return spreadsheetFacade(context);
  };

  const members = {
    getActive: active,
    getActiveSpreadsheet: active,
    getActiveSheet: () => active()?.getActiveSheet() ?? null,
    getActiveRange: () => active()?.getActiveRange() ?? null,
    getActiveRangeList: () => active()?.getActiveRangeList() ?? null,
    getSelection: () => active()?.getSelection() ?? null,
    openById: open,
    openByUrl: (url: string) => open(/\/spreadsheets\/d\/([^/?#]+)/.exec(url)?.[1] ?? url),
    create: (title: string) => {
      requireScope(execution, 'SpreadsheetApp.create', [everySpreadsheet]);
      const createdByProject = execution.project.id;
      const { spreadsheetId } = createSpreadsheet(host, execution.effectiveUser, { title, createdByProject });
      return spreadsheetFacade(appContext(host, execution, spreadsheetId));
    },
    newDataValidation: () => validationBuilder(execution),
    DataValidationCriteria: validationCriteria,
    BorderStyle: borderStyles,
    ...ruleBuilders(execution),
    getUi: () => uiFacade(execution),
    // Every write lands at once here; Google may hold writes back until it is told.
    flush: () => undefined,
  } satisfies Members<App>;
  return facade<App>(execution, 'SpreadsheetApp', members as unknown as Partial<App>, [
    'openById',
    'openByUrl',
    'create',
    'flush',
  ]);
}
