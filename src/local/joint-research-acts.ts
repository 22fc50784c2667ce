import { documentMimeType, folderMimeType, spreadsheetMimeType } from '../workspace/services/drive/file.ts';
import { listFiles, updateFile } from '../workspace/services/drive/service.ts';
import { messagesFor } from '../workspace/services/mail/service.ts';
import { valuesBatchUpdate, valuesGet } from '../workspace/services/sheets/service.ts';
import { spreadsheetOutline } from '../workspace/services/sheets/view.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { intake } from './demonstration.ts';
import { people, type Person } from './people.ts';
import type { LocalDesk } from './provision.ts';
import { accepted, registerActs } from './register-acts.ts';
import * as visit from './visit.ts';

export const researchRegister = '共同研究台帳';

export type ResearchActs = ReturnType<typeof researchActsOf>;

/** What applicant and MDUC do with one request for joint research, each through their own doors; what is refused throws. */
export function researchActsOf(workspace: Workspace, desk: LocalDesk) {
  const common = registerActs(workspace, desk, researchRegister);
  const applicant = () => people[common.applicant()].email;

  /** The files of the request's folder, as its applicant sees them; the copies that are kept lie in another. */
  const files = () => {
    const folders =
      listFiles(workspace, applicant(), {
        q: `name contains '${common.reference()} ' and mimeType = '${folderMimeType}' and trashed = false`,
      }).files ?? [];
    const folder = folders.find(({ name }) => !name?.endsWith('提出版'));
    if (!folder?.id) throw new Error(`Cannot find the folder of ${common.reference()}: it is not shared.`);
    return (
      listFiles(workspace, applicant(), { q: `'${folder.id}' in parents and trashed = false` }).files ?? []
    );
  };

  const acts = {
    ...common,
    files,

    /** The intake form; the request is from then on the one that is spoken of. */
    apply(changes: visit.Answers = {}, who: Person = 'researcher'): void {
      common.begin('審査依頼', { ...intake, ...changes }, who);
    },

    /** Fills in what is required in the review application, and writes into contract and protocol. */
    fillIn(words = '初版'): void {
      for (const { id = '', mimeType } of files()) {
        if (mimeType === spreadsheetMimeType) fillSheets(workspace, applicant(), String(id));
        if (mimeType === documentMimeType) acts.writeInto(String(id), words);
      }
    },

    writeInto(fileId: string, words: string): void {
      const bytes = Buffer.from(`<h1>本文</h1><p>${words}</p>`);
      updateFile(workspace, applicant(), fileId, {}, { bytes, mimeType: 'text/html; charset=utf-8' });
    },

    /** The submission form by the newest link to it in the applicant's mailbox. */
    submit(changes: visit.Answers = {}, who: Person = common.applicant()): void {
      const form = visit.findForm(workspace, '書類提出');
      const invitation = messagesFor(workspace, applicant()).find(({ text }) => text.includes(form));
      const { prefill } = visit.formLinkIn(invitation?.text.slice(invitation.text.indexOf(form) - 80) ?? '');
      const answers = { 企業担当者の記入の確認: confirmedSheets, ...changes };
      accepted(visit.submit(workspace, form, people[who].email, answers, prefill));
    },

    /** Points that MDUC looks at, as staff type them into 確認項目. */
    setChecklist(points: readonly (readonly [document: string, point: string])[]): void {
      points.forEach(([document, point], index) => {
        const cell = (caption: string) => ({ tab: '確認項目', row: index + 2, caption });
        visit.typeInto(workspace, desk, people.staff.email, cell('書類'), document);
        visit.typeInto(workspace, desk, people.staff.email, cell('確認項目'), point);
      });
    },
  };
  return acts;
}

const confirmedSheets = '確認しました / Confirmed';

/** Answers every required question of every sheet that has no answer yet. */
function fillSheets(workspace: Workspace, user: string, spreadsheetId: string): void {
  const { sheets } = spreadsheetOutline(workspace, user, spreadsheetId);
  const data = sheets.flatMap(({ title }) => {
    const sheet = `'${title.replaceAll("'", "''")}'`;
    const { values } = valuesGet(workspace, user, spreadsheetId, { range: `${sheet}!A:C` });
    return (values ?? []).flatMap(([question = '', answer = '', necessity = ''], index) =>
      necessity === '必須' && answer === ''
        ? [{ range: `${sheet}!B${index + 1}`, values: [[`${String(question)}の記入`]] }]
        : [],
    );
  });
  valuesBatchUpdate(workspace, user, spreadsheetId, { valueInputOption: 'RAW', data });
}
