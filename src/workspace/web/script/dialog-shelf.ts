import { randomUUID } from 'node:crypto';

/** Dialogs that were never fetched are forgotten beyond this many. */
const capacity = 100;

/** Documents of dialogs on their way to the page that opens them: each is given out once, to one person. */
export type DialogShelf = {
  /** Keeps `html` for `user`; gives the id to ask for it. */
  put(html: string, user: string): string;
  /** The document, if it is still there and `user` is who it is for. */
  take(id: string, user: string): string | undefined;
};

export function createDialogShelf(): DialogShelf {
  const waiting = new Map<string, { readonly html: string; readonly user: string }>();
  return {
    put(html, user) {
      const id = randomUUID();
      waiting.set(id, { html, user });
      for (const oldest of waiting.keys()) {
        if (waiting.size <= capacity) break;
        waiting.delete(oldest);
      }
      return id;
    },
    take(id, user) {
      const dialog = waiting.get(id);
      if (dialog?.user !== user) return undefined;
      waiting.delete(id);
      return dialog.html;
    },
  };
}
