import { VisuallyHidden } from "@mantine/core";
import { memo } from "react";
import { type Status, statusSchema } from "#shared/report/entry.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { meaningOf } from "../../../components/meaning.ts";
import { StatusShape } from "../../../components/status-shape.tsx";
import { fieldNames } from "../fields/field-names.ts";
import { useField, useForm } from "../fields/form-context.tsx";
import { RemarkMark } from "../remarks/remark-mark.tsx";
import classes from "./status-field.module.css";

/** What the body states of the measure: three radios side by side, by arrows too. */
export const StatusField = memo(function StatusField({ value }: { readonly value: Status | null }) {
  const t = useTranslate();
  const { change, measure } = useForm();
  const { id, error, readOnly } = useField("/status");
  return (
    <fieldset
      className={classes.field}
      id={id}
      data-guide="fill/status"
      aria-describedby={error === null ? undefined : `${id}-error`}
    >
      <legend className={classes.name}>
        {t(fieldNames.status)}
        {!readOnly && (
          <span className={classes.required} aria-hidden="true">
            {" *"}
          </span>
        )}{" "}
        <RemarkMark pointer="/status" />
      </legend>
      <div className={classes.segments} data-error={error !== null || undefined}>
        {statusSchema.options.map((status) => (
          <label key={status} className={classes.segment} data-meaning={meaningOf(status)}>
            <input
              className={classes.radio}
              type="radio"
              name={`status-${measure.number}`}
              value={status}
              checked={value === status}
              disabled={readOnly && value !== status}
              required
              onChange={() => {
                if (!readOnly) change((entry) => ({ ...entry, status }), "/status", "act");
              }}
            />
            <StatusShape status={status} size={14} />
            {t(`status.${status}`)}
          </label>
        ))}
      </div>
      {error !== null && <VisuallyHidden id={`${id}-error`}>{error}</VisuallyHidden>}
    </fieldset>
  );
});
