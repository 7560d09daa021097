import { z } from "zod";

/** The two languages of the program, Kazakh first. */
export const languages = ["kk", "ru"] as const;

export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** A text in both languages. Either may be empty while it is being written. */
export const localisedTextSchema = z.strictObject({ kk: z.string(), ru: z.string() });
export type LocalisedText = z.infer<typeof localisedTextSchema>;

export const emptyText: LocalisedText = Object.freeze({ kk: "", ru: "" });
