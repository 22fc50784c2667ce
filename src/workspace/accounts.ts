/** A person or shared mailbox of the local Workspace. */
export type Account = {
  readonly email: string;
  /** As people read it: 佐藤 花子. */
  readonly name: string;
  /** What the account chooser says of it: 研究者(東北大学). */
  readonly description: string;
  /** Workspace domain the account belongs to (`tohoku.ac.jp`); '' for a consumer account. */
  readonly domain: string;
};

/** Who may sign in here. */
export type Accounts = {
  add(account: Account): void;
  find(email: string): Account | undefined;
  list(): readonly Account[];
  /**
   * An OAuth access token for the REST interface that stands for `email`, good for an hour of the Workspace's clock:
   * for `scopes`, or without them for everything.
   */
  issueToken(email: string, scopes?: readonly string[]): string;
  /** Whom a token stands for that has not expired. */
  bearer(token: string): string | undefined;
};
