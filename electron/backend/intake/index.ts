export { decideOpen } from "./decide-open.ts";
export type { IntakeDeps } from "./deps.ts";
export { judgeAnew } from "./judge-anew.ts";
export { viewReceived } from "./received-view.ts";
export { readRegister } from "./register.ts";
export { takeIn } from "./take-in.ts";
