import { describe, expect, it } from "vitest";
import { type ContainerProblemCode, readStrictJson } from "#backend/container/index.ts";
import { translateBoth } from "#shared/language/translator.ts";
import { readingLimits } from "#shared/package/limits.ts";

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

const refused: readonly (readonly [ContainerProblemCode, string, string | Buffer])[] = [
  ["container.jsonTooLarge", "more than 16 MB", `"${"a".repeat(16_000_000)}"`],
  ["container.jsonEncoding", "not UTF-8", Buffer.from([0x22, 0xff, 0x22])],
  ["container.jsonEncoding", "a byte order mark", "\ufeff{}"],
  ["container.jsonEncoding", "UTF-16", Buffer.from("\ufeff{}", "utf16le")],
  ["container.jsonMalformed", "an empty file", ""],
  ["container.jsonMalformed", "a text cut off", '{"a": "b'],
  ["container.jsonMalformed", "a comment", '{"a": 1} // note'],
  ["container.jsonMalformed", "a second value", "{} {}"],
  ["container.jsonMalformed", "a trailing comma", '{"a": 1,}'],
  ["container.jsonTooDeep", "arrays 33 deep", nested(33)],
  ["container.jsonTooDeep", "brackets without end", "[".repeat(1_000_000)],
  ["container.jsonTooDeep", "objects 33 deep", `${'{"a":'.repeat(33)}1${"}".repeat(33)}`],
  ["container.jsonDuplicateKey", "a key twice", '{"status": "done", "status": "notDone"}'],
  ["container.jsonDuplicateKey", "a key twice, once escaped", '{"status": 1, "st\\u0061tus": 2}'],
  ["container.jsonDuplicateKey", "a key twice in an inner object", '{"a": [{"b": {"c": 1}, "d": 2, "b": 3}]}'],
  ["container.jsonDuplicateKey", "`__proto__` twice", '{"__proto__": 1, "__proto__": 2}'],
];

describe("a JSON document that readers could take for different things", () => {
  it.each(refused)("%s: %s", (code, _, text) => {
    const result = readStrictJson(Buffer.from(text), readingLimits);
    const problems = result.ok ? [] : result.problems;
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    for (const problem of problems) expect(translateBoth(`problems.${problem.code}`, problem.data).kk).not.toBe("");
  });

  it.each([
    ["32 deep", nested(32)],
    ["the same key in different objects", '{"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]}'],
    ["a value that looks like a key", '{"a": "a", "b": ["a", "a"]}'],
    ["brackets, quotes and colons within strings", '{"a": "[[{\\"b\\": 1", "b\\\\": "]}:"}'],
    ["a text alone", '"қалқан"'],
    ["null", "null"],
  ])("but not %s", (_, text) => {
    const result = readStrictJson(Buffer.from(text), readingLimits);
    expect(result).toEqual({ ok: true, value: JSON.parse(text) });
  });
});
