import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { CarriedReportView } from "#shared/api/head-view.ts";
import type { RequestOf, ResponseOf } from "../../../app/contract/contract-types.ts";
import type { JobHandle } from "../../../app/contract/use-long-work.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { KazakhField } from "../../../components/kazakh-field.tsx";
import { Section } from "../../../components/section.tsx";
import { folderOf } from "../../sign/key/remembered-folder.ts";
import { WriteOut } from "../write/write-out.tsx";

interface RefuseProps {
  readonly carried: CarriedReportView;
  readonly job: JobHandle<RequestOf<"head", "refuse">, ResponseOf<"head", "refuse">>;
  readonly onBack: () => void;
}

/** Why not, for the clerk to read: written as a file that goes back. */
export function Refuse({ carried: { path, sha256 }, job, onBack }: RefuseProps) {
  const t = useTranslate();
  const [reason, setReason] = useState("");
  return (
    <Section title={t("sign.refuse.title")} description={t("exchange.desk.refuseText")}>
      <KazakhField>
        <Textarea
          label={t("sign.refuse.reason")}
          value={reason}
          autosize
          minRows={3}
          required
          autoFocus
          maxLength={10_000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </KazakhField>
      <WriteOut
        job={job}
        action={t("exchange.desk.writeRefusal")}
        label={t("exchange.desk.refusalJob")}
        missing={reason.trim() === "" ? t("sign.refuse.reasonMissing") : null}
        offered={folderOf(path)}
        onWrite={(folder) => void job.start({ path, sha256, reason, folder })}
        others={
          <Button variant="default" onClick={onBack}>
            {t("app.common.cancel")}
          </Button>
        }
      />
    </Section>
  );
}
