/** What the page 文面のプレビュー and the server tell each other; plain JSON. */

/** Written into the page when it opens. */
export type PreviewTextContext = {
  /** The request whose values fill the texts. */
  readonly reference: string;
  readonly applicant: string;
  readonly texts: readonly {
    readonly code: string;
    readonly occasion: string;
    /** `ja`, and `en` for mails to applicants. */
    readonly languages: readonly string[];
  }[];
  /** What the page shows first. */
  readonly chosen: { readonly code: string; readonly language: string };
};

export type TextOrder = { readonly reference: string; readonly code: string; readonly language: string };

export type PreviewedText =
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'text';
      readonly to: string;
      readonly subject: string;
      /** The mail's HTML, whole. */
      readonly html: string;
      /** Whether the wording is the staff's own. */
      readonly isEdited: boolean;
      /** Why the staff's own wording is not used; '' where it is, or where there is none. */
      readonly problem: string;
    };
