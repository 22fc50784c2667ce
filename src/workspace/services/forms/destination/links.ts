import type { Host } from '../../../host.ts';
import { findForm } from '../store.ts';

const kind = 'form-destination';

type Link = { readonly formId: string };

/** Notes that a tab receives the responses of a form. */
export function linkTab(host: Host, spreadsheetId: string, sheetId: number, formId: string): void {
  host.store.write(kind, `${spreadsheetId}/${sheetId}`, { formId } satisfies Link);
}

export function unlinkTab(host: Host, spreadsheetId: string, sheetId: number): void {
  host.store.remove(kind, `${spreadsheetId}/${sheetId}`);
}

/** The form whose responses a tab receives; undefined once the form has been deleted. */
export function formOfTab(host: Host, spreadsheetId: string, sheetId: number): string | undefined {
  const link = host.store.read<Link>(kind, `${spreadsheetId}/${sheetId}`);
  return link && findForm(host, link.formId)?.id;
}

/** The forms of a spreadsheet's tabs. */
export function formsOf(host: Host, spreadsheetId: string): string[] {
  return host.store
    .list<Link>(kind, `${spreadsheetId}/`)
    .flatMap(({ document: { formId } }) => (findForm(host, formId) ? [formId] : []));
}
