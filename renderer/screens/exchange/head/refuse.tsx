import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { CarriedReportView } from "#shared/api/head-view.ts";
import type { KeyView } from "#shared/api/signing-view.ts";
import type { RequestOf, ResponseOf } from "../../../app/contract/contract-types.ts";
import type { JobHandle } from "../../../app/contract/use-long-work.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { folderOf } from "../../../components/file-path.ts";
import { KazakhField } from "../../../components/kazakh-field.tsx";
import { Section } from "../../../components/section.tsx";
import { useOpenedKey } from "../../../components/signing/key/use-key.ts";
import { lacksKey, noKey, type OptionalKey } from "../write/optional-key.ts";
import { SignOptionally } from "../write/sign-optionally.tsx";
import { WriteOut } from "../write/write-out.tsx";
import classes from "./head.module.css";

interface RefuseProps {
  readonly carried: CarriedReportView;
  /** Shows whether a key may sign for the head. */
  readonly readKey: (keyFile: string, password: string) => Promise<KeyView>;
  readonly job: JobHandle<RequestOf<"head", "refuse">, ResponseOf<"head", "refuse">>;
  readonly onBack: () => void;
}

/** Why not, for the clerk to read: written as a file that goes back, signed where the head has the key at hand. */
export function Refuse({ carried: { path, sha256 }, readKey, job, onBack }: RefuseProps) {
  const t = useTranslate();
  const [reason, setReason] = useState("");
  const [key, setKey] = useState<OptionalKey>(noKey);
  const opened = useOpenedKey(readKey);
  const missing =
    reason.trim() === "" ? t("sign.refuse.reasonMissing") : lacksKey(key) ? t("exchange.handOver.noKey") : null;
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
      <div className={classes.part}>
        <SignOptionally
          signsAs="head"
          state={opened}
          value={key}
          disabled={job.isRunning}
          description={t("exchange.desk.signRefusal")}
          onChange={setKey}
        />
      </div>
      <WriteOut
        job={job}
        action={t("exchange.desk.writeRefusal")}
        label={t("exchange.desk.refusalJob")}
        missing={missing}
        offered={folderOf(path)}
        onWrite={(folder) => void job.start({ path, sha256, reason, folder, key: key.access })}
        others={
          <Button variant="default" onClick={onBack}>
            {/* «Бас тарту» would be to refuse. */}
            {t("app.common.back")}
          </Button>
        }
      />
    </Section>
  );
}
