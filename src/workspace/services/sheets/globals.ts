import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { sheetsService } from './advanced-service.ts';
import { browserService } from './app/ui/browser.ts';
import { spreadsheetApp } from './app/spreadsheet-app.ts';

/** SpreadsheetApp and Browser, and the advanced service under the name that the manifest gives it where it is enabled. */
export function sheetsGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const SpreadsheetApp = spreadsheetApp(host, execution);
  const Browser = browserService(execution);
  const services = execution.project.manifest.dependencies?.enabledAdvancedServices ?? [];
  const enabled = services.find(({ serviceId }) => serviceId === 'sheets');
  if (!enabled) return { SpreadsheetApp, Browser };
  if (enabled.version !== 'v4') throw new Error(`not emulated: advanced service sheets ${enabled.version}`);
  return {
    SpreadsheetApp,
    Browser,
    [enabled.userSymbol]: sheetsService(host, execution, enabled.userSymbol),
  };
}
