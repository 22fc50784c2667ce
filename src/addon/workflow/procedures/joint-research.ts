import type { Command } from '../../domain/joint-research/command.ts';
import { correctableFields } from '../../domain/joint-research/correctable.ts';
import { decide } from '../../domain/joint-research/decide.ts';
import { comparedWithLastRound, openFindingsInWords } from '../../domain/joint-research/findings.ts';
import { gapsInWords } from '../../domain/joint-research/gap-words.ts';
import { stepToState } from '../../domain/joint-research/hand-step.ts';
import { procedure } from '../../domain/joint-research/procedure.ts';
import type { JointResearchRequest } from '../../domain/joint-research/request.ts';
import { states, type State } from '../../domain/joint-research/vocabulary.ts';
import { expectations } from '../../domain/joint-research/waiting.ts';
import type { DocumentsEffect } from '../../domain/procedure/outcome.ts';
import { jointResearchFields } from '../../ledger/registers/joint-research.ts';
import { dueDayOf } from '../../messages/due-days.ts';
import { comparisonInWords } from '../../messages/findings-compared.ts';
import { jointResearchFacts } from '../../messages/joint-research-facts.ts';
import { jointResearchNextStep } from '../../messages/joint-research-next-step.ts';
import { claimedByInstaller } from '../stationery.ts';
import type { Procedure } from './procedure.ts';

/** Requests for review of joint research with companies (guide, 診療情報(共同研究)). */
export const jointResearchProcedure: Procedure<JointResearchRequest, Command, DocumentsEffect> = {
  register: 'jointResearch',
  series: 'JR',
  steps: procedure,
  states,
  fields: jointResearchFields,
  correctable: correctableFields,
  ticks: [],
  arrival: 'intakeResponseId',
  responseColumns: ['intakeResponseId', 'submissionResponseIds'],
  decide,
  expectations,
  stepToState: (request, to, eventId) => stepToState(request, to as State, eventId),
  nextStep: jointResearchNextStep,
  derived: (request, links) => ({
    openFindings: openFindingsInWords(request).ja || undefined,
    openGaps: request.gaps && gapsInWords(request.gaps).ja,
    folderLink: request.documents && links.folder(request.documents.folderId),
  }),
  facts: (code, request, { settings, links }) =>
    jointResearchFacts(request, {
      mducAddress: settings.mducAddress,
      spreadsheetUrl: links.spreadsheetUrl,
      folderUrl: request.documents ? links.folder(request.documents.folderId) : '',
      submissionFormUrl: links.reviewSubmission(request),
      intakeFormUrl: links.reviewExtension(request),
      dueOn: dueDayOf(code, expectations(request, settings)),
      findings: openFindingsInWords(request),
      comparison: comparisonInWords(comparedWithLastRound(request)),
    }),
  attachments: () => [],
  entry: (_effect, request, stationery) => ({
    ...claimedByInstaller(stationery),
    kind: 'documents',
    reference: request.reference,
    code: '書類の準備',
    language: request.language,
    to: request.applicantMail,
    subject: `${request.reference} 書類フォルダ(${request.companies.length}社)`,
    body: request.companies.join('\n'),
    attachments: [],
  }),
};
