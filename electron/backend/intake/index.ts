export type { IntakeDeps } from "./deps.ts";
export { takeIn } from "./take-in.ts";
