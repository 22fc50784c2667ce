import { findForm } from '../../src/local/visit.ts';
import { requireForm, saveForm } from '../../src/workspace/services/forms/store.ts';
import type { TestDesk } from './desk.ts';

/** Takes a question's validation away, as a staff member who edits the form may do. */
export function clearValidation({ workspace }: TestDesk, formWords: string, questionTitle: string): void {
  const form = requireForm(workspace, findForm(workspace, formWords));
  const items = form.items.map((item) => {
    if (!item.title.startsWith(questionTitle) || !('validation' in item)) return item;
    const { validation: _removed, ...rest } = item;
    return rest;
  });
  saveForm(workspace, { ...form, items });
}
