import { listJournalActors } from "#backend/database/index.ts";
import { listJournalPage } from "#backend/journal/index.ts";
import type { Handlers } from "#shared/api.ts";
import { translateBoth } from "#shared/language/translator.ts";
import type { BackendContext } from "../context.ts";

export function journalHandlers({ folder }: BackendContext): Handlers["journal"] {
  return {
    list: ({ before, limit, filter }) => {
      const page = listJournalPage(folder.database, filter, { before, limit });
      return {
        entries: page.entries.map((entry) => ({ ...entry, label: translateBoth(`journal.actions.${entry.action}`) })),
        next: page.next,
      };
    },
    actors: () => listJournalActors(folder.database),
  };
}
