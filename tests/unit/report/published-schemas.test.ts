import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reportInputSchema } from "#shared/report/input.ts";
import { schemaFiles } from "../../../build/scripts/schema-files.ts";

const docs = fileURLToPath(new URL("../../../docs/", import.meta.url));
const read = (path: string): string => readFileSync(`${docs}${path}`, "utf8");

/** Every object of a JSON document. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}

describe("the published JSON Schemas", () => {
  it.each(Object.entries(schemaFiles()))("%s is what the program checks with (npm run schemas)", (name, text) => {
    expect(read(`schemas/${name}`)).toBe(text);
  });

  it("describe every field of the input that a person writes at an entry", () => {
    const schema = JSON.parse(schemaFiles()["report-input.schema.json"] ?? "");
    const fields = schema.properties.entries.items.properties as Record<string, { description?: string }>;
    expect(Object.entries(fields).filter(([, { description }]) => !description)).toEqual([]);
    expect(schema.properties.entries.items.required).toEqual(["measure"]);
  });

  it("let later fields of report.json pass, and refuse slips of the pen in the input", () => {
    const objects = (name: string) =>
      objectsIn(JSON.parse(schemaFiles()[name] ?? "")).filter((one) => one.type === "object");
    expect(objects("report.schema.json").filter((one) => "additionalProperties" in one)).toEqual([]);
    expect(objects("report-input.schema.json").filter((one) => one.additionalProperties !== false)).toEqual([]);
  });

  it("are given examples that the program reads", () => {
    const examples = readdirSync(`${docs}examples`).filter((name) => name.startsWith("report-input"));
    expect(examples.length).toBeGreaterThan(0);
    for (const name of examples) {
      expect(reportInputSchema.safeParse(JSON.parse(read(`examples/${name}`))).error).toBeUndefined();
    }
  });
});
