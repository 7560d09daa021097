import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "#cli/commands.ts";
import { demoInput } from "#cli/demo/example.ts";
import { optionKinds } from "#cli/options.ts";
import { evidenceSchema } from "#shared/report/evidence.ts";
import { reportInputSchema } from "#shared/report/input.ts";

const document = (path: string) => readFileSync(new URL(`../../../docs/${path}`, import.meta.url), "utf8");

describe("docs/command-line.md", () => {
  it("has every command and every option", () => {
    const text = document("command-line.md");
    for (const { name } of commands.filter((command) => command.name !== "help"))
      expect(text).toContain(`### \`${name}`);
    for (const option of Object.keys(optionKinds)) expect(text).toContain(`--${option}`);
  });
});

describe("docs/report-input.md", () => {
  const text = document("report-input.md");

  it("shows an example that the program accepts", () => {
    const [, example = ""] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
    expect(reportInputSchema.safeParse(JSON.parse(example)).error).toBeUndefined();
  });

  it("explains every field of the input and every form of evidence", () => {
    const shape = reportInputSchema.shape;
    for (const field of [...Object.keys(shape), ...Object.keys(shape.entries.element.shape)]) {
      expect(text).toMatch(new RegExp(`[\`"]${field.replace("$", "\\$")}["\`]`));
    }
    for (const option of evidenceSchema.options) {
      expect(text).toContain(`| \`${option.shape.form.value}\` |`);
      for (const field of Object.keys(option.shape)) expect(text).toContain(field);
    }
  });

  it("names the example that the demo fills in", () => {
    expect(text).toContain("examples/report-input.bgm-2018-H1.json");
    expect(JSON.parse(document("examples/report-input.bgm-2018-H1.json"))).toEqual(demoInput);
  });
});
