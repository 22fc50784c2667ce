/** Headings by which a list's columns are known, as `normalised` leaves them. */
const modalityHeadings = [
  'モダリティ',
  'モダリティー',
  '検査種別',
  '検査種類',
  '撮影種別',
  '種別',
  '画像種別',
  'modality',
];
const countHeadings = ['検査数', '件数', '数', '検査件数', 'count', 'examinations', 'number'];

/** A heading without what people write differently: width, case, spaces. */
export function normalised(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

export function modalityColumn(header: readonly string[]): number {
  return header.findIndex((heading) => modalityHeadings.includes(normalised(heading)));
}

/** Where a list says how many examinations a row stands for; -1 where each row is one. */
export function countColumn(header: readonly string[]): number {
  return header.findIndex((heading) => countHeadings.includes(normalised(heading)));
}
