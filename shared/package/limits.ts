/**
 * What a container may cost its reader. Policy of this format, beyond EN 319 162-1. Sizes in bytes.
 */
export interface ContainerLimits {
  readonly entries: number;
  readonly unpackedBytes: number;
  /** Unpacked to packed size of one entry. */
  readonly ratio: number;
  readonly manifestBytes: number;
  readonly signatureBytes: number;
  readonly jsonBytes: number;
  readonly jsonDepth: number;
}

export const readingLimits: ContainerLimits = {
  entries: 2_000,
  unpackedBytes: 2_200_000_000,
  ratio: 200,
  manifestBytes: 1_000_000,
  signatureBytes: 1_000_000,
  jsonBytes: 16_000_000,
  jsonDepth: 32,
};

/** The writer keeps clear of the reader's limits. Beyond `ratio` a file is stored instead of deflated. */
export const writingLimits = {
  annexes: 1_900,
  unpackedBytes: 2_000_000_000,
  ratio: 100,
  annexBytes: 100_000_000,
} as const;
