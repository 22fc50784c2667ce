import type { Day } from '../time/day.ts';

/** What the centre has laid down in the tab 設定, as far as rules depend on it. */
export type Policy = {
  /** `09:00`, Tokyo. */
  readonly officeOpens: string;
  readonly officeCloses: string;
  /** Days on which the centre is closed besides weekends and public holidays. */
  readonly closedDays: readonly Day[];
  /** Minutes. */
  readonly meetingMinutes: number;
  /** Business days. */
  readonly deliveryDaysMin: number;
  readonly deliveryDaysMax: number;
  readonly reviewDays: number;
  readonly answerDays: number;
  readonly formalFormDays: number;
  readonly collectionDays: number;
  readonly mediumDays: number;
  /** Business days in which contract and ethics review of joint research are expected to be complete. */
  readonly approvalDays: number;
  /** Business days in which an enquiry is answered. */
  readonly enquiryDays: number;
  /** Days of the calendar before the end of a research period from which on the applicant is reminded of it. */
  readonly periodNoticeDays: number;
  /** Days of the calendar between two reminders. */
  readonly reminderIntervalDays: number;
  /** Whether the tariff also holds for case reports; the guide does not say. */
  readonly pricesCaseReports: boolean;
};
