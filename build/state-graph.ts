import type { Actor } from '../src/addon/domain/procedure/actor.ts';
import type { DrawnProcedure } from './drawn-procedures.ts';
import { recordingSteps, stateArrows, type Arrow, type Place } from './state-arrows.ts';

const font = 'BIZ UDPGothic, Noto Sans JP, Hiragino Sans, Yu Gothic UI, Meiryo, sans-serif';

/** Whose hand a step is, as the picture distinguishes them. */
const hands = {
  form: { color: '#137a3f', penwidth: 2.6, style: 'solid', words: '申請者がフォームを送信' },
  staff: { color: '#2f4a6d', penwidth: 1.4, style: 'solid', words: '職員がメニューや台帳で行う手続き' },
  program: { color: '#8a5a00', penwidth: 1.4, style: 'dashed' },
} as const;

type Hand = (typeof hands)[keyof typeof hands];

const people: Readonly<Record<Actor['role'], string>> = {
  applicant: '申請者',
  mduc: 'MDUC',
  radiology: '放射線部門',
  visitor: '',
  program: 'プログラム',
};

const otherPlaces = { new: '開始', anywhere: '進行中の\nどの状態からも' } as const;

/** The picture of the procedure in the language of Graphviz: made from the table, so that it cannot say anything else. */
export function stateGraph(procedure: DrawnProcedure): string {
  const { title, states, underWay } = procedure;
  const drawings = stateArrows(procedure).map((arrow, index) => drawn(procedure, arrow, index));
  const others = Object.keys(states).filter((state) => !underWay.includes(state));
  return [
    'digraph procedure {',
    `graph [rankdir=TB, nodesep=0.4, ranksep=0.34, pad=0.25, bgcolor="#ffffff", fontname="${font}", fontsize=18, label="${title}\\n ", labelloc=t];`,
    `node [fontname="${font}", fontsize=14, fixedsize=true, shape=box];`,
    `edge [fontname="${font}", fontsize=11, arrowsize=0.8];`,
    'subgraph cluster_way {',
    'label="進行中"; labeljust=r; fontsize=14; style="rounded,filled"; color="#b8cbe2"; fillcolor="#f4f8fd"; fontcolor="#2f4a6d";',
    ...underWay.map((state) => placeNode(procedure, state)),
    ...drawings.filter(({ isOnTheWay }) => isOnTheWay).flatMap(({ boxes }) => boxes),
    '}',
    ...['new', 'anywhere', ...others].map((place) => placeNode(procedure, place)),
    ...drawings.filter(({ isOnTheWay }) => !isOnTheWay).flatMap(({ boxes }) => boxes),
    ...drawings.flatMap(({ edges }) => edges),
    ...clock(),
    legend(procedure),
    // Nothing but a place for it, below the ends.
    '"withdrawn" -> legend [style=invis, minlen=4];',
    '}',
    '',
  ].join('\n');
}

function placeNode(procedure: DrawnProcedure, place: Place): string {
  return node(place, placeInWords(procedure, place), looksOf(procedure, place));
}

function placeInWords({ states }: DrawnProcedure, place: Place): string {
  return place === 'new' || place === 'anywhere' ? otherPlaces[place] : (states[place]?.ja ?? place);
}

function looksOf({ underWay, arrival }: DrawnProcedure, place: Place): string {
  if (place === 'new') return 'style="filled", fillcolor="#2f4a6d", fontcolor="#ffffff", shape=ellipse';
  if (place === 'anywhere') return 'style="rounded,filled,dashed", fillcolor="#f4f8fd", color="#2f4a6d"';
  if (underWay.includes(place)) return 'style="rounded,filled", fillcolor="#dbe8f7", color="#2f4a6d"';
  if (place === 'on-hold') return 'style="rounded,filled", fillcolor="#fff3cf", color="#8a6d1a"';
  if (place === arrival) return 'style="rounded,filled", fillcolor="#dff3e4", color="#137a3f"';
  return 'style="rounded,filled", fillcolor="#ececec", color="#555555", peripheries=2';
}

type Drawing = {
  readonly boxes: readonly string[];
  readonly edges: readonly string[];
  /** Whether its boxes stand among the states under way. */
  readonly isOnTheWay: boolean;
};

/** A step between two places is an arrow with its name; a choice, or one step from several places, a box of its own. */
function drawn(procedure: DrawnProcedure, arrow: Arrow, index: number): Drawing {
  const { from, to, by, events } = arrow;
  const isUnderWay = (place: Place) => procedure.underWay.includes(place);
  const isLater = (place: Place, others: readonly Place[]) => comesAfter(procedure, place, others);
  const hand = handOf(by);
  const isOnTheWay = from.every(isUnderWay);
  const [start] = from;
  const [end] = to;
  if (start !== undefined && end !== undefined && from.length === 1 && to.length === 1) {
    return {
      boxes: [],
      edges: [edge(start, end, hand, label(events, by, hand.color), isLater(start, [end]))],
      isOnTheWay,
    };
  }
  const box = `step_${index}`;
  const looks = `style="filled", fillcolor="#ffffff", color="${hand.color}", penwidth=${hand.penwidth}`;
  const boxes = [node(box, `${events.join('\n')}\n(${byInWords(by)})`, looks, 11.5)];
  const isRepeated = from.length === 1 && from.every((place) => to.includes(place));
  const into = from.map((place) => {
    const isBack = isOnTheWay && !isRepeated && (to.includes(place) || isLater(place, to.filter(isUnderWay)));
    return edge(place, box, hand, '', isBack);
  });
  const out = to.map((place) => {
    // An arrow over the border of what is under way would cross the whole picture: a sign names its end instead.
    if (isOnTheWay === isUnderWay(place) || from.includes('new') || place === procedure.arrival)
      return edge(box, place, hand, '', isRepeated && place === start);
    const sign = `${box}_${place}`;
    boxes.push(node(sign, `${placeInWords(procedure, place)} へ`, looksOf(procedure, place), 12));
    return edge(box, sign, hand, '', false);
  });
  return { boxes, edges: [...into, ...out], isOnTheWay };
}

function handOf(by: readonly Actor['role'][]): Hand {
  if (by.includes('applicant')) return hands.form;
  return by.includes('program') ? hands.program : hands.staff;
}

/** The clock changes no state: it marks and reminds. */
function clock(): string[] {
  const looks = `style="filled,dashed", fillcolor="#fffaf0", color="${hands.program.color}"`;
  return [
    node('clock', '毎朝の自動確認', looks, 12),
    edge(
      'clock',
      'anywhere',
      hands.program,
      text(['期限を過ぎた申請に印をつけ、', '申請者へ催促'], 11, hands.program.color),
      false,
    ),
  ];
}

/** What the colours mean, and what the picture leaves out. */
function legend(procedure: DrawnProcedure): string {
  const samples = Object.values(hands).map((hand) => {
    const { color, style } = hand;
    const words = 'words' in hand ? hand.words : procedure.programWords;
    const sample = style === 'dashed' ? '- - -' : '━━';
    return `<TR>${cell(sample, 12, 40, color)}${cell(words, 12, 240, color)}</TR>`;
  });
  const recorded = recordingSteps(procedure)
    .filter(({ by }) => !by.includes('program'))
    .map(({ event }) => `・ ${event}`);
  const notes = ['二重の枠は、終わった申請', '状態を変えずに記録する手続き:', ...recorded].map(
    (line) => `<TR>${cell(line, 12, 280, '#333333', 2)}</TR>`,
  );
  return `legend [shape=plain, fixedsize=false, label=${table([...samples, ...notes])}];`;
}

function node(id: string, words: string, looks: string, size = 14): string {
  const lines = words.split('\n');
  const width = Math.max(...lines.map((line) => widthOf(line, size))) + 30;
  const height = lines.length * size * 1.4 + 14;
  return `${quoted(id)} [label=${quoted(lines.join('\\n'))}, fontsize=${size}, width=${inches(width)}, height=${inches(height)}, ${looks}];`;
}

function edge(
  from: string,
  to: string,
  { color, penwidth, style }: Hand,
  words: string,
  isBack: boolean,
): string {
  const label = words === '' ? '' : `, label=${words}`;
  const back = isBack ? ', constraint=false' : '';
  return `${quoted(from)} -> ${quoted(to)} [color="${color}", penwidth=${penwidth}, style=${style}${back}${label}];`;
}

function label(events: readonly string[], by: readonly Actor['role'][], color: string): string {
  return text([...events, `(${byInWords(by)})`], 11, color);
}

function byInWords(by: readonly Actor['role'][]): string {
  return by.map((role) => people[role]).join('・');
}

/** Lines in a box of their true width: the layout has no Japanese font to measure them with. */
function text(lines: readonly string[], size: number, color: string): string {
  const width = Math.max(...lines.map((line) => widthOf(line, size)));
  return table(
    lines.map((line) => `<TR>${cell('', size, 8, color)}${cell(line, size, width + 12, color)}</TR>`),
  );
}

function table(rows: readonly string[]): string {
  return `<<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0">${rows.join('')}</TABLE>>`;
}

function cell(words: string, size: number, width: number, color: string, columns = 1): string {
  const room = `FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(size * 1.45)}"`;
  const content = words === '' ? '' : `<FONT POINT-SIZE="${size}" COLOR="${color}">${words}</FONT>`;
  return `<TD ALIGN="LEFT" COLSPAN="${columns}" ${room}>${content}</TD>`;
}

/** Points: a Japanese character is as wide as it is high. */
function widthOf(line: string, size: number): number {
  return [...line].reduce((width, character) => width + (character > '\u00ff' ? 1 : 0.62) * size, 0);
}

/** Whether a place comes after all the others in the order of the procedure. */
function comesAfter({ states }: DrawnProcedure, place: Place, others: readonly Place[]): boolean {
  const order = ['new', ...Object.keys(states)];
  return others.every((other) => order.indexOf(other) >= 0 && order.indexOf(other) < order.indexOf(place));
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '\\"')}"`;
}

function inches(points: number): string {
  return (points / 72).toFixed(2);
}
