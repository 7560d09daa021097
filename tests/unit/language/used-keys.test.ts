import { expect, it } from "vitest";
import { findUnusedKeys } from "#tests/support/language/used-keys.ts";

it("a key is used where it is quoted, where a template can become it with known words, or where its beginning is listed", () => {
  const sources = [
    'translate(language, "home.title")',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source file
    "translate(language, `status.${entry.status}`); translateBoth(`form.${form}.name` as MessageKey)",
    'const statuses = ["done"]; const forms = { order: 1 };',
  ];
  const used = ["home.title", "status.done", "form.order.name", "listed.one"];
  const unused = ["home.titles", "home", "statuses.done", "status.forgotten", "form.order.title", "form.name"];
  expect(findUnusedKeys([...used, ...unused], sources, ["listed."])).toEqual(unused);
});
