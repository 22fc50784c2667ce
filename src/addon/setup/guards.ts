import type { sheets_v4 } from '@googleapis/sheets';
import type { State as EnquiryState } from '../domain/enquiry/vocabulary.ts';
import type { State as ImageRequestState } from '../domain/image-request/vocabulary.ts';
import type { State as JointResearchState } from '../domain/joint-research/vocabulary.ts';
import { LATE_WORD } from '../domain/procedure/waiting.ts';
import { statesOfAll, type StateOfAny } from '../domain/states.ts';
import { columnLetters } from '../ledger/a1.ts';
import type { AnyColumn, Register } from '../ledger/register.ts';
import { registers, type RegisterName } from '../ledger/registers.ts';
import { rgb } from './colour.ts';

type Request = sheets_v4.Schema$Request;

const waitingForStaff = '#fff6d6';
const waitingForApplicant = '#e3eefb';
const inPreparation = '#e1f3e8';
const ended = '#eceff1';
const interrupted = '#f3e8fb';
const late = '#fbdcd9';

type Colours<State extends string> = Readonly<Record<State, string>>;

/** Row colours of a request, so that what waits, and for whom, is seen at a glance. */
const imageRequestColours: Colours<ImageRequestState> = {
  received: waitingForStaff,
  'under-review': waitingForStaff,
  'meeting-fixed': waitingForStaff,
  'more-information': waitingForApplicant,
  'provision-approved': waitingForStaff,
  'formal-form-sent': waitingForApplicant,
  'formally-requested': waitingForStaff,
  'correction-requested': waitingForApplicant,
  accepted: inPreparation,
  processing: inPreparation,
  ready: waitingForApplicant,
  delivered: inPreparation,
  closed: ended,
  'on-hold': interrupted,
  'not-offered': ended,
  declined: ended,
  withdrawn: ended,
};

const jointResearchColours: Colours<JointResearchState> = {
  'intake-received': waitingForStaff,
  preparing: waitingForApplicant,
  'in-review': waitingForStaff,
  'revision-requested': waitingForApplicant,
  'in-approval': waitingForApplicant,
  'ready-to-start': inPreparation,
  finished: ended,
  'on-hold': interrupted,
  withdrawn: ended,
};

const enquiryColours: Colours<EnquiryState> = { open: waitingForStaff, answered: ended };

const stateColours: Readonly<Partial<Record<RegisterName, Colours<string>>>> = {
  imageRequests: imageRequestColours,
  jointResearch: jointResearchColours,
  enquiries: enquiryColours,
};

/** Warnings over what the program writes, headings included. They only warn: commands run as whoever clicks. */
export function protectionRequests(
  register: Register,
  columns: readonly (readonly [string, AnyColumn])[],
  positions: ReadonlyMap<string, number>,
): Request[] {
  const { sheetId, title } = register;
  const owned = columns
    .filter(([, { owner }]) => owner === 'program')
    .map(([key]) => positions.get(key) ?? 0)
    .sort((one, other) => one - other);
  const warning = (range: sheets_v4.Schema$GridRange, what: string): Request => ({
    addProtectedRange: {
      protectedRange: { range, warningOnly: true, description: `MDUC Desk: ${title} ${what}` },
    },
  });
  return [
    warning({ sheetId, startRowIndex: 0, endRowIndex: 1 }, '見出し'),
    ...runsOf(owned).map(({ from, to }) =>
      warning(
        { sheetId, startRowIndex: 1, startColumnIndex: from, endColumnIndex: to + 1 },
        'プログラムが書き込む列',
      ),
    ),
  ];
}

/** Whole rows of a register of requests in the colour of their state; what is late comes before every state. */
export function colourRequests(name: RegisterName, positions: ReadonlyMap<string, number>): Request[] {
  const colours = stateColours[name];
  if (!colours) return [];
  const { sheetId } = registers[name];
  const cell = (key: string) => `$${columnLetters(positions.get(key) ?? 0)}2`;
  return [
    colourRule(sheetId, 0, `=ISNUMBER(FIND("${LATE_WORD}",${cell('overdue')}))`, late),
    ...Object.entries(colours).map(([state, colour], index) =>
      colourRule(sheetId, index + 1, `=${cell('state')}="${captionOf(state)}"`, colour),
    ),
  ];
}

function captionOf(state: string): string {
  return statesOfAll[state as StateOfAny].ja;
}

function colourRule(sheetId: number, index: number, formula: string, colour: string): Request {
  return {
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: [{ sheetId, startRowIndex: 1 }],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
          format: { backgroundColorStyle: { rgbColor: rgb(colour) } },
        },
      },
    },
  };
}

/** Neighbours as one range. */
function runsOf(positions: readonly number[]): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const position of positions) {
    const last = runs.at(-1);
    if (last && last.to === position - 1) last.to = position;
    else runs.push({ from: position, to: position });
  }
  return runs;
}
