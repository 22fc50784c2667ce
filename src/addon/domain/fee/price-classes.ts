import { crClass, generalClass } from './tariff.ts';

/** A price class and the modalities that count into it. */
export type PriceClass = {
  readonly name: string;
  /** As `normalised` leaves them; empty for the class of everything else. */
  readonly modalities: readonly string[];
};

/** `名前 = モダリティ, モダリティ`; a name alone takes whatever no other class does. */
export function parsePriceClass(line: string): PriceClass | undefined {
  const [name = '', modalities = ''] = line.split(/[==]/).map((part) => part.trim());
  return name === ''
    ? undefined
    : {
        name,
        modalities: modalities
          .split(/[,、,]/)
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      };
}

/** What people call computed radiography, as `normalised` leaves it (guide, よくあるご質問「CRとは何ですか?」). */
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

/** The classes that the guide names. */
export const publishedClasses: readonly PriceClass[] = [
  { name: generalClass, modalities: [] },
  { name: crClass, modalities: computedRadiography },
];
