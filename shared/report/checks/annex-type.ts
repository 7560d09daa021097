import { atEntry, type EntryRule } from "./finding.ts";

/** product.md, 4 and 5: annexes of the listed kinds, whose content is what their name says. */
export const checkAnnexType: EntryRule = (context) =>
  context.annexes
    .filter(({ odd }) => odd)
    .map(({ name, measure }) => ({
      ...atEntry(context, "warning", "annex.oddType", "", { name }),
      path: `/annexes/${measure}`,
    }));
