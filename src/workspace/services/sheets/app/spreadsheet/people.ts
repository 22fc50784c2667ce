import { roleOf } from '../../../drive/files.ts';
import { createPermission, deletePermission } from '../../../drive/service.ts';
import { addressOf, userFacade, type Who } from '../../../session/user.ts';
import type { AppContext } from '../context.ts';
import { inScriptsWords } from '../../../script-words.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Role = 'writer' | 'reader';

const words = { PERMISSION_DENIED: 'You do not have permission to perform that action.' };

/** Whom a spreadsheet is shared with, and who owns it; nobody is told of it by mail. */
export function peopleMembers(context: AppContext, spreadsheet: () => Spreadsheet) {
  const { host, execution, id } = context;
  const actor = execution.effectiveUser;
  const people = (roles: readonly string[]) => {
    if (!context.mayWrite()) throw new Error(words.PERMISSION_DENIED);
    const { permissions } = context.read().file;
    return permissions
      .filter(({ role }) => roles.includes(role))
      .map(({ email }) => userFacade(execution, email));
  };
  const share = (users: readonly Who[], role: Role): Spreadsheet => {
    for (const user of users) {
      const emailAddress = addressOf(user);
      // Who may do more already is left as they are.
      const held = roleOf(host, emailAddress, id);
      if (role === 'reader' && held !== undefined && held !== 'reader') continue;
      const resource = { type: 'user', role, emailAddress };
      inScriptsWords(
        () => createPermission(host, actor, id, resource, { sendNotificationEmail: false }),
        words,
      );
    }
    return spreadsheet();
  };
  const unshare = (user: Who, roles: readonly string[]): Spreadsheet => {
    const email = addressOf(user).toLowerCase();
    const found = context
      .read()
      .file.permissions.find((one) => one.email === email && roles.includes(one.role));
    if (found) inScriptsWords(() => deletePermission(host, actor, id, found.id), words);
    return spreadsheet();
  };
  return {
    getOwner: () => userFacade(execution, context.read().file.owner),
    getEditors: () => people(['owner', 'writer']),
    getViewers: () => people(['reader', 'commenter']),
    addEditor: (user: Who) => share([user], 'writer'),
    addEditors: (emails: readonly string[]) => share(emails, 'writer'),
    addViewer: (user: Who) => share([user], 'reader'),
    addViewers: (emails: readonly string[]) => share(emails, 'reader'),
    removeEditor: (user: Who) => unshare(user, ['writer']),
    removeViewer: (user: Who) => unshare(user, ['reader', 'commenter']),
  };
}
