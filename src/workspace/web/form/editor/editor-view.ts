import type { Host } from '../../../host.ts';
import { findFile } from '../../../services/drive/files.ts';
import { type Answer, questionsIn } from '../../../services/forms/model.ts';
import { formView, type FormView } from '../../../services/forms/service.ts';
import { requireForm, responsesOf } from '../../../services/forms/store.ts';

/** Responses beyond these, the newest, are only counted. */
const SHOWN_RESPONSES = 100;

/** What the editor's page shows of a form. */
export type EditorView = {
  readonly form: FormView;
  /** Of its file. */
  readonly name: string;
  /** The spreadsheet that responses are written into. */
  readonly destination: { readonly id: string; readonly name: string } | undefined;
  readonly responseCount: number;
  /** Captions of the answers of `responses`. */
  readonly questions: readonly string[];
  /** Newest first. */
  readonly responses: readonly ResponseView[];
};

export type ResponseView = {
  /** Milliseconds since the epoch. */
  readonly submittedAt: number;
  readonly email: string;
  /** In the order of the questions; '' where one was left open. */
  readonly answers: readonly string[];
};

export function editorView(host: Host, formId: string): EditorView {
  const form = formView(host, formId);
  const { destination } = requireForm(host, formId);
  const spreadsheet = destination && findFile(host, destination.spreadsheetId);
  const questions = questionsIn(form.items);
  const all = responsesOf(host, formId);
  return {
    form,
    name: findFile(host, formId)?.name ?? form.title,
    destination: spreadsheet && { id: spreadsheet.id, name: spreadsheet.name },
    responseCount: all.length,
    questions: questions.map(({ title }) => title),
    responses: all
      .slice(-SHOWN_RESPONSES)
      .reverse()
      .map(({ submittedAt, respondentEmail, answers }) => ({
        submittedAt,
        email: respondentEmail,
        answers: questions.map(({ id }) => inWords(answers[id])),
      })),
  };
}

function inWords(answer: Answer | undefined): string {
  return answer === undefined ? '' : [answer].flat().join('、');
}
