import type { Enquiry } from '../domain/enquiry/request.ts';

/** The register's column 次にすること, at most 60 characters; '' once an enquiry is answered. */
export function enquiryNextStep({ state, consultationInvitedAt }: Enquiry): string {
  if (state === 'answered') return '';
  return consultationInvitedAt === undefined
    ? 'MDUC: メールで回答し、回答済みにする'
    : 'MDUC: もう一度メールで回答し、回答済みにする(相談申請は案内済)';
}
