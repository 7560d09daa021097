import type { MessageKey } from "#shared/language/translator.ts";
import type { CompletionForm } from "#shared/plan/schema.ts";

/** What is entered in a field of evidence. `sum`: thousand tenge. `link`: a text, or an annex of the measure. */
export type FieldKind = "text" | "day" | "count" | "sum" | "link";

/** A field of a row of evidence. `span`: how wide it stands, in twelfths of the row. */
export interface EvidenceColumn {
  readonly field: string;
  readonly label: MessageKey;
  readonly kind: FieldKind;
  readonly span: 2 | 3 | 4 | 5 | 6 | 8 | 12;
}

const day = (field = "date", label: MessageKey = "documents.evidence.date"): EvidenceColumn => ({
  field,
  label,
  kind: "day",
  span: 4,
});

const text = (field: string, label: MessageKey, span: EvidenceColumn["span"]): EvidenceColumn => ({
  field,
  label,
  kind: "text",
  span,
});

const count = (field: string, label: MessageKey): EvidenceColumn => ({ field, label, kind: "count", span: 4 });

const orderColumns: readonly EvidenceColumn[] = [
  text("number", "documents.evidence.number", 4),
  day(),
  text("signedBy", "documents.evidence.signedBy", 4),
  text("title", "documents.evidence.orderTitle", 12),
];

/**
 * The fields of each form's rows, in the order in which they are filled in. The words are the printed report's, so that
 * what is asked for is what will stand there. An order's registration comes after these, where it has one.
 */
export const evidenceColumns: Readonly<Record<CompletionForm, readonly EvidenceColumn[]>> = {
  "info-qaom": [],
  "info-president": [text("number", "documents.evidence.letterNumber", 6), { ...day(), span: 6 }],
  order: orderColumns,
  "atameken-order": orderColumns,
  "investment-proposal": [
    text("number", "documents.evidence.number", 4),
    day(),
    { field: "sum", label: "documents.evidence.sum", kind: "sum", span: 4 },
  ],
  agreements: [
    text("partner", "documents.evidence.partner", 8),
    day(),
    text("country", "documents.evidence.country", 4),
    text("subject", "documents.evidence.subject", 8),
  ],
  trainings: [
    text("topic", "documents.evidence.topic", 12),
    day(),
    text("place", "documents.evidence.place", 4),
    count("peopleTrained", "documents.evidence.peopleTrained"),
  ],
  events: [
    text("name", "documents.evidence.name", 8),
    day(),
    text("place", "documents.evidence.place", 4),
    text("organiser", "documents.evidence.organiser", 4),
    count("delegates", "documents.evidence.delegates"),
  ],
  programmes: [
    text("name", "documents.evidence.name", 8),
    text("level", "documents.evidence.level", 4),
    text("orderNumber", "documents.evidence.orderNumber", 6),
    { ...day("orderDate", "documents.evidence.orderDate"), span: 6 },
  ],
  grants: [
    text("academicYear", "documents.evidence.academicYear", 4),
    text("level", "documents.evidence.level", 4),
    count("count", "documents.evidence.grants"),
  ],
  "press-releases": [
    day(),
    text("medium", "documents.evidence.medium", 8),
    text("title", "documents.evidence.pressTitle", 12),
    { field: "link", label: "documents.evidence.link", kind: "link", span: 12 },
  ],
};

/** An order's registration with the Ministry of Justice. */
export const registrationColumns: readonly EvidenceColumn[] = [
  { field: "number", label: "reportScreen.evidence.registrationNumber", kind: "text", span: 6 },
  { field: "date", label: "reportScreen.evidence.registrationDate", kind: "day", span: 6 },
];
