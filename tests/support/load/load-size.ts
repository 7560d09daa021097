/** How much a loaded data folder holds. */
export interface LoadSize {
  /** Packages that ҚАӨМ has taken in. */
  readonly packages: number;
  /** Versions of each body's own report on each half-year. */
  readonly versions: number;
  readonly annexes: number;
  /** Rows of the journal. */
  readonly journal: number;
}

/** Years of use: what the program is to open as fast as an empty folder. */
export const yearsOfUse: LoadSize = { packages: 20_000, versions: 4, annexes: 100_000, journal: 1_000_000 };

/** The same in small, for tests of the generator itself. */
export const oneWeek: LoadSize = { packages: 60, versions: 1, annexes: 40, journal: 1_500 };
