import {
  inBothLanguages,
  oneBelowTheOther,
  type FormDefinition,
  type Question,
} from '../forms/definition.ts';
import type { InstalledForm } from '../forms/installation.ts';
import { entryIdsOf } from '../forms/prefill.ts';

type Form = GoogleAppsScript.Forms.Form;

/** Members of Forms that are newer than its type package. */
type NewForm = Form & {
  setPublished(enabled: boolean): Form;
  isPublished(): boolean;
  supportsAdvancedResponderPermissions(): boolean;
  setEmailCollectionType(type: unknown): Form;
};
type NewFormApp = {
  readonly EmailCollectionType: { readonly VERIFIED: unknown };
  create(title: string, isPublished: boolean): NewForm;
  openById(id: string): NewForm;
};

type Item = { readonly itemId: number; readonly entryId: string };

/** A form as setup leaves it, and what setup did to it, in words for the administrator. */
export type BuiltForm = { readonly installed: InstalledForm; readonly report: readonly string[] };

/**
 * Makes the form, or repairs the one there is: questions that are missing come back, sign-in is demanded again.
 * Titles, help texts and questions of the staff's own stay as they are.
 */
export function buildForm(definition: FormDefinition, known: InstalledForm | undefined): BuiltForm {
  const formApp = FormApp as unknown as NewFormApp;
  const title = inBothLanguages(definition.title);
  const form = known ? formApp.openById(known.formId) : formApp.create(title, true);
  const report = known ? [] : [`フォーム「${definition.title.ja}」を作成しました。`];
  if (!known) describe(form, definition);
  report.push(...repairRules(form, formApp, definition.title.ja));

  const questions: Record<string, Item> = {};
  Object.entries(definition.questions).forEach(([key, question], index) => {
    const item = known?.questions[key];
    if (item && form.getItemById(item.itemId)) {
      questions[key] = item;
      return;
    }
    questions[key] = addQuestion(form, question, index);
    if (known)
      report.push(`フォーム「${definition.title.ja}」に質問「${question.title.ja}」を追加しました。`);
  });
  return { installed: { formId: form.getId(), publishedUrl: form.getPublishedUrl(), questions }, report };
}

function describe(form: Form, definition: FormDefinition): void {
  form
    .setDescription(oneBelowTheOther(definition.description))
    .setConfirmationMessage(oneBelowTheOther(definition.confirmation))
    .setAllowResponseEdits(false)
    .setShowLinkToRespondAgain(false)
    .setProgressBar(false);
}

/** Who may answer is not for staff to loosen by accident: only Tohoku accounts, their address verified (guide). */
function repairRules(form: NewForm, formApp: NewFormApp, title: string): string[] {
  const report: string[] = [];
  if (!form.requiresLogin()) {
    form.setRequireLogin(true);
    report.push(`フォーム「${title}」をログイン必須にしました。`);
  }
  form.setEmailCollectionType(formApp.EmailCollectionType.VERIFIED);
  // Forms made by a script start unpublished and accept nothing; those from before know no such state.
  if (form.supportsAdvancedResponderPermissions() && !form.isPublished()) {
    form.setPublished(true);
    report.push(`フォーム「${title}」を公開しました。`);
  }
  return report;
}

function addQuestion(form: Form, question: Question, index: number): Item {
  const item = made(form, question);
  item.setTitle(inBothLanguages(question.title));
  if (question.help) item.setHelpText(oneBelowTheOther(question.help));
  form.moveItem(item.getIndex(), index);
  const sample = sampleResponse(item, question);
  const [entryId = ''] = sample
    ? entryIdsOf(form.createResponse().withItemResponse(sample).toPrefilledUrl())
    : [];
  return { itemId: item.getId(), entryId };
}

type AnyItem =
  | GoogleAppsScript.Forms.TextItem
  | GoogleAppsScript.Forms.ParagraphTextItem
  | GoogleAppsScript.Forms.MultipleChoiceItem
  | GoogleAppsScript.Forms.DateItem
  | GoogleAppsScript.Forms.DateTimeItem
  | GoogleAppsScript.Forms.SectionHeaderItem;

function made(form: Form, question: Question): AnyItem {
  switch (question.kind) {
    case 'text':
      return form.addTextItem().setRequired(question.required).setValidation(shortText(question.limit));
    case 'paragraph':
      return form
        .addParagraphTextItem()
        .setRequired(question.required)
        .setValidation(longText(question.limit));
    case 'whole-number':
      return form.addTextItem().setRequired(question.required).setValidation(positiveNumber());
    case 'choice':
      return form
        .addMultipleChoiceItem()
        .setRequired(question.required)
        .setChoiceValues(Object.values(question.choices).map(inBothLanguages));
    case 'date':
      return form.addDateItem().setRequired(question.required);
    case 'date-time':
      return form.addDateTimeItem().setRequired(question.required);
    case 'section':
      return form.addSectionHeaderItem();
  }
}

function shortText(limit: number) {
  return FormApp.createTextValidation()
    .requireTextLengthLessThanOrEqualTo(limit)
    .setHelpText(`${limit}文字以内で入力してください。 / Up to ${limit} characters.`)
    .build();
}

function longText(limit: number) {
  return FormApp.createParagraphTextValidation()
    .requireTextLengthLessThanOrEqualTo(limit)
    .setHelpText(`${limit}文字以内で入力してください。 / Up to ${limit} characters.`)
    .build() as unknown as GoogleAppsScript.Forms.ParagraphTextValidation;
}

function positiveNumber() {
  return FormApp.createTextValidation()
    .requireWholeNumber()
    .setHelpText('0以上の整数を半角数字で入力してください。 / Please enter a whole number.')
    .build();
}

/** An answer of any kind the question takes: only a prefilled link tells a question's entry id. */
function sampleResponse(item: AnyItem, question: Question): GoogleAppsScript.Forms.ItemResponse | undefined {
  switch (question.kind) {
    case 'text':
    case 'whole-number':
      return (item as GoogleAppsScript.Forms.TextItem).createResponse('1');
    case 'paragraph':
      return (item as GoogleAppsScript.Forms.ParagraphTextItem).createResponse('1');
    case 'choice': {
      const [first] = Object.values(question.choices);
      return (
        first && (item as GoogleAppsScript.Forms.MultipleChoiceItem).createResponse(inBothLanguages(first))
      );
    }
    case 'date':
      return (item as GoogleAppsScript.Forms.DateItem).createResponse(new Date(0));
    case 'date-time':
      return (item as GoogleAppsScript.Forms.DateTimeItem).createResponse(new Date(0));
    case 'section':
      return undefined;
  }
}
