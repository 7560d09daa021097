import { atEntry, type EntryRule } from "./finding.ts";

/** Column 3: an annex proves only what its reader can open: of a usual kind, its content what its name says. */
export const checkAnnexType: EntryRule = (context) =>
  context.annexes
    .filter(({ odd }) => odd)
    .map(({ name, measure }) => ({
      ...atEntry(context, "warning", "annex.oddType", "", { name }),
      path: `/annexes/${measure}`,
    }));
