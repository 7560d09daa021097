import type { z } from "zod";

/** One method of the contract: what goes in, what comes out, and whether it is long work. */
export interface Method<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  readonly kind: "call" | "job";
  readonly request: Request;
  readonly response: Response;
}

/** A method that answers at once. */
export function call<Request extends z.ZodType, Response extends z.ZodType>(request: Request, response: Response) {
  return { kind: "call", request, response } as const;
}

/** Long work: reports progress and can be cancelled. */
export function job<Request extends z.ZodType, Response extends z.ZodType>(request: Request, response: Response) {
  return { kind: "job", request, response } as const;
}

/** How far a job is. `done` and `total` in bytes or items, as the step says; `total` 0 = not known. */
export interface Progress {
  /** Key under `progress.steps` in the catalogues. */
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** A running job. `cancel` makes `result` reject with `internal.cancelled`; nothing half done stays. */
export interface Job<T> {
  readonly result: Promise<T>;
  cancel(): void;
}

/** What a method looks like to its caller. */
export type Caller<M extends Method> = M["kind"] extends "job"
  ? (request: z.input<M["request"]>, onProgress?: (progress: Progress) => void) => Job<z.output<M["response"]>>
  : (request: z.input<M["request"]>) => Promise<z.output<M["response"]>>;

/** What a method looks like to the backend that carries it out. */
export type Handler<M extends Method> = (
  request: z.output<M["request"]>,
  context: JobContext,
) => Promise<z.output<M["response"]>> | z.output<M["response"]>;

/** Given to every handler; calls ignore it. */
export interface JobContext {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}
