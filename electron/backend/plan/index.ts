export { editionDigest } from "./digest.ts";
export { createPlans, type HeldEdition, type Plans } from "./plans.ts";
