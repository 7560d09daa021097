import type { ContainerProblemCode, ReadOptions } from "#backend/container/index.ts";

/** A container with one fault, and the one problem by which the reader must refuse it. */
export interface HostileCase {
  readonly code: ContainerProblemCode;
  /** The rule it breaks, in the words of tests/hostile/README.md. */
  readonly rule: string;
  readonly bytes: () => Buffer;
  /** What reading needs besides, limits small enough for a test. */
  readonly options?: ReadOptions;
}
