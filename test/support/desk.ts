import { people, type Person } from '../../src/local/people.ts';
import { provision, type LocalDesk } from '../../src/local/provision.ts';
import * as visit from '../../src/local/visit.ts';
import { consultation, formalRequest, imageList } from '../../src/local/demonstration.ts';
import { messagesFor } from '../../src/workspace/services/mail/service.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';

import { register } from '../../src/local/tour-steps.ts';

export { register };

/** Monday 2026-11-23 10:00 in Tokyo. */
export const mondayMorning = Date.UTC(2026, 10, 23, 1, 0, 0);

export type TestDesk = ReturnType<typeof openDesk>;

/** The built bundle, set up in a Workspace in memory whose clock stands still until it is moved. */
export function openDesk(now = mondayMorning) {
  const workspace = openWorkspace({ now });
  const desk = provision(workspace);
  return { workspace, desk, ...doors(workspace, desk) };
}

function doors(workspace: Workspace, desk: LocalDesk) {
  const submitConsultation = (
    changes: Partial<Record<string, string | string[]>> = {},
    who: Person = 'researcher',
  ) =>
    visit.submit(
      workspace,
      visit.findForm(workspace, '相談申請'),
      people[who].email,
      merge(consultation(workspace.clock.now()), changes),
    );

  const mailbox = (who: Person) => messagesFor(workspace, people[who].email);

  const dialog = (functionName: string, argument: unknown, who: Person = 'staff') =>
    visit.callFromDialog(workspace, desk, people[who].email, functionName, argument);

  const upload = (reference: string, content: string | Uint8Array = imageList(), fileName = 'list.csv') => ({
    reference,
    fileName,
    content: Buffer.from(content as string).toString('base64'),
    expectedDelivery: '',
  });

  const inspect = (reference: string, content?: string | Uint8Array, fileName?: string) =>
    dialog('inspectImageList', upload(reference, content, fileName)).value as Record<string, never>;

  const sendFormalForm = (reference: string, content?: string | Uint8Array, overrideReason = '') => {
    const { eventId, fileId, folderId, expectedDelivery } = inspect(reference, content);
    const confirmation = {
      ...upload(reference, content),
      eventId,
      fileId,
      folderId,
      expectedDelivery,
      overrideReason,
    };
    return { confirmation, result: dialog('sendFormalForm', confirmation) };
  };

  const submitFormalRequest = (
    changes: Partial<Record<string, string | string[]>> = {},
    who: Person = 'researcher',
  ) => {
    const invitation = mailbox('researcher').find(({ text }) => /viewform\?/.test(text));
    const { formId, prefill } = visit.formLinkIn(invitation!.text);
    return visit.submit(
      workspace,
      formId,
      people[who].email,
      merge(formalRequest(workspace.clock.now()), changes),
      prefill,
    );
  };

  return {
    submitConsultation,
    submitFormalRequest,
    inspect,
    upload,
    dialog,
    sendFormalForm,
    mailbox,
    rows: (tab = register) => visit.readTab(workspace, desk, tab),
    menu: (functionName: string, tab: string, row: number, who: Person = 'staff') =>
      visit.clickMenu(workspace, desk, people[who].email, functionName, tab, row),
    /** How often a mail with this subject arrived at an address. */
    delivered: (address: string, subject: string) =>
      messagesFor(workspace, address).filter((mail) => mail.subject === subject).length,
    formId: (words: string) => visit.findForm(workspace, words),
    subjects: (who: Person) => mailbox(who).map(({ subject }) => subject),
  };
}

function merge(base: visit.Answers, changes: Partial<Record<string, string | string[]>>): visit.Answers {
  const merged = Object.entries({ ...base, ...changes }).filter(([, answer]) => answer !== undefined);
  return Object.fromEntries(merged) as visit.Answers;
}
