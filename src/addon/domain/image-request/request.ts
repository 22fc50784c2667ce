import type { Category, FeeState, HardDisk, Language, Purpose, State } from './vocabulary.ts';

/** Examinations per price class of the tariff, as counted from an image list: `{ 'CT・MRI・その他': 25, CR: 3 }`. */
export type Examinations = Readonly<Record<string, number>>;

/** A day in Tokyo, `2026-11-23`. */
export type Day = string;

/** A moment, in milliseconds since the epoch. */
export type Moment = number;

/**
 * One request for image data: exactly what its row in 画像データ台帳 holds, field for column.
 * A field is `undefined` until the step that fills it.
 */
export type ImageRequest = {
  /** `IMG-2026-0001`: fiscal year and running number. */
  readonly reference: string;
  readonly state: State;
  readonly category: Category;
  readonly language: Language;

  readonly consultedAt: Moment;
  /** Google's id of the consultation's form response: what makes a second delivery harmless. */
  readonly consultationResponseId: string;
  readonly applicantName: string;
  readonly applicantAffiliation: string;
  readonly applicantPosition: string;
  /** Verified by sign-in. */
  readonly applicantMail: string;
  readonly outline: string;
  /** Rough numbers of the consultation; `undefined` where the applicant left it open. */
  readonly wantedCt?: number | undefined;
  readonly wantedMri?: number | undefined;
  readonly wantedCr?: number | undefined;
  readonly wantedOther?: number | undefined;
  readonly wantedOtherKind?: string | undefined;
  /** Candidate dates for the meeting, `2026-12-01 10:00` each, joined by a line break. */
  readonly candidateDates: string;

  readonly folderId?: string | undefined;
  /** `IMG-2026-0001-L1`; grows with every list sent. */
  readonly listNumber?: string | undefined;
  readonly listFileId?: string | undefined;
  readonly listFileName?: string | undefined;
  /** SHA-256 of the stored file, hexadecimal. */
  readonly listHash?: string | undefined;
  readonly examinations?: Examinations | undefined;
  readonly listSentAt?: Moment | undefined;
  /** The confirmation that sent the list: a second click of it changes nothing. */
  readonly listEventId?: string | undefined;
  /** Why staff sent a list in spite of what seemed to identify people. */
  readonly overrideReason?: string | undefined;
  readonly expectedDelivery?: Day | undefined;
  /** The fee as told with the list, in words. */
  readonly quote?: string | undefined;

  readonly formalRequestedAt?: Moment | undefined;
  readonly formalResponseId?: string | undefined;
  readonly hardDisk?: HardDisk | undefined;
  readonly purpose?: Purpose | undefined;
  readonly ethicsNumber?: string | undefined;
  readonly ethicsApprovedOn?: Day | undefined;
  readonly fundingSource?: string | undefined;

  readonly feeState: FeeState;
  /** Image data fee in yen without the hard disk; `undefined` where the tariff gives none. */
  readonly feeYen?: number | undefined;
  /** The lines a person reads: class, band, count × unit, subtotal. */
  readonly feeBreakdown?: string | undefined;
  /** JSON of the `FeeSnapshot`: what the fee was computed from, frozen. */
  readonly feeSnapshot?: string | undefined;
};
