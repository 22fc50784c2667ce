export type Mailbox = { readonly name: string; readonly address: string };

export type MailAttachment = {
  readonly name: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  /** Set for an image that the HTML shows: `cid:<contentId>`. */
  readonly contentId?: string;
};

/** A sent mail as the local mailboxes show it. */
export type MailMessage = {
  readonly id: string;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Milliseconds since the epoch. */
  readonly date: number;
  readonly attachments: readonly MailAttachment[];
  /** The `Message-ID` of the mail that it answers, with its angle brackets. */
  readonly inReplyTo?: string;
  /** The `Message-ID`s of the conversation so far, oldest first. */
  readonly references?: readonly string[];
  /** Headers beyond those above, as a program that composed the mail itself gave them. */
  readonly headers?: readonly MailHeader[];
};

export type MailHeader = { readonly name: string; readonly value: string };

/** What a script asks to be sent; addresses as it wrote them: `a@tohoku.ac.jp, 佐藤 <b@tohoku.ac.jp>`. */
export type OutgoingMail = {
  readonly to: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  /** Name of the sender; the account's when absent. */
  readonly name?: string;
  /** From `no-reply@` of the sender's domain. */
  readonly noReply?: boolean;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments: readonly OutgoingAttachment[];
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly headers?: readonly MailHeader[];
};

export type OutgoingAttachment = {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  readonly contentId?: string;
};
