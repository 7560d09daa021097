/**
 * The catalogue keys that no source text speaks of. A key is used where it stands whole in quotes, where a template
 * literal (`status.${status}`) can become it with words that the sources know, or where it begins with a prefix.
 */
export function findUnusedKeys(
  keys: readonly string[],
  sources: readonly string[],
  prefixes: readonly string[],
): string[] {
  const all = sources.join("\n");
  const quoted = new Set([...all.matchAll(/["'`]([\w.-]+)["'`]/g)].map((match) => match[1]));
  const words = new Set([...all.matchAll(/[\w-]+/g)].map((match) => match[0]));
  const templates = [...all.matchAll(/`(\w+\.[\w.-]*\$\{[^`\s]*)`/g)].map((match) => toPattern(match[1] ?? ""));
  const fits = (template: RegExp, key: string): boolean =>
    template
      .exec(key)
      ?.slice(1)
      .join(".")
      .split(".")
      .every((word) => words.has(word)) ?? false;
  return keys.filter(
    (key) =>
      !quoted.has(key) &&
      !templates.some((template) => fits(template, key)) &&
      !prefixes.some((prefix) => key.startsWith(prefix)),
  );
}

/** `a.${b}.c` as the pattern of the keys that it can become, what fills each gap captured. */
function toPattern(template: string): RegExp {
  const fixedParts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\."));
  return new RegExp(`^${fixedParts.join("([\\w.-]+)")}$`);
}
