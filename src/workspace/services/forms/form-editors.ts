import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { ApiError } from '../api-error.ts';
import { findFile, permissionId, share } from '../drive/files.ts';
import { deletePermission } from '../drive/permissions.ts';
import { addressOf, userFacade, type Who } from '../session/user.ts';
import type { ScriptForm } from './facade-types.ts';

/** Who may edit a form: the owner and the writers of its file. */
export function editors(host: Host, execution: Execution, formId: string, self: () => ScriptForm) {
  function add(email: string): void {
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(`Invalid email: ${email}`);
    share(host, execution.effectiveUser, formId, email, 'writer');
  }

  return {
    getEditors: () =>
      (findFile(host, formId)?.permissions ?? [])
        .filter(({ role }) => role === 'owner' || role === 'writer')
        .map(({ email }) => userFacade(execution, email)),
    addEditor(person: Who): ScriptForm {
      add(addressOf(person));
      return self();
    },
    addEditors(people: readonly string[]): ScriptForm {
      for (const email of people) add(String(email));
      return self();
    },
    removeEditor(person: Who): ScriptForm {
      const id = permissionId(addressOf(person).toLowerCase());
      try {
        deletePermission(host, execution.effectiveUser, formId, id);
      } catch (error) {
        // Whoever is no editor is none afterwards.
        if (!(error instanceof ApiError && error.status === 'NOT_FOUND')) throw error;
      }
      return self();
    },
  };
}
