import type { State } from '../../src/addon/domain/image-request/vocabulary.ts';
import { states } from '../../src/addon/domain/image-request/vocabulary.ts';
import { actsOf, register } from '../../src/local/acts.ts';
import { consultation, formalRequest, imageList } from '../../src/local/demonstration.ts';
import { people, type Person } from '../../src/local/people.ts';
import { provision, provisioned, type LocalDesk } from '../../src/local/provision.ts';
import type { RegisterActs } from '../../src/local/register-acts.ts';
import * as visit from '../../src/local/visit.ts';
import { agendaOf } from '../../src/workspace/services/calendar/agenda.ts';
import { messagesFor, type MailMessage } from '../../src/workspace/services/mail/service.ts';
import { valuesGet } from '../../src/workspace/services/sheets/service.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { copyOf, prepared, type Model } from './desk-copies.ts';
import { walkTo, ways } from './states.ts';

export { register };

/** Monday 2026-11-23 10:00 in Tokyo, a public holiday. */
export const mondayMorning = Date.UTC(2026, 10, 23, 1, 0, 0);

/** Tuesday 2026-11-24 10:00 in Tokyo, a business day. */
export const tuesdayMorning = Date.UTC(2026, 10, 24, 1, 0, 0);

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
const TOKYO_MS = 9 * HOUR_MS;

/** The first request of every desk. */
export const reference = 'IMG-2026-0001';

export type TestDesk = ReturnType<typeof openDesk>;

/** A desk seen from one of its registers. */
export type DeskOf<Acts extends RegisterActs> = ReturnType<typeof deskWith<Acts>>;
export type AnyDesk = DeskOf<RegisterActs>;

/** The built bundle, set up in a Workspace of its own whose clock stands still until it is moved. */
export function openDesk(now = mondayMorning) {
  return deskOn(copyOf(modelOf(undefined, now)));
}

/** The same with one request in a state; it is the one that `acts` speaks of. */
export function deskIn(state: State, now = mondayMorning): TestDesk {
  const desk = deskOn(copyOf(modelOf(state, now)));
  desk.acts.about(reference);
  return desk;
}

/** The same after something more has been done, which is given a name: it is done once in a run of the tests. */
export function deskAfter(
  name: string,
  state: State,
  now: number,
  prepare: (desk: TestDesk) => void,
): TestDesk {
  const model = prepared(
    `${name}-${state}-${now}`,
    now,
    () => modelOf(state, now),
    (workspace) => {
      const desk = deskOn(workspace);
      desk.acts.about(reference);
      prepare(desk);
    },
  );
  const desk = deskOn(copyOf(model));
  desk.acts.about(reference);
  return desk;
}

/** A desk without requests, or with one in a state, to be copied. */
function modelOf(state: State | undefined, now: number): Model {
  const name = `${state ?? 'empty'}-${now}`;
  return state === undefined
    ? prepared(name, now, undefined, (workspace) => void provision(workspace))
    : prepared(
        name,
        now,
        () => modelOf(ways[state].from, now),
        (workspace) => {
          const acts = actsOf(workspace, provision(workspace));
          acts.about(reference);
          ways[state].walk(acts, {});
        },
      );
}

function deskOn(workspace: Workspace) {
  const desk = deskWith(workspace, actsOf);
  return {
    ...desk,
    /** Takes a new request into a state; it is from then on the one that `acts` speaks of. */
    bringTo: (state: State, changes: visit.Answers = {}) => walkTo(state, desk.acts, changes),
  };
}

/** The desk in a Workspace, seen from the register in which its acts are done. */
export function deskWith<Acts extends RegisterActs>(
  workspace: Workspace,
  actsIn: (workspace: Workspace, desk: LocalDesk) => Acts,
) {
  const desk = provisioned(workspace) ?? provision(workspace);
  const acts = actsIn(workspace, desk);
  return { workspace, desk, acts, ...doors(workspace, desk, acts) };
}

/** A desk without requests, to be copied. */
export function emptyModel(now: number): Model {
  return modelOf(undefined, now);
}

function doors(workspace: Workspace, desk: LocalDesk, acts: RegisterActs) {
  const { register } = acts;
  const rows = (tab = register) => visit.readTab(workspace, desk, tab);

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

  const upload = (about: string, content: string | Uint8Array = imageList(), fileName = 'list.csv') => ({
    reference: about,
    fileName,
    content: Buffer.from(content as string).toString('base64'),
    expectedDelivery: '',
  });

  const inspect = (about: string, content?: string | Uint8Array, fileName?: string) =>
    dialog('inspectImageList', upload(about, content, fileName)).value as Record<string, never>;

  const sendFormalForm = (about: string, content?: string | Uint8Array, overrideReason = '') => {
    const { eventId, fileId, folderId, expectedDelivery } = inspect(about, content);
    const confirmation = {
      ...upload(about, content),
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
    rows,
    /** A request's row as a person reads it. */
    row: (about = acts.reference()) => rows().find((row) => row['受付番号'] === about) ?? {},
    state: (about = acts.reference()) => rows().find((row) => row['受付番号'] === about)?.['状態'] ?? '',
    /** Every cell of the register as it is kept, formulas and values; by rows, the heading first. */
    cells: () =>
      valuesGet(workspace, people.staff.email, desk.spreadsheetId, {
        range: `'${register}'`,
        valueRenderOption: 'FORMULA',
      }).values ?? [],
    /** A request's history, oldest first. */
    journal: (about = acts.reference()) => rows('操作履歴').filter((row) => row['受付番号'] === about),
    /** The mails that the desk sends because of `act`, by mailbox; invitations that Google Calendar sends are left out. */
    mailsOf(act: () => void): ReceivedMail[] {
      const all = () =>
        (Object.keys(people) as Person[]).flatMap((who) => mailbox(who).map((mail) => ({ who, ...mail })));
      const seen = new Set(all().map(({ who, id }) => `${who} ${id}`));
      act();
      return all().filter((mail) => !seen.has(`${mail.who} ${mail.id}`) && !isInvitation(mail));
    },
    outbox: (about = acts.reference()) => rows('送信箱').filter((row) => row['受付番号'] === about),
    /** What stands in a person's calendar, cancelled events too. */
    agenda: (who: Person) => agendaOf(workspace, people[who].email).map(({ event }) => event),
    /** Types a value into 設定; the answer is what is told beside the sheet. */
    set: (key: string, value: string, who: Person = 'staff') =>
      visit.typeInto(
        workspace,
        desk,
        people[who].email,
        { tab: '設定', row: rows('設定').findIndex((cells) => cells['キー'] === key) + 2, caption: '値' },
        value,
      ),
    /** The morning so many days on, five past eight in Tokyo, with the triggers that are due by then. */
    morning(days = 1): void {
      const { clock } = workspace;
      const midnight = Math.floor((clock.now() + TOKYO_MS) / DAY_MS) * DAY_MS - TOKYO_MS;
      clock.advance(midnight + days * DAY_MS + 8 * HOUR_MS + 5 * MINUTE_MS - clock.now());
      workspace.tick();
    },
    menu: (functionName: string, tab: string, row: number, who: Person = 'staff') =>
      visit.clickMenu(workspace, desk, people[who].email, functionName, tab, row),
    /** How often a mail with this subject arrived at an address. */
    delivered: (address: string, subject: string) =>
      messagesFor(workspace, address).filter((mail) => mail.subject === subject).length,
    formId: (words: string) => visit.findForm(workspace, words),
    subjects: (who: Person) => mailbox(who).map(({ subject }) => subject),
    /** The newest execution of a function. */
    execution: (functionName: string) => workspace.executions({ functionName, limit: 1 })[0],
  };
}

export type ReceivedMail = MailMessage & { readonly who: Person };

function isInvitation({ attachments }: MailMessage): boolean {
  return attachments.some(({ mimeType }) => mimeType.startsWith('text/calendar'));
}

/** A state as the register shows it. */
export function caption(state: State): string {
  return states[state].ja;
}

function merge(base: visit.Answers, changes: Partial<Record<string, string | string[]>>): visit.Answers {
  const merged = Object.entries({ ...base, ...changes }).filter(([, answer]) => answer !== undefined);
  return Object.fromEntries(merged) as visit.Answers;
}
