import type { Host } from '../../host.ts';
import { formOfTab } from '../forms/destination/links.ts';
import { calculatorOf } from './formulas/calculator.ts';
import { newNumber } from './numbers.ts';
import type { Editing } from './protection.ts';
import type { BatchContext } from './requests/change.ts';

/** What requests to the spreadsheet `id` need to know of the Workspace around it. */
export function batchContext(host: Host, id: string, editing: Editing): BatchContext {
  return {
    ...editing,
    newNumber: (taken) => newNumber(host, taken),
    now: () => host.clock.now(),
    newId: () => host.newId('named-range'),
    calculate: calculatorOf(host),
    isFormTab: (sheetId) => formOfTab(host, id, sheetId) !== undefined,
  };
}
