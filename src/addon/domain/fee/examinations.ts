/** Examinations per price class of the tariff, as counted from an image list: `{ 'CT・MRI・その他': 25, CR: 3 }`. */
export type Examinations = Readonly<Record<string, number>>;
