export { decideOpen } from "./decide-open.ts";
export type { IntakeDeps } from "./deps.ts";
export { readRegister } from "./register.ts";
export { takeIn } from "./take-in.ts";
