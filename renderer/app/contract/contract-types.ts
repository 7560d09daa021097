import type { Job } from "#shared/api/method.ts";
import type { Api, Contract } from "#shared/api.ts";

/** The capabilities of the contract: `report`, `settings` … */
export type Capability = keyof Contract;

type MethodOfKind<C extends Capability, Kind extends "call" | "job"> = {
  [M in keyof Contract[C]]: Contract[C][M] extends { readonly kind: Kind } ? M : never;
}[keyof Contract[C]] &
  string;

/** Methods of a capability that answer at once. */
export type CallOf<C extends Capability> = MethodOfKind<C, "call">;
/** Methods of a capability that are long work. */
export type JobOf<C extends Capability> = MethodOfKind<C, "job">;

type Signature<C extends Capability, M> = M extends keyof Api[C] ? Api[C][M] : never;

/** What a method is given. */
export type RequestOf<C extends Capability, M> =
  Signature<C, M> extends (request: infer Request, ...rest: never[]) => unknown ? Request : never;

/** What a method answers, a job at its end. */
export type ResponseOf<C extends Capability, M> =
  Signature<C, M> extends (...args: never[]) => infer Answer
    ? Answer extends Promise<infer Response>
      ? Response
      : Answer extends Job<infer Response>
        ? Response
        : never
    : never;
