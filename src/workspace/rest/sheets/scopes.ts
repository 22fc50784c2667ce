/** Of the methods that look by a data filter, which want more than a scope for reading (reference of each method). */
export const editingScopes = ['drive', 'drive.file', 'spreadsheets'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);
