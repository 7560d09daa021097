import { z } from "zod";
import { remarkSchema } from "../package/receipt-document.ts";
import type { Decision } from "../report/decision.ts";
import { isBlank, isBlankInBoth } from "../report/text.ts";

const words = z.string().max(20_000);

/** A remark while it is written: a language may be empty still. */
export const draftRemarkSchema = remarkSchema.extend({ text: z.strictObject({ kk: words, ru: words }) });
export type DraftRemark = z.infer<typeof draftRemarkSchema>;

/** What ҚАӨМ's officer writes on a package before a receipt says it. */
export const draftAnswerSchema = z.strictObject({
  generalRemark: z.strictObject({ kk: words, ru: words }),
  /** In the officer's order. */
  remarks: z.array(draftRemarkSchema).max(2_000),
});
export type DraftAnswer = z.infer<typeof draftAnswerSchema>;

export const emptyDraft: DraftAnswer = { generalRemark: { kk: "", ru: "" }, remarks: [] };

/**
 * Why a draft cannot be said yet. `silent`: a report is not returned without a word. `oneLanguage`: whoever reads it reads
 * one of the two; `remark` is its place in the list, null = the general one.
 */
export type DraftFault =
  | { readonly fault: "silent" }
  | { readonly fault: "oneLanguage"; readonly remark: number | null };

/** What keeps a decision from being said with this draft; empty = nothing. Remarks without a letter are none. */
export function faultsOfDraft(decision: Decision, { generalRemark, remarks }: DraftAnswer): DraftFault[] {
  const halves = [
    ...(isHalf(generalRemark) ? [{ fault: "oneLanguage", remark: null } as const] : []),
    ...remarks.flatMap(({ text }, remark) => (isHalf(text) ? [{ fault: "oneLanguage", remark } as const] : [])),
  ];
  if (halves.length > 0 || decision === "accepted") return halves;
  return isBlankInBoth(generalRemark) && remarks.every(({ text }) => isBlankInBoth(text)) ? [{ fault: "silent" }] : [];
}

/** The draft as it is said: without remarks that hold nothing, the texts without blanks around them. */
export function saidDraft({ generalRemark, remarks }: DraftAnswer): DraftAnswer {
  return {
    generalRemark: trimmed(generalRemark),
    remarks: remarks
      .filter(({ text }) => !isBlankInBoth(text))
      .map((remark) => ({ ...remark, text: trimmed(remark.text) })),
  };
}

/** How many remarks there are, the general one counted. */
export function countRemarks({ generalRemark, remarks }: DraftAnswer): number {
  const written = remarks.filter(({ text }) => !isBlankInBoth(text)).length;
  return written + (isBlankInBoth(generalRemark) ? 0 : 1);
}

function isHalf(text: DraftRemark["text"]): boolean {
  return isBlank(text.kk) !== isBlank(text.ru);
}

function trimmed({ kk, ru }: DraftRemark["text"]): DraftRemark["text"] {
  return { kk: kk.trim(), ru: ru.trim() };
}
