import type { z } from "zod";
import type { LocalisedText } from "../language/language.ts";
import type { MessageParams } from "../language/message-catalogue.ts";
import { type MessageKey, translateBoth } from "../language/translator.ts";

/** The first fault of a value that is off its schema: where, and what is expected there, in both languages. */
export interface SchemaFault {
  /** `entries[1].evidence.orders[0].date`; `$` = the whole document. */
  readonly path: string;
  readonly message: LocalisedText;
}

type Issue = z.core.$ZodIssue;

/** Says a schema's refusal in words of our own: zod's are English and speak of types. */
export function describeSchemaFault(error: { readonly issues: readonly Issue[] }): SchemaFault {
  const [issue] = error.issues;
  if (issue === undefined) return { path: "$", message: translateBoth("faults.other") };
  const { key, params } = wordsOf(issue);
  return { path: faultPath(issue.path), message: translateBoth(key, params) };
}

/** A path of a fault as people write it: `entries[1].status`; `$` for the whole document. */
function faultPath(path: readonly PropertyKey[]): string {
  const joined = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return joined === "" ? "$" : joined.replace(/^\./, "");
}

interface Words {
  readonly key: MessageKey;
  readonly params?: MessageParams;
}

function wordsOf(issue: Issue): Words {
  switch (issue.code) {
    case "invalid_type":
      return { key: expectedKinds[issue.expected] ?? "faults.other" };
    case "invalid_value":
      return { key: "faults.option", params: { options: issue.values.map(String).join(", ") } };
    case "invalid_union":
      return optionsOf("options" in issue ? issue.options : undefined);
    case "invalid_format":
      return { key: formats[issue.format] ?? "faults.format" };
    case "unrecognized_keys":
      return { key: "faults.unknownField", params: { field: issue.keys.join(", ") } };
    case "too_big":
      return { key: tooBig[issue.origin] ?? "faults.atMost", params: { maximum: Number(issue.maximum) } };
    case "too_small":
      return { key: tooSmall[issue.origin] ?? "faults.atLeast", params: { minimum: Number(issue.minimum) } };
    case "custom":
      return issue.params?.fault === "measureTwice"
        ? { key: "faults.measureTwice", params: { measure: Number(issue.params.measure) } }
        : { key: "faults.other" };
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return { key: "faults.other" };
  }
}

function optionsOf(options: readonly unknown[] | undefined): Words {
  if (options === undefined || options.length === 0) return { key: "faults.noOption" };
  return { key: "faults.option", params: { options: options.map(String).join(", ") } };
}

const expectedKinds: Readonly<Record<string, MessageKey>> = {
  object: "faults.object",
  array: "faults.list",
  tuple: "faults.list",
  string: "faults.text",
  number: "faults.number",
  int: "faults.wholeNumber",
  boolean: "faults.yesOrNo",
};

const formats: Readonly<Record<string, MessageKey>> = {
  date: "faults.date",
  "half-year": "faults.halfYear",
  safeint: "faults.wholeNumber",
};

const tooBig: Readonly<Record<string, MessageKey>> = { string: "faults.tooLong", array: "faults.tooMany" };
const tooSmall: Readonly<Record<string, MessageKey>> = { string: "faults.empty", array: "faults.tooFew" };
