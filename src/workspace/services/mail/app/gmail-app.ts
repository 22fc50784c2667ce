import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { requireScope } from '../../authorization.ts';
import { guardedMembers } from '../../guarded-members.ts';
import { createDraft } from '../drafts.ts';
import { createLabel, deleteLabel, type UserLabel, userLabels } from '../labels.ts';
import { sendMail } from '../send.ts';
import { inScriptsWords } from '../../script-words.ts';
import { type GmailContext, idOf, requireThere } from './context.ts';
import { draftFacade, writtenDraft } from './draft.ts';
import { labelFacade } from './label.ts';
import { listing } from './listing.ts';
import { marking } from './marking.ts';
import { messageFacade } from './message.ts';
import { gmailOptions, type MailOptions, outgoing } from './options.ts';
import { threadFacade } from './thread.ts';

type GmailApp = GoogleAppsScript.Gmail.GmailApp;
type GmailLabel = GoogleAppsScript.Gmail.GmailLabel;

const scope = 'https://mail.google.com/';

/** GmailApp: the mail of whoever the script runs as; `app` is how the script knows it. */
export function gmailApp(host: Host, execution: Execution, app: GmailApp): GmailApp {
  const account = execution.effectiveUser;
  const context: GmailContext = {
    host,
    execution,
    account,
    thread: (id) => threadFacade(context, id),
    message: (id) => messageFacade(context, id),
    draft: (draft) => draftFacade(context, draft),
    label: (label) => labelFacade(context, label),
  };
  const labels = (): UserLabel[] => userLabels(host, account);
  const mail = (member: string, [to, subject, body, options = {}]: Written) => ({
    ...outgoing(options, { member: `GmailApp.${member}`, account, known: gmailOptions }),
    to: String(to),
    subject: String(subject),
    text: String(body),
  });

  const members = {
    ...listing(context),
    ...marking(context, app),
    sendEmail(...given: Written): GmailApp {
      sendMail(host, account, mail('sendEmail', given));
      return app;
    },
    createDraft: (...given: Written) =>
      context.draft(createDraft(host, account, writtenDraft(context, mail('createDraft', given)))),
    /** Nobody here has a second address. */
    getAliases: (): string[] => [],
    createLabel(name: string): GmailLabel {
      const known = labels().find((label) => label.name === String(name));
      return context.label(known ?? inScriptsWords(() => createLabel(host, account, String(name))));
    },
    deleteLabel(label: GmailLabel): GmailApp {
      const id = idOf(label, 'label', 'GmailApp.deleteLabel');
      deleteLabel(host, account, requireThere(labels().find((known) => known.id === id)));
      return app;
    },
    getUserLabelByName(name: string): GmailLabel {
      const known = labels().find((label) => label.name === name);
      return (known ? context.label(known) : null) as unknown as GmailLabel;
    },
    getUserLabels: () => labels().map((label) => context.label(label)),
  } satisfies Partial<GmailApp>;

  return facade<GmailApp>(
    execution,
    'GmailApp',
    authorized(execution, members),
    Object.keys(members) as (keyof GmailApp)[],
  );
}

type Written = [to: string, subject: string, body: string, options?: MailOptions];

/** Lets nothing of GmailApp be called without access to the account's mail. */
function authorized<T extends object>(execution: Execution, members: T): T {
  return guardedMembers(members, (name, work) => (...args) => {
    requireScope(execution, `GmailApp.${name}`, [scope]);
    return work(...args);
  });
}
