import type { Caption } from './caption.ts';
import type { Enquiry } from './enquiry/request.ts';
import { states as enquiryStates } from './enquiry/vocabulary.ts';
import type { ImageRequest } from './image-request/request.ts';
import { states as imageStates } from './image-request/vocabulary.ts';
import type { JointResearchRequest } from './joint-research/request.ts';
import { states as jointResearchStates } from './joint-research/vocabulary.ts';
import { sameMail } from './mail-address.ts';
import type { Series } from './reference.ts';
import type { Moment } from './time/day.ts';

/** A request of whichever procedure. */
export type AnyRequest =
  | { readonly series: 'IMG'; readonly request: ImageRequest }
  | { readonly series: 'JR'; readonly request: JointResearchRequest }
  | { readonly series: 'ENQ'; readonly request: Enquiry };

/** What the applicant page shows of a request; what is late is between the desk and its staff. */
export type OwnRequest = {
  readonly reference: string;
  readonly series: Series;
  readonly receivedAt: Moment;
  readonly state: Caption;
  /** Since when it is in this state. */
  readonly since: Moment;
  /** Outline, title or question, in the applicant's own words. */
  readonly about: string;
};

/** The requests of the person who is signed in, and nobody else's, newest first. */
export function ownRequests(requests: readonly AnyRequest[], mail: string): OwnRequest[] {
  return requests
    .filter(({ request }) => isOwn(request.applicantMail, mail))
    .map(shown)
    .sort((one, other) => other.receivedAt - one.receivedAt || compare(other.reference, one.reference));
}

/** Whoever is not signed in owns nothing, not even what has no address. */
function isOwn(applicantMail: string, mail: string): boolean {
  return mail.trim() !== '' && sameMail(applicantMail, mail);
}

function shown(of: AnyRequest): OwnRequest {
  const { series, request } = of;
  return { series, reference: request.reference, since: request.stateSince, ...ofProcedure(of) };
}

function ofProcedure(of: AnyRequest): Pick<OwnRequest, 'receivedAt' | 'state' | 'about'> {
  switch (of.series) {
    case 'IMG': {
      const { consultedAt, state, outline } = of.request;
      return { receivedAt: consultedAt, state: imageStates[state], about: outline };
    }
    case 'JR': {
      const { receivedAt, state, title } = of.request;
      return { receivedAt, state: jointResearchStates[state], about: title };
    }
    case 'ENQ': {
      const { receivedAt, state, question } = of.request;
      return { receivedAt, state: enquiryStates[state], about: question };
    }
  }
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
