import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import {
  type ConsolidationFormat,
  type ConsolidationView,
  consolidationFormats,
} from "#shared/api/consolidation-view.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { OutputResult } from "../../../components/document-output/output-result.tsx";
import { useDocumentOutput } from "../../../components/document-output/use-document-output.ts";
import type { DocumentLanguage } from "../../../components/pdf/document-language.ts";
import classes from "./keep-as.module.css";

interface KeepAsProps {
  readonly consolidation: ConsolidationView;
  readonly language: DocumentLanguage;
}

/** The document kept as a file: to print, to edit in Word, to count with. */
export function KeepAs({ consolidation, language }: KeepAsProps) {
  const t = useTranslate();
  const output = useDocumentOutput();
  const job = useJob("consolidation", "document");
  const { id, halfYear, version, state } = consolidation;
  const keep = (format: ConsolidationFormat): Promise<void> => {
    const draft = state === "draft" ? `_${t("preview.draftName")}` : "";
    const name = `676_${halfYear}_consolidated_v${version}_${language}${draft}.${format}`;
    return output.save(name, () => job.start({ consolidationId: id, format, language }));
  };
  return (
    <div className={classes.place}>
      <div className={classes.buttons}>
        {consolidationFormats.map((format) => (
          <Button
            key={format}
            variant="default"
            disabled={job.isRunning}
            leftSection={<IconDownload size={18} stroke={1.5} aria-hidden="true" />}
            onClick={() => void keep(format)}
          >
            {t(`consolidationScreen.keep.${format}`)}
          </Button>
        ))}
      </div>
      <OutputResult output={output} job={job} label={t("consolidationScreen.keep.job")} />
    </div>
  );
}
