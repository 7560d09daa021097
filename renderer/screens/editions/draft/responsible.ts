import type { Responsible, ResponsibleRole } from "#shared/plan/schema.ts";

/** The bodies that have a role, in their order. */
export function inRole(responsible: readonly Responsible[], role: ResponsibleRole): string[] {
  return responsible.filter((one) => one.role === role).map(({ body }) => body);
}

/**
 * The same with a role given to just these bodies. Who stays keeps the place in the order that is printed; who comes stands
 * last, and leaves any other role.
 */
export function withRole(
  responsible: readonly Responsible[],
  role: ResponsibleRole,
  codes: readonly string[],
): Responsible[] {
  const kept = responsible.flatMap((one) => {
    if (codes.includes(one.body)) return [{ body: one.body, role }];
    return one.role === role ? [] : [one];
  });
  const known = new Set(kept.map(({ body }) => body));
  return [...kept, ...codes.filter((body) => !known.has(body)).map((body) => ({ body, role }))];
}
