import type { Host } from '../../host.ts';
import type { Store } from '../../store/store.ts';
import { ApiError } from '../api-error.ts';
import { type DriveFile, findFile, roleOf, touchFile } from '../drive/files.ts';
import type { Spreadsheet } from './model/spreadsheet.ts';
import type { Editing } from './protection.ts';
import { loadSpreadsheet, saveSpreadsheet } from './storage/spreadsheets.ts';

/** A spreadsheet that the actor may read, with what is needed to change it. */
export type Opened = {
  readonly spreadsheet: Spreadsheet;
  readonly file: DriveFile;
  readonly editing: Editing;
};

type Needed = 'reader' | 'writer';

/** A script opens it with every call: until something is written, what it found holds. */
const opened = new WeakMap<Store, { readonly state: number; readonly byKey: Map<string, Opened> }>();

/**
 * The spreadsheet, if the actor's role in Drive suffices: 404 when there is none, 403 when it is not shared.
 * Its title is the file's name, which Drive may have changed.
 */
export function openSpreadsheet(host: Host, actor: string, id: string, role: Needed): Opened {
  const state = host.store.state();
  const known = opened.get(host.store);
  const here = known?.state === state ? known : { state, byKey: new Map<string, Opened>() };
  opened.set(host.store, here);
  const key = `${role} ${id} ${actor}`;
  const found = here.byKey.get(key) ?? openAnew(host, actor, id, role);
  here.byKey.set(key, found);
  return found;
}

function openAnew(host: Host, actor: string, id: string, role: Needed): Opened {
  const file = findFile(host, id);
  if (!file) throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  const held = roleOf(host, actor, id);
  const mayWrite = held === 'owner' || held === 'writer';
  if (!held || (role === 'writer' && !mayWrite)) {
    throw new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
  }
  const spreadsheet = loadSpreadsheet(host, id);
  const titled = spreadsheet.title === file.name ? spreadsheet : { ...spreadsheet, title: file.name };
  if (titled !== spreadsheet) saveSpreadsheet(host, titled, spreadsheet);
  const inOwnersDomain = domainOf(host, actor) !== '' && domainOf(host, actor) === domainOf(host, file.owner);
  return { spreadsheet: titled, file, editing: { actor, owner: file.owner, inOwnersDomain } };
}

function domainOf(host: Host, email: string): string {
  return host.accounts.find(email)?.domain ?? '';
}

/** Keeps a change, all of it or nothing; the file's name and time follow. */
export function commitSpreadsheet(host: Host, before: Spreadsheet, next: Spreadsheet): void {
  if (next === before) return;
  host.store.transaction(() => {
    saveSpreadsheet(host, next, before);
    touchFile(host, next.id, next.title === before.title ? {} : { name: next.title });
  });
}
