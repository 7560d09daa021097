import { z } from "zod";
import { consolidatedDocumentSchema } from "../../shared/package/consolidated-document.ts";
import { editionDocumentSchema } from "../../shared/package/edition-document.ts";
import { partDocumentSchema } from "../../shared/package/part-document.ts";
import { receiptDocumentSchema } from "../../shared/package/receipt-document.ts";
import { refusalDocumentSchema } from "../../shared/package/refusal-document.ts";
import { reportDocumentSchema } from "../../shared/package/report-document.ts";
import { editionChangesSchema } from "../../shared/plan/editions/change.ts";
import { reportInputSchema } from "../../shared/report/input.ts";
import { consolidatedDescriptions } from "./consolidated-descriptions.ts";
import {
  editionDescriptions,
  partDescriptions,
  receiptDescriptions,
  refusalDescriptions,
  reportDescriptions,
} from "./schema-descriptions.ts";

/** Formats that JSON Schema itself knows; the others are named in a pattern already. */
const standardFormats = ["date", "date-time", "uuid"];

/** The published JSON Schemas by file name, as text. They are made of the schemas the program itself checks with. */
export function schemaFiles(): Record<string, string> {
  return {
    "report-input.schema.json": asText("Input of `kalqan report fill`", toSchema(reportInputSchema, "input", {})),
    "report.schema.json": asText(
      "report.json of a report package",
      openForLaterFields(toSchema(reportDocumentSchema, "output", reportDescriptions)),
    ),
    "receipt.schema.json": asText(
      "receipt.json of a receipt",
      openForLaterFields(toSchema(receiptDocumentSchema, "output", receiptDescriptions)),
    ),
    "consolidated.schema.json": asText(
      "consolidated.json of a consolidated report",
      openForLaterFields(toSchema(consolidatedDocumentSchema, "output", consolidatedDescriptions)),
    ),
    "part.schema.json": asText(
      "part.json of a part of a report",
      openForLaterFields(toSchema(partDocumentSchema, "output", partDescriptions)),
    ),
    "refusal.schema.json": asText(
      "refusal.json of a refusal to sign",
      openForLaterFields(toSchema(refusalDocumentSchema, "output", refusalDescriptions)),
    ),
    "plan-edition.schema.json": asText(
      "plan-edition.json of an edition of the plan",
      openForLaterFields(toSchema(editionDocumentSchema, "output", editionDescriptions)),
    ),
    "plan-edition-changes.schema.json": asText(
      "Input of `kalqan plan edition make`",
      toSchema(editionChangesSchema, "input", {}),
    ),
  };
}

function toSchema(schema: z.ZodType, io: "input" | "output", descriptions: Readonly<Record<string, string>>): unknown {
  return describe(JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io }))), "", descriptions);
}

/** Walks a JSON Schema, `path` being the field's path in the document, lists without an index. */
function describe(schema: unknown, path: string, descriptions: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(schema)) return schema.map((one) => describe(one, path, descriptions));
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (keyword === "format" && !standardFormats.includes(value)) return [];
    if (keyword !== "properties") return [[keyword, describe(value, path, descriptions)]];
    return [[keyword, describeFields(value, path, descriptions)]];
  });
  return Object.fromEntries(entries);
}

function describeFields(fields: object, path: string, descriptions: Readonly<Record<string, string>>): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => {
      const field = path === "" ? name : `${path}.${name}`;
      const description = descriptions[field];
      const described = describe(schema, field, descriptions) as object;
      return [name, description === undefined ? described : { description, ...described }];
    }),
  );
}

/** A reader lets unknown fields of the same major version pass (docs/package-format.md). */
function openForLaterFields(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema, (key, value) => (key === "additionalProperties" ? undefined : value)));
}

function asText(title: string, schema: unknown): string {
  const { $schema, ...rest } = schema as Record<string, unknown>;
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
