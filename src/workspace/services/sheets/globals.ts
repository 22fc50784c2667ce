import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { late } from '../../runtime/late.ts';
import { advancedServiceName } from '../advanced-service.ts';
import { sheetsService } from './advanced-service.ts';
import { browserService } from '../ui/browser.ts';
import { spreadsheetApp } from './app/spreadsheet-app.ts';

/** SpreadsheetApp and Browser, and the advanced service under the name that the manifest gives it where it is enabled. */
export function sheetsGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const SpreadsheetApp = spreadsheetApp(host, execution);
  const Browser = browserService(execution);
  const name = advancedServiceName(execution, 'sheets', 'v4');
  if (name === undefined) return { SpreadsheetApp, Browser };
  return {
    SpreadsheetApp,
    Browser,
    [name]: late(() => sheetsService(host, execution, name), name),
  };
}
