import { Anchor } from "@mantine/core";
import { useState } from "react";
import type { AnnexRecord } from "#shared/package/report-document.ts";
import { annexKind } from "#shared/report/annex-kind.ts";
import { useAnswer } from "../../../app/contract/use-answer.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { FileViewer } from "../../report/annexes/annex-viewer.tsx";
import classes from "./package.module.css";
import { RemarkAt } from "./remark-at.tsx";
import { useRemarks } from "./remarks-context.tsx";

interface ReportedAnnexesProps {
  readonly measure: number;
  readonly annexes: readonly AnnexRecord[];
}

/** The files that came with a measure: what they are called, what they are, how large; shown when they are asked for. */
export function ReportedAnnexes({ measure, annexes }: ReportedAnnexesProps) {
  const t = useTranslate();
  const { size } = useFormats();
  const { sha256 } = useRemarks();
  const [viewed, setViewed] = useState<AnnexRecord | null>(null);
  const name = t("documents.report.annexes");
  return (
    <div className={classes.field}>
      <h3>{name}</h3>
      {annexes.length === 0 ? (
        <p className={classes.hint}>{t("answering.page.noAnnexes")}</p>
      ) : (
        <ol className={classes.rows}>
          {annexes.map((annex) => (
            <li key={annex.path}>
              <Anchor component="button" type="button" ta="start" onClick={() => setViewed(annex)}>
                {annex.name}
              </Anchor>{" "}
              <span className={classes.hint}>
                {annexKind(annex.mediaType)}, {size(annex.size)}
              </span>
            </li>
          ))}
        </ol>
      )}
      <RemarkAt measure={measure} path={`/annexes/${measure}`} name={name} />
      {viewed !== null && <PackageFileViewer annex={viewed} sha256={sha256} onClose={() => setViewed(null)} />}
    </div>
  );
}

interface PackageFileViewerProps {
  readonly annex: AnnexRecord;
  /** Of the package. */
  readonly sha256: string;
  readonly onClose: () => void;
}

function PackageFileViewer({ annex, sha256, onClose }: PackageFileViewerProps) {
  const reading = useAnswer("receipts", "annex", { package: sha256, path: annex.path });
  return <FileViewer file={annex} reading={reading} onClose={onClose} />;
}
