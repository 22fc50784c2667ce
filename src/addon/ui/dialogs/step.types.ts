/** What the pages of steps and details and the server tell each other; plain JSON, as google.script.run demands. */

/** One thing to fill in before a step is taken. Values travel as text: days `2026-12-01`, times `2026-12-01T10:00`, ticks `yes` or ''. */
export type Field = {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  readonly initial: string;
} &
  /** Characters, at most and at least. */
  (
    | {
        readonly kind: 'text' | 'paragraph';
        readonly limit: number;
        readonly shortest?: number;
        /** What is offered while one types; anything else may be typed as well. */
        readonly offers?: readonly string[];
      }
    | { readonly kind: 'day' | 'yen' }
    /** `suggestions` are the applicant's candidate dates. */
    | { readonly kind: 'moment'; readonly suggestions: readonly Option[] }
    /** One of several; of `choices` as many as one likes, their values one a line. */
    | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] }
  );

export type Option = { readonly value: string; readonly label: string };

/** A step that staff can take, as a button and as a form. */
export type StepForm = {
  readonly command: string;
  /** `打合せ日時を決定`, on menu and button. */
  readonly caption: string;
  /** What the step does, in one sentence. */
  readonly explanation: string;
  /** On the button that takes it: `記録する`, `送信する`. */
  readonly confirm: string;
  readonly fields: readonly Field[];
  /** Whether the step ends or interrupts the request: its button stands apart. */
  readonly isSidePath: boolean;
  /** Steps that need a page of their own: a list has to be uploaded. */
  readonly opensListDialog: boolean;
};

export type SelectedRequest = {
  readonly reference: string;
  readonly applicant: string;
  readonly state: string;
  /** Why the step cannot be taken for this one; '' where it can. */
  readonly problem: string;
};

/** Written into the page step.html when it opens. */
export type StepContext = {
  readonly step: StepForm;
  readonly requests: readonly SelectedRequest[];
};

/** What staff filled in, for one or several requests. */
export type StepOrder = {
  readonly command: string;
  readonly references: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** Made by the preview: confirming it twice does it once; '' asks for the preview. */
  readonly eventId: string;
  /** Whether the warnings of the preview were seen and meant. */
  readonly acknowledged: boolean;
};

export type PreviewedMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly string[];
};

export type PreviewedRequest = {
  readonly reference: string;
  readonly applicant: string;
  /** States in words. */
  readonly from: string;
  readonly to: string;
  /** Why it cannot be done; '' where it can. */
  readonly problem: string;
  /** What must be confirmed by a tick: outside of office hours, and the like. */
  readonly warnings: readonly string[];
  readonly mails: readonly PreviewedMail[];
  /** Besides mails: `打合せの予定をカレンダーに登録(招待: …)`. */
  readonly effects: readonly string[];
  /** The fee in words before and after it is computed anew, the total first; left out where it stays as it is. */
  readonly comparison?: { readonly before: readonly string[]; readonly after: readonly string[] };
};

export type StepPreview =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'previewed'; readonly eventId: string; readonly requests: readonly PreviewedRequest[] };

export type StepTaken =
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'taken';
      readonly results: readonly {
        readonly reference: string;
        readonly done: boolean;
        /** What it became, or why nothing changed. */
        readonly message: string;
      }[];
    };

/** Everything about one request on one page. */
export type RequestDetails = {
  readonly reference: string;
  readonly applicant: string;
  readonly affiliation: string;
  readonly mail: string;
  readonly state: string;
  readonly since: string;
  readonly nextStep: string;
  /** '' while nothing is late. */
  readonly overdue: string;
  /** Link to the request's folder; '' before there is one. */
  readonly folderUrl: string;
  /** Answers and facts, by topic; only what is there. */
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly { readonly label: string; readonly value: string }[];
  }[];
  /** Of image data; newest first. */
  readonly lists?: readonly {
    readonly number: string;
    readonly sentAt: string;
    readonly examinations: string;
    readonly url: string;
    readonly isCurrent: boolean;
  }[];
  /** Of image data. */
  readonly fee?: {
    /** `見積`, `確定`, … */
    readonly state: string;
    readonly lines: readonly string[];
    readonly earlier: readonly { readonly computedOn: string; readonly lines: readonly string[] }[];
  };
  /** Of joint research: the documents as they were submitted; newest first. */
  readonly versions?: readonly {
    readonly round: string;
    readonly submittedAt: string;
    readonly url: string;
  }[];
  /** Of joint research: what was found in them; oldest first. */
  readonly findings?: readonly {
    readonly number: string;
    /** Document and point of the checklist. */
    readonly place: string;
    readonly severity: string;
    readonly text: string;
    readonly rounds: string;
    /** When it was settled; '' while it is open. */
    readonly settled: string;
  }[];
  /** Of joint research: the checklist, and who found the point in order in the documents as they are now; '' for nobody. */
  readonly points?: readonly {
    readonly document: string;
    readonly point: string;
    readonly checkedBy: string;
  }[];
  /** Oldest first. */
  readonly timeline: readonly {
    readonly at: string;
    readonly actor: string;
    readonly event: string;
    /** `相談受付 → 内容確認中`; '' where the state stayed. */
    readonly change: string;
    readonly detail: string;
  }[];
  /** Newest first. */
  readonly mails: readonly {
    readonly createdAt: string;
    /** `メール`, `予定`, `共有`. */
    readonly kind: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    /** `送信済 2026/11/24 10:00`. */
    readonly status: string;
    readonly isSent: boolean;
  }[];
  /** What can be done now by whoever looks, in the order of the procedure. */
  readonly steps: readonly StepForm[];
};

export type DetailsAnswer =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'details'; readonly details: RequestDetails };

/** Of `openListDialog`: nothing where the server shows the other dialog. */
export type ListDialogAnswer = { readonly kind: 'refused'; readonly message: string } | null | undefined;
