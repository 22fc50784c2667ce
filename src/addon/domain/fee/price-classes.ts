import type { Examinations } from './examinations.ts';
import { crClass, generalClass } from './tariff.ts';

/** A price class and the modalities that count into it. */
export type PriceClass = {
  readonly name: string;
  /** Empty for the class of everything that no other takes. */
  readonly modalities: readonly string[];
};

/** The classes that the guide names, as they stand in 設定. */
export const publishedClasses = [generalClass, `${crClass} = CR`];

/** `名前 = モダリティ, モダリティ`; a name alone takes whatever no other class does. `undefined` for anything else. */
export function parsePriceClass(line: string): PriceClass | undefined {
  const [name = '', listed, more] = line
    .normalize('NFKC')
    .split('=')
    .map((part) => part.trim());
  if (name === '' || more !== undefined) return undefined;
  const modalities = (listed ?? '').split(/[,、]/).map(comparable);
  const named = modalities.filter((modality) => modality !== '');
  return listed !== undefined && named.length === 0 ? undefined : { name, modalities: named };
}

/** What people call computed radiography, as `comparable` leaves it (guide, よくあるご質問「CRとは何ですか?」). */
const computedRadiography = [
  'cr',
  'コンピューテッドラジオグラフィ',
  'コンピューテッド・ラジオグラフィ',
  'コンピューテッド・ラジオグラフィー',
  'computedradiography',
  '単純x線',
  '単純x線撮影',
  '単純撮影',
  'cr(単純x線撮影)',
  'cr(単純x線)',
  'cr(単純撮影)',
];

/** Examinations per class, in the order of the classes; what no class takes counts into the general one. */
export function examinationsByClass(
  byModality: Readonly<Record<string, number>>,
  classes: readonly PriceClass[],
): Examinations {
  const counts = new Map<string, number>();
  for (const [modality, count] of Object.entries(byModality)) {
    const name = classOf(comparable(modality), classes);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const names = [...new Set([...classes.map(({ name }) => name), generalClass])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const count = counts.get(name);
      return count === undefined ? [] : [[name, count]];
    }),
  );
}

function classOf(modality: string, classes: readonly PriceClass[]): string {
  const known = computedRadiography.includes(modality) ? 'cr' : modality;
  const taking = classes.find(({ modalities }) => modalities.includes(known));
  const general = classes.find(({ modalities }) => modalities.length === 0);
  return (taking ?? general)?.name ?? generalClass;
}

/** A modality without what people write differently: width, case, spaces. */
function comparable(modality: string): string {
  return modality
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
