import { everything, type RegisterFilter, registerFilterSchema } from "#shared/register/filter.ts";

type Query = Readonly<Record<string, string>>;

/** The filter of an address; what an address says wrongly is passed over. */
export function readFilter(query: Query): RegisterFilter {
  const { shape } = registerFilterSchema.unwrap();
  const listed = (name: string): string[] => (query[name] ?? "").split(",").filter(Boolean);
  const given = {
    text: (query.q ?? "").slice(0, 200),
    halfYear: query.halfYear ?? null,
    bodies: listed("bodies"),
    sections: listed("sections").map(Number),
    measures: listed("measures").map(Number),
    statuses: listed("statuses"),
    standings: listed("standings"),
    verdicts: listed("verdicts"),
    all: query.all === "yes",
  };
  const known = <K extends keyof RegisterFilter>(name: K): RegisterFilter[K] => {
    const read = shape[name].safeParse(given[name]);
    return read.success ? (read.data as RegisterFilter[K]) : everything[name];
  };
  return {
    text: known("text"),
    halfYear: known("halfYear"),
    bodies: known("bodies"),
    sections: known("sections"),
    measures: known("measures"),
    statuses: known("statuses"),
    standings: known("standings"),
    verdicts: known("verdicts"),
    all: known("all"),
  };
}

/** The filter as an address carries it: only what narrows. */
export function writeFilter({ text, halfYear, all, ...lists }: RegisterFilter): Record<string, string> {
  const query: Record<string, string> = {};
  if (text !== "") query.q = text;
  if (halfYear !== null) query.halfYear = halfYear;
  for (const [name, values] of Object.entries(lists)) {
    if (values.length > 0) query[name] = values.join(",");
  }
  if (all) query.all = "yes";
  return query;
}
