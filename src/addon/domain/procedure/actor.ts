/** Whose hand a command is: the verified account, and what it may do here. */
export type Actor = {
  readonly mail: string;
  readonly role: 'applicant' | 'mduc' | 'radiology' | 'visitor' | 'program';
};
