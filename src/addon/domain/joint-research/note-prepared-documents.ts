import { advance } from '../procedure/advance.ts';
import type { CommandOf } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import type { JointResearchRequest } from './request.ts';

/** The folder is there: the applicant gets the links to it and to the submission form. */
export function notePreparedDocuments(
  request: JointResearchRequest,
  command: CommandOf<'note-prepared-documents'>,
  context: Context,
): Outcome {
  const { documents } = command;
  return advance(request, command, 'preparing', { documents }, context, {
    notices: [{ code: 'documents-ready', to: 'applicant' }],
  });
}
