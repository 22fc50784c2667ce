import type { Workspace } from '../workspace/workspace.ts';
import { enquiry } from './demonstration.ts';
import type { Person } from './people.ts';
import type { LocalDesk } from './provision.ts';
import { registerActs } from './register-acts.ts';
import type * as visit from './visit.ts';

export const enquiryRegister = 'お問い合わせ';

export type EnquiryActs = ReturnType<typeof enquiryActsOf>;

/** What somebody who asks and MDUC do with one enquiry; what is refused throws. */
export function enquiryActsOf(workspace: Workspace, desk: LocalDesk) {
  const common = registerActs(workspace, desk, enquiryRegister);
  return {
    ...common,

    /** The enquiry form; the enquiry is from then on the one that is spoken of. */
    ask(changes: visit.Answers = {}, who: Person = 'researcher'): void {
      common.begin('お問い合わせ', { ...enquiry, ...changes }, who);
    },
  };
}
