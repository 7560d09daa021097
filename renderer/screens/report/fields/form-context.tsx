import { createContext, useContext } from "react";
import type { EntryView, ReportView } from "#shared/api/report-view.ts";
import type { Measure } from "#shared/plan/schema.ts";
import type { Entry } from "#shared/report/entry.ts";
import { idOfField } from "../../../components/writing/field-id.ts";
import type { ChangeKind } from "../../../components/writing/history.ts";

/** What every field of a measure's form needs. It does not change while somebody types. */
export interface FormState {
  readonly report: ReportView;
  readonly measure: Measure;
  /** What the backend says of the entry: role, annexes; not what is being written. */
  readonly view: EntryView;
  readonly readOnly: boolean;
  /** Changes the entry; `path` is the field's pointer within it. */
  readonly change: (change: (entry: Entry) => Entry, path: string, kind: ChangeKind) => void;
  /** Pointers of fields with an error, and with its sentence in the language shown. */
  readonly errors: ReadonlyMap<string, string>;
  /** Pointers of fields that an open remark of ҚАӨМ's speaks of. */
  readonly remarked: ReadonlySet<string>;
}

export const FormContext = createContext<FormState | null>(null);

/** The form that a field stands in. */
export function useForm(): FormState {
  const form = useContext(FormContext);
  if (form === null) throw new Error("useForm outside of a measure's form");
  return form;
}

/** What a field takes from its form by its pointer: id and whether an error speaks of it. */
export function useField(pointer: string): {
  readonly id: string;
  readonly error: string | null;
  readonly readOnly: boolean;
} {
  const { errors, readOnly } = useForm();
  return { id: idOfField(pointer), error: errors.get(pointer) ?? null, readOnly };
}
