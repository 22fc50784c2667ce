/** What the home page says of whatever runs in this Workspace; the Workspace itself does not know it. */
export type HomeContent = {
  readonly title: string;
  /** Paragraphs. */
  readonly introduction: readonly string[];
  readonly sections: readonly HomeSection[];
};

export type HomeSection = {
  readonly title: string;
  readonly links: readonly HomeLink[];
};

export type HomeLink = {
  /** A path of this server (`/mail`) or a whole address. */
  readonly href: string;
  readonly caption: string;
  readonly description: string;
};

/** The same where it changes while the Workspace runs: asked for whenever the page is shown. */
export type Home = HomeContent | (() => HomeContent);
