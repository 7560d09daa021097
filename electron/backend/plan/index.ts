export { planDigest } from "./digest.ts";
