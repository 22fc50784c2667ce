/** A block as pdfmake takes it. */
export type Block = Readonly<Record<string, unknown>>;
