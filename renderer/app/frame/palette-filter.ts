import type { SpotlightActionGroupData, SpotlightFilterFunction } from "@mantine/spotlight";
import { foldForSearch } from "#shared/language/folding.ts";

/** What is looked through of an action. */
interface Searchable {
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly keywords?: string | readonly string[] | undefined;
}

/** True where every word of the query begins a word of the action, in either language, whatever letters it was typed in. */
export function isFound(query: string, { label = "", description = "", keywords = [] }: Searchable): boolean {
  const words = foldForSearch([label, description, ...[keywords].flat()].join(" ")).split(/[^\p{L}\p{N}]+/u);
  return foldForSearch(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** The groups with what was found of each; all of it for an empty query. */
export const filterActions: SpotlightFilterFunction = (query, groups) =>
  groups
    .filter((group): group is SpotlightActionGroupData => "actions" in group)
    .map((group) => ({ ...group, actions: group.actions.filter((action) => isFound(query, action)) }))
    .filter(({ actions }) => actions.length > 0);
