import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { languageSchema } from "#shared/language/language.ts";
import { workModeSchema } from "#shared/settings.ts";
import { themes } from "#shared/window-api.ts";

/** Where the window was, in the system's own units; `maximised` besides its size when it is not. */
const windowPlaceSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximised: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** Each value by itself: one that cannot be read costs only itself. */
const rememberedSchema = z.object({
  language: languageSchema.nullable().catch(null),
  theme: z.enum(themes).catch("system"),
  mode: workModeSchema.nullable().catch(null),
  dataFolder: z.string().min(1).nullable().catch(null),
  window: windowPlaceSchema.nullable().catch(null),
  /** Where the page was; null once the window was closed as it should be. */
  place: z.string().startsWith("#/").max(500).nullable().catch(null),
});
export type Remembered = z.infer<typeof rememberedSchema>;

const nothing: Remembered = {
  language: null,
  theme: "system",
  mode: null,
  dataFolder: null,
  window: null,
  place: null,
};

/** What the window remembers between starts. Nothing of the domain: that lives in the data folder. */
export interface Memory {
  get(): Remembered;
  /** Keeps it on disk at once. A disk that refuses costs the memory only. */
  keep(part: Partial<Remembered>): void;
}

/** The memory kept in `file`; a file that is missing or damaged is an empty memory. */
export function openMemory(file: string): Memory {
  let remembered = read(file);
  return {
    get: () => remembered,
    keep(part) {
      remembered = { ...remembered, ...part };
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.part`, JSON.stringify(remembered, null, 2));
        renameSync(`${file}.part`, file);
      } catch {
        // Full or read-only: the work itself must go on.
      }
    },
  };
}

function read(file: string): Remembered {
  try {
    return rememberedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return nothing;
  }
}
