/** What a page sends to save: the new content, and which one it replaces. */
export type SaveRequest = { readonly html: string; readonly revision: string };

/** The content as it was kept, and its name. */
export type SaveAnswer = { readonly html: string; readonly revision: string };

/** Why it was not saved, as a sentence for the person. */
export type SaveRefusal = { readonly message: string };
