/** What the dialog 正式申請フォームを送付 and the server tell each other; plain JSON, as google.script.run demands. */

/** Written into the page when it opens. */
export type DialogContext = {
  readonly reference: string;
  readonly applicant: string;
  readonly state: string;
  /** Rough numbers of the consultation, in words. */
  readonly wanted: string;
  /** The list sent before, which a new one replaces; '' when there is none. */
  readonly currentList: string;
};

export type Upload = {
  readonly reference: string;
  readonly fileName: string;
  /** The file's bytes, base64. */
  readonly content: string;
  /** `2026-12-01`; '' asks for the usual day. */
  readonly expectedDelivery: string;
};

export type Inspection =
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'inspected';
      /** Names this preview: confirming it twice sends once. */
      readonly eventId: string;
      readonly fileId: string;
      readonly folderId: string;
      readonly listNumber: string;
      readonly rowCount: number;
      readonly classes: readonly { readonly name: string; readonly count: number }[];
      readonly modalities: readonly { readonly name: string; readonly count: number }[];
      readonly findings: readonly string[];
      /** Whether the tariff gives a price. */
      readonly priced: boolean;
      readonly feeLines: readonly string[];
      readonly expectedDelivery: string;
      readonly earliestDelivery: string;
      /** 目安 in words. */
      readonly deliveryHint: string;
      readonly mail: { readonly to: string; readonly subject: string; readonly text: string };
    };

export type Confirmation = Upload & {
  readonly eventId: string;
  readonly fileId: string;
  readonly folderId: string;
  readonly overrideReason: string;
};

export type Sent =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'sent'; readonly message: string };
