import type { FeeSnapshot } from '../fee/compute.ts';
import type { Examinations } from '../fee/examinations.ts';
import type { Done, RequestBase } from '../procedure/request.ts';
import type { Day, Moment } from '../time/day.ts';
import type { Category, FeeState, HardDisk, Purpose, State } from './vocabulary.ts';

/** A fee that a later one replaced: when, and why. */
export type EarlierFee = FeeSnapshot & { readonly replacedOn: Day; readonly reason: string };

/** A list as it was sent: a later one replaces it, and both are kept. */
export type ListVersion = {
  /** `IMG-2026-0001-L1`. */
  readonly number: string;
  readonly fileId: string;
  readonly sentAt: Moment;
  readonly examinations: Examinations;
  /** SHA-256 of the stored file, hexadecimal. */
  readonly hash: string;
};

/**
 * One request for image data: exactly what its row in 画像データ台帳 holds, field for column.
 * A field is `undefined` until the step that fills it.
 */
export type ImageRequest = RequestBase & {
  readonly state: State;
  readonly heldState?: State | undefined;
  readonly category: Category;

  readonly consultedAt: Moment;
  /** Google's id of the consultation's form response: what makes a second delivery harmless. */
  readonly consultationResponseId: string;
  readonly applicantAffiliation: string;
  readonly applicantPosition: string;
  readonly outline: string;
  /** Rough numbers of the consultation; `undefined` where the applicant left it open. */
  readonly wantedCt?: number | undefined;
  readonly wantedMri?: number | undefined;
  readonly wantedCr?: number | undefined;
  readonly wantedOther?: number | undefined;
  readonly wantedOtherKind?: string | undefined;
  /** Candidate dates for the meeting, `2026-12-01 10:00` each, joined by a line break. */
  readonly candidateDates: string;

  readonly mducReviewed?: Done | undefined;
  readonly radiologyReviewed?: Done | undefined;
  readonly meetingAt?: Moment | undefined;
  readonly meetingPlace?: string | undefined;
  /** Google Calendar's id of the meeting; a moved meeting keeps it, another meeting gets another. */
  readonly meetingEventId?: string | undefined;
  readonly protocolRequestedAt?: Moment | undefined;
  readonly protocolReceivedOn?: Day | undefined;

  readonly folderId?: string | undefined;
  /** `IMG-2026-0001-L1`; grows with every list sent. */
  readonly listNumber?: string | undefined;
  readonly listFileId?: string | undefined;
  readonly listFileName?: string | undefined;
  /** SHA-256 of the stored file, hexadecimal. */
  readonly listHash?: string | undefined;
  readonly examinations?: Examinations | undefined;
  readonly listSentAt?: Moment | undefined;
  /** Every list sent, oldest first. */
  readonly lists?: readonly ListVersion[] | undefined;
  /** Why staff sent a list in spite of what seemed to identify people. */
  readonly overrideReason?: string | undefined;
  readonly expectedDelivery?: Day | undefined;
  /** The fee as told with the list, in words. */
  readonly quote?: string | undefined;
  /** What that was computed from. */
  readonly quoteSnapshot?: FeeSnapshot | undefined;

  readonly formalRequestedAt?: Moment | undefined;
  /** Google's ids of the formal form's responses, a correction's last: what makes a second delivery harmless. */
  readonly formalResponseIds?: readonly string[] | undefined;
  readonly hardDisk?: HardDisk | undefined;
  readonly purpose?: Purpose | undefined;
  readonly ethicsNumber?: string | undefined;
  readonly ethicsApprovedOn?: Day | undefined;
  readonly fundingSource?: string | undefined;
  readonly acceptedAt?: Moment | undefined;

  readonly pseudonymised?: Done | undefined;
  readonly stored?: Done | undefined;
  readonly onMedium?: Done | undefined;
  readonly outputListed?: Done | undefined;
  readonly readyAt?: Moment | undefined;
  /** When and where the data can be collected, in words. */
  readonly handoverNote?: string | undefined;
  readonly pledgeSignedOn?: Day | undefined;
  readonly dataReceivedAt?: Moment | undefined;
  /** Which of MDUC's media was lent; `undefined` when none was. */
  readonly mediumLent?: string | undefined;
  readonly mediumDueOn?: Day | undefined;
  readonly mediumReturnedOn?: Day | undefined;

  readonly feeState: FeeState;
  /** Image data fee in yen without the hard disk; `undefined` where the tariff gives none. */
  readonly feeYen?: number | undefined;
  /** Actual cost in yen of a hard disk that the centre bought; `undefined` until it is known. */
  readonly diskYen?: number | undefined;
  /** What is to be paid, in yen; `undefined` while a part of it is not known. */
  readonly totalYen?: number | undefined;
  /** The lines a person reads: class, band, count × unit, subtotal. */
  readonly feeBreakdown?: string | undefined;
  /** JSON of the `FeeSnapshot`: what the fee was computed from, frozen. */
  readonly feeSnapshot?: string | undefined;
  /** Snapshots that a later one replaced, oldest first. */
  readonly earlierFees?: readonly EarlierFee[] | undefined;
};
