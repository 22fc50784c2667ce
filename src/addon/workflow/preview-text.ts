import { isMailCode, type MailCode } from '../domain/mail-codes.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Language } from '../domain/caption.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { mailTextsTab } from '../ledger/registers/configuration.ts';
import { imageRequests, requestFields } from '../ledger/registers/image-requests.ts';
import { mailTexts } from '../messages/catalogue.ts';
import { digestFacts, submissionFacts } from '../messages/facts.ts';
import { firstDayOf, lastDayOf, quarterKey, quarterOf } from '../domain/time/quarter.ts';
import { dayAt } from '../domain/time/tokyo.ts';
import { enquiryPlaceholders } from '../messages/enquiry-placeholders.ts';
import { jointResearchPlaceholders } from '../messages/joint-research-placeholders.ts';
import { settlementFacts, settlementReminderFacts } from '../messages/settlement-facts.ts';
import { htmlOf } from '../messages/html.ts';
import type { MailFacts } from '../messages/placeholders.ts';
import { renderMail } from '../messages/render.ts';
import type { Stationery } from './stationery.ts';
import { exampleEnquiry, exampleImageRequest, exampleReference, exampleReview } from './example-requests.ts';
import { enquiryProcedure } from './procedures/enquiries.ts';
import { imageRequestProcedure } from './procedures/image-requests.ts';
import { jointResearchProcedure } from './procedures/joint-research.ts';
import type { Desk } from './ports.ts';
import type { SelectedRows } from './selected-requests.ts';
import { stationeryOf, surroundings, tariffColumns, tariffOf } from './surroundings.ts';
import { read } from './transact.ts';

const plan = { ...surroundings, imageRequests: requestFields, tariff: tariffColumns } as const;

/** Whose values fill the texts, and which text was chosen, if one was. */
export type TextSubject = {
  readonly request: ImageRequest;
  readonly chosen: { readonly code: MailCode; readonly language: Language } | undefined;
};

/** The request in the selected row, the newest, or an example while there is none; and the text in the selected row of 文面. */
export function textPreviewSubject(desk: Desk, selected: SelectedRows | undefined): TextSubject {
  const snapshot = read(desk, plan);
  const rowIndex = selected?.blocks[0]?.fromRow ?? 0;
  const isIn = (sheetId: number) => selected?.sheetId === sheetId && rowIndex > 0;
  const inRow = isIn(imageRequests.sheetId) ? snapshot.rowAt('imageRequests', rowIndex) : undefined;
  const row = inRow ?? snapshot.rows('imageRequests').at(-1);
  const text = isIn(mailTextsTab.sheetId) ? snapshot.rowAt('mailTexts', rowIndex)?.record : undefined;
  const { code = '', language } = text ?? {};
  return {
    request: row?.record.reference
      ? (row.record as ImageRequest)
      : exampleImageRequest(desk.now(), tariffOf(snapshot)),
    chosen: isMailCode(code) && language ? { code, language } : undefined,
  };
}

export type TextPreview = {
  readonly kind: 'text';
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly isEdited: boolean;
  /** Why the staff's own wording is not used. */
  readonly problem: string;
};

/** One mail as it would read for one request, in the staff's wording where that can be used. Sends nothing. */
export function previewText(
  desk: Desk,
  reference: string,
  code: MailCode,
  language: Language,
): TextPreview | Refusal {
  const snapshot = read(desk, plan);
  const stationery = stationeryOf(desk, snapshot);
  const kept = snapshot.find('imageRequests', 'reference', reference)?.record as ImageRequest | undefined;
  const request =
    reference === exampleReference ? exampleImageRequest(stationery.now, tariffOf(snapshot)) : kept;
  if (!request) return refuse('unknown-reference', { reference });
  const { texts, settings } = stationery;
  const facts = exampleFacts(code, request, stationery);
  const { subject, text, warning = '' } = renderMail({ code, language, facts, texts });
  return {
    kind: 'text',
    to: mailTexts[code].reader === 'applicant' ? request.applicantMail : settings.mducAddress,
    subject,
    html: htmlOf(text, language),
    isEdited: texts.some((own) => own.code === code && own.language === language),
    problem: warning,
  };
}

/** What fills a text: of the request, or made up where a text is about no request. */
function exampleFacts(code: MailCode, request: ImageRequest, stationery: Stationery): MailFacts {
  const { settings, links, now } = stationery;
  const { mducAddress } = settings;
  const { spreadsheetUrl } = links;
  switch (code) {
    case 'waiting-digest': {
      const { reference, applicantName, state } = request;
      const lines = [
        { reference, applicantName, state, overdue: request.overdue ?? '(例)内容の確認(1日超過)' },
      ];
      return digestFacts({ day: dayAt(now), lines, mducAddress, spreadsheetUrl });
    }
    case 'settlement-closed':
    case 'settlement-reversed':
      return settlementExample(stationery);
    case 'settlement-reminder': {
      const quarter = quarterOf(dayAt(now));
      return settlementReminderFacts(quarterKey(quarter), lastDayOf(quarter), {
        mducAddress,
        spreadsheetUrl,
      });
    }
    case 'submission-refused':
    case 'submission-quarantined':
      return submissionFacts({
        form: { ja: '正式申請フォーム', en: 'formal request' },
        formUrl: links.formalForm(request),
        respondent: request.applicantMail,
        submittedAt: now,
        reason: { ja: '(例)理由がここに入ります。', en: '(Example) The reason is given here.' },
        reference: request.reference,
        mducAddress,
        spreadsheetUrl,
      });
    default:
      return requestFacts(code, request, stationery);
  }
}

/** Mails about another procedure are shown for a request of it that is made up. */
function requestFacts(code: MailCode, request: ImageRequest, stationery: Stationery): MailFacts {
  if (code in jointResearchPlaceholders) {
    return jointResearchProcedure.facts(code, exampleReview(request), stationery);
  }
  if (code in enquiryPlaceholders) return enquiryProcedure.facts(code, exampleEnquiry(request), stationery);
  return imageRequestProcedure.facts(code, request, stationery);
}

/** A closing with nothing in it, to see how its mail reads. */
function settlementExample({ settings, links, now }: Stationery): MailFacts {
  const quarter = quarterOf(dayAt(now));
  const key = quarterKey(quarter);
  const settlement = {
    number: `SET-${key}`,
    kind: 'closing',
    quarter: key,
    from: firstDayOf(quarter),
    to: lastDayOf(quarter),
    closedAt: now,
    closedBy: settings.mducAddress,
    lineCount: 0,
    totalYen: 0,
    reverses: '(例)SET-2026-Q1',
    reason: '(例)理由がここに入ります。',
    eventId: '',
  } as const;
  const { mducAddress } = settings;
  return settlementFacts(settlement, [], [], { mducAddress, spreadsheetUrl: links.spreadsheetUrl });
}
