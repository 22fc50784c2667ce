/// <reference lib="dom" />
import type { Selection, UiPage } from '../../../runtime/ui-session.ts';

/** What scripts need of the page that shows their file. */
export type FilePage = {
  /** What a script is told of the page. */
  about(): UiPage;
  /** Draws the file anew as the server has it now. */
  redraw(): Promise<unknown>;
  /** Gives the file the keyboard back. */
  focus(): void;
  /** Goes where a script has put the selection. */
  select(ranges: readonly Selection[]): Promise<void>;
};
