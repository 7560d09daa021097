import { Button } from "@mantine/core";
import { IconMessagePlus, IconTrash } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { isBlank } from "#shared/report/text.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { LocalisedFields } from "../../../components/localised-fields.tsx";
import { idOfField } from "../../../components/writing/field-id.ts";
import classes from "./package.module.css";
import { type Remarks, useRemarks } from "./remarks-context.tsx";

interface RemarkAtProps {
  /** Null where the field is of no measure. */
  readonly measure: number | null;
  readonly path: string;
  /** What the field is called. */
  readonly name: string;
  /** What stands on the button; «Ескертпе» where left out. */
  readonly label?: string;
}

/** The remarks on a field, and the button that begins one where there is none. */
export function RemarkAt({ measure, path, name, label }: RemarkAtProps) {
  const t = useTranslate();
  const { draft, readOnly, begin } = useRemarks();
  const own = draft.remarks.flatMap((remark, index) => (remark.path === path ? [index] : []));
  return (
    <>
      {own.map((index) => (
        <OneRemark key={index} index={index} name={name} />
      ))}
      {own.length === 0 && !readOnly && (
        <Button
          className={classes.remarkButton}
          variant="subtle"
          size="compact-xs"
          leftSection={<IconMessagePlus size={14} stroke={1.75} aria-hidden="true" />}
          {...(label === undefined && { "aria-label": t("answering.remark.addTo", { field: name }) })}
          onClick={() => begin(measure, path)}
        >
          {label ?? t("answering.remark.add")}
        </Button>
      )}
    </>
  );
}

function OneRemark({ index, name }: { readonly index: number; readonly name: string }) {
  const t = useTranslate();
  const remarks = useRemarks();
  const { draft, readOnly, begun, write, remove } = remarks;
  const place = useRef<HTMLDivElement>(null);
  const remark = draft.remarks[index];
  const isBegun = begun === index;
  useEffect(() => {
    if (isBegun) place.current?.querySelector("textarea")?.focus();
  }, [isBegun]);
  if (remark === undefined) return null;
  if (readOnly) return <SaidRemark text={remark.text} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that cannot be laid out.
    <div
      className={classes.remark}
      ref={place}
      id={idOfField(`/remarks/${index}`)}
      role="group"
      aria-label={t("answering.remark.field", { field: name })}
    >
      <LocalisedFields
        stacked
        id={idOfField(`/remarks/${index}/text`)}
        label={t("answering.remark.add")}
        value={remark.text}
        minRows={2}
        errors={errorsOf(remarks, index, t("answering.remark.otherLanguage"))}
        onChange={(text) => write(index, text)}
      />
      <div>
        <Button
          variant="subtle"
          color="red"
          size="compact-xs"
          leftSection={<IconTrash size={14} stroke={1.75} aria-hidden="true" />}
          aria-label={t("answering.remark.removeFrom", { field: name })}
          onClick={() => remove(index)}
        >
          {t("answering.remark.remove")}
        </Button>
      </div>
    </div>
  );
}

/** The empty one of the two languages, once a decision was tried. `remark` null = the general one. */
export function errorsOf({ draft, faults }: Remarks, remark: number | null, words: string) {
  const isFaulty = faults.some((fault) => fault.fault === "oneLanguage" && fault.remark === remark);
  const text = remark === null ? draft.generalRemark : draft.remarks[remark]?.text;
  if (!isFaulty || text === undefined) return {};
  return { kk: isBlank(text.kk) ? words : null, ru: isBlank(text.ru) ? words : null };
}

/** A remark that is not written any more. */
export function SaidRemark({ text }: { readonly text: { readonly kk: string; readonly ru: string } }) {
  return (
    <div className={classes.said}>
      <p lang="kk">{text.kk}</p>
      <p lang="ru">{text.ru}</p>
    </div>
  );
}
