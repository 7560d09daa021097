import { z } from "zod";

const optionsSchema = z.strictObject({
  /** Null: headless where there is no display. */
  headless: z.boolean().nullable().default(null),
  /** Path of a Chromium, Chrome or Edge; null = the first one found. */
  browser: z.string().nullable().default(null),
  /** The size of the screen, and so of the largest window. */
  screen: z.strictObject({ width: z.int(), height: z.int() }).default({ width: 1366, height: 768 }),
  /** What `app.getPreferredSystemLanguages()` answers; null = from the environment. */
  systemLanguages: z.array(z.string()).nullable().default(null),
  /** Opens a port on the loopback for tests to drive the page. */
  remoteDebugging: z.boolean().default(false),
  /** What goes wrong in utility processes (utility-faults.mjs). */
  faults: z
    .strictObject({
      /** Writing anywhere below these folders fails with ENOSPC once so many bytes were written there. */
      fullDisk: z.array(z.strictObject({ folder: z.string(), after: z.int().min(0) })).default([]),
      /** The first so many starts of a utility process die at once. */
      brokenStarts: z.int().min(0).default(0),
      /** Where the port of NCALayer leads on this machine, to a server of the test's; null = where it always does. */
      ncalayerPort: z.int().nullable().default(null),
    })
    .default({ fullDisk: [], brokenStarts: 0, ncalayerPort: null }),
});

export type StandInOptions = z.input<typeof optionsSchema>;

/** How this run of the stand-in behaves: JSON in the environment variable ELECTRON_STAND_IN. */
export const options = optionsSchema.parse(JSON.parse(process.env.ELECTRON_STAND_IN ?? "{}"));
