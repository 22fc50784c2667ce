/** What the page 四半期精算 and the server tell each other; plain JSON, as google.script.run demands. */

export type QuarterOption = {
  /** `2026-Q3`. */
  readonly key: string;
  /** `2026年度 第3四半期(10月〜12月)`. */
  readonly caption: string;
  /** `SET-2026-Q3` where it is closed; '' where it is not. */
  readonly closedAs: string;
};

/** Written into the page when it opens. */
export type SettlementContext = {
  /** Newest first. */
  readonly quarters: readonly QuarterOption[];
  /** The quarter that is to be closed next. */
  readonly chosen: string;
  /** The newest closing that stands, which alone can be taken back; '' where there is none. */
  readonly reversible: string;
};

export type SettlementRequest =
  | {
      readonly kind: 'close';
      readonly quarter: string;
      readonly eventId: string;
      /** What the preview said of itself; '' asks for it. */
      readonly digest: string;
    }
  | {
      readonly kind: 'reverse';
      readonly number: string;
      readonly reason: string;
      readonly eventId: string;
    };

export type ShownLine = {
  readonly number: string;
  readonly kind: string;
  readonly reference: string;
  readonly applicant: string;
  readonly receivedOn: string;
  readonly breakdown: readonly string[];
  readonly yen: number;
  /** The line that is adjusted or taken back; '' where none is. */
  readonly original: string;
};

export type SettlementPreview =
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'previewed';
      readonly eventId: string;
      /** Of everything shown: what is closed must be what was seen. */
      readonly digest: string;
      readonly number: string;
      readonly caption: string;
      readonly groups: readonly {
        readonly fundingSource: string;
        readonly lines: readonly ShownLine[];
        readonly yen: number;
      }[];
      readonly lineCount: number;
      readonly totalYen: number;
      /** Received, but not settled now, and why. */
      readonly leftOut: readonly {
        readonly reference: string;
        readonly applicant: string;
        readonly reason: string;
      }[];
      /** Whom the mail with CSV and PDF goes to. */
      readonly mailTo: string;
    };

export type SettlementDone =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'done'; readonly message: string; readonly documentUrl: string };
