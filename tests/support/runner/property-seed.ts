import { configureGlobal } from "fast-check";

/*
 * The same cases in every run, so that the gate says the same of the same commit. Other cases: KALQAN_SEED=<number>.
 */
configureGlobal({ seed: Number(process.env.KALQAN_SEED ?? 676) });
