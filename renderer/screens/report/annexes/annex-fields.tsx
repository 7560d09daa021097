import { memo, useId } from "react";
import type { AnnexView } from "#shared/api/report-view.ts";
import { writingLimits } from "#shared/package/limits.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { DropZone } from "../../../components/drop-zone.tsx";
import { FieldCard } from "../fields/field-card.tsx";
import { useField, useForm } from "../fields/form-context.tsx";
import type { ReportDesk } from "../writing/report-desk.ts";
import classes from "./annex-fields.module.css";
import { AnnexRow } from "./annex-row.tsx";
import { UploadRow } from "./upload-row.tsx";
import { usePastedFiles } from "./use-pasted-files.ts";
import { useUploads } from "./use-uploads.ts";

interface AnnexFieldsProps {
  readonly desk: ReportDesk;
  /** Annexes taken out that go when the measure is left. */
  readonly removed: readonly string[];
}

/** The annexes of a measure: added by drop or from a dialog, renamed, put in order, taken out and brought back. */
export const AnnexFields = memo(function AnnexFields({ desk, removed }: AnnexFieldsProps) {
  const t = useTranslate();
  const { report, view, measure, readOnly } = useForm();
  const { id, error } = useField("/annexes");
  const hintId = useId();
  const { uploads, own } = useUploads(report.id, measure.number);
  const { annexes } = view;
  const left = annexes.filter((annex) => !removed.includes(annex.id));
  usePastedFiles(readOnly, (files) => uploads.add(measure.number, files));
  return (
    <FieldCard id={id} guide="annexes" title={t("documents.report.annexes")} aside={<Amount annexes={left} />}>
      {error !== null && <p className={classes.error}>{error}</p>}
      {(annexes.length > 0 || own.length > 0) && (
        <ul className={classes.list}>
          {annexes.map((annex, index) => (
            <AnnexRow
              key={annex.id}
              annex={annex}
              index={index}
              count={annexes.length}
              isRemoved={removed.includes(annex.id)}
              twin={twinOf(annex, annexes.slice(0, index))}
              onRemove={() => desk.removeAnnex(measure.number, annex.id)}
              onRestore={() => desk.restoreAnnex(measure.number, annex.id)}
            />
          ))}
          {own.map((upload) => (
            <UploadRow key={upload.id} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
      {readOnly && annexes.length === 0 && <p className={classes.hint}>{t("reportScreen.annexes.none")}</p>}
      {!readOnly && (
        <>
          <DropZone purpose="annex" multiple onPaths={(paths) => uploads.add(measure.number, paths)} />
          <p className={classes.hint} id={hintId}>
            {t("reportScreen.annexes.hint", { largest: writingLimits.annexBytes })}
          </p>
        </>
      )}
    </FieldCard>
  );
});

/** The same file, or only the same name, as one that stands before it: nothing is lost by it, but it may be a slip. */
function twinOf({ name, sha256 }: AnnexView, before: readonly AnnexView[]): "name" | "file" | null {
  if (before.some((other) => other.sha256 === sha256)) return "file";
  const plain = name.toLowerCase();
  return before.some((other) => other.name.toLowerCase() === plain) ? "name" : null;
}

function Amount({ annexes }: { readonly annexes: readonly AnnexView[] }) {
  const t = useTranslate();
  const { size } = useFormats();
  if (annexes.length === 0) return null;
  const bytes = annexes.reduce((sum, annex) => sum + annex.size, 0);
  return `${t("reportScreen.annexes.count", { count: annexes.length })} · ${size(bytes)}`;
}
