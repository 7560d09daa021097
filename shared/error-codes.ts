/**
 * Every error a person can meet, by the capability that raises it. Each has a sentence under `errors.<code>` in
 * resources/locales/kk.json and ru.json: what happened, what was kept, what to do.
 */
const codes = {
  annex: [],
  backup: [],
  calendar: [],
  container: [],
  contract: ["invalidRequest", "unknownMethod"],
  database: [],
  documents: [],
  exchange: [],
  file: [],
  internal: ["unexpected", "cancelled"],
  journal: [],
  plan: [],
  report: [],
  settings: [],
  signing: [],
  usage: [],
} as const satisfies Record<string, readonly string[]>;

type Codes = typeof codes;

/** `capability.fault`, for example `signing.wrongPassword`. */
export type ErrorCode = { [C in keyof Codes]: `${C}.${Codes[C][number]}` }[keyof Codes];

/** All codes as one flat list, in the order above. */
export const errorCodes: readonly ErrorCode[] = Object.entries(codes).flatMap(([capability, faults]) =>
  faults.map((fault) => `${capability}.${fault}` as ErrorCode),
);
