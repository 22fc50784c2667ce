/** Width of the column of row numbers, in pixels. */
export const rowHeadWidth = 52;

/** Height of the row of column letters, in pixels. */
export const columnHeadHeight = 26;
