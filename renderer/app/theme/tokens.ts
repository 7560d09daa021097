/** The colours of one scheme by their meaning. Every pair that tests/unit/renderer names is at least AA (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface Tokens {
  /** Behind everything. */
  readonly ground: string;
  /** Cards, navigation, fields. */
  readonly card: string;
  /** Within a card: a table's head, a field that cannot be changed. */
  readonly sunken: string;
  readonly line: string;
  /** The edge of what can be typed in or pressed. */
  readonly edge: string;
  readonly ink: string;
  readonly muted: string;
  /** Actions and selection, as text and as a ground under `onBrand`. */
  readonly brand: string;
  readonly brandHover: string;
  readonly onBrand: string;
  readonly brandSoft: string;
  /** Shapes of a meaning, then its words, then the soft ground under the words. */
  readonly done: string;
  readonly doneText: string;
  readonly doneSoft: string;
  readonly hand: string;
  readonly handText: string;
  readonly handSoft: string;
  readonly due: string;
  readonly dueText: string;
  readonly dueSoft: string;
  readonly error: string;
  readonly errorText: string;
  readonly errorSoft: string;
  readonly untouched: string;
  readonly untouchedText: string;
  readonly untouchedSoft: string;
  /** The dark frame above, the same in both schemes. */
  readonly frame: string;
  readonly frameRaised: string;
  readonly frameHover: string;
  readonly frameInk: string;
  readonly frameMuted: string;
  readonly focus: string;
}

const frame = {
  frame: "#0E2630",
  frameRaised: "#1B3A47",
  frameHover: "#28505F",
  frameInk: "#FFFFFF",
  frameMuted: "#B7C7D0",
};

export const lightTokens: Tokens = {
  ground: "#F1F5F8",
  card: "#FFFFFF",
  sunken: "#F6F9FB",
  line: "#DCE4EA",
  edge: "#8393A0",
  ink: "#14212B",
  muted: "#52626F",
  brand: "#00607A",
  brandHover: "#004C61",
  onBrand: "#FFFFFF",
  brandSoft: "#E3F1F6",
  done: "#1F7A4A",
  doneText: "#1B6D42",
  doneSoft: "#E3F4EA",
  hand: "#3C9AB5",
  handText: "#00607A",
  handSoft: "#E3F1F6",
  due: "#A86B00",
  dueText: "#8A5700",
  dueSoft: "#FFF3D6",
  error: "#B3261E",
  errorText: "#B3261E",
  errorSoft: "#FDECEA",
  untouched: "#7F8D99",
  untouchedText: "#52626F",
  untouchedSoft: "#EDF1F4",
  focus: "#00607A",
  ...frame,
};

export const darkTokens: Tokens = {
  ground: "#0F171D",
  card: "#17222A",
  sunken: "#1D2A33",
  line: "#2C3B46",
  edge: "#71828F",
  ink: "#E6EDF2",
  muted: "#A3B4C0",
  brand: "#6CC7E0",
  brandHover: "#8AD5EA",
  onBrand: "#06222C",
  brandSoft: "#173642",
  done: "#4FB57F",
  doneText: "#7FD6A6",
  doneSoft: "#17352A",
  hand: "#4FB3CE",
  handText: "#7CCFE6",
  handSoft: "#173642",
  due: "#DDA032",
  dueText: "#F2BF62",
  dueSoft: "#3A2E14",
  error: "#F07A70",
  errorText: "#FF9A91",
  errorSoft: "#42211F",
  untouched: "#8494A0",
  untouchedText: "#A3B4C0",
  untouchedSoft: "#25323B",
  focus: "#6CC7E0",
  ...frame,
};

/** The name of a token's CSS variable: `dueSoft` → `--kalqan-due-soft`. */
export function variableOf(token: keyof Tokens): string {
  return `--kalqan-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The CSS variables of a scheme. */
export function variablesOf(tokens: Tokens): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [variableOf(name as keyof Tokens), value]));
}
