/** A part of a Vega-Lite specification: plain JSON. */
export type Part = Readonly<Record<string, unknown>>;

/** Name of the expression function that writes numbers as cells do. */
export const cellText = 'cellText';

/** Stands for the pattern of cells that have none. */
export const plainNumber = 'General';
