import { Button } from "@mantine/core";
import { useState } from "react";
import type { PartView } from "#shared/api/part-view.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { lacksKey, noKey, type OptionalKey } from "../write/optional-key.ts";
import { WriteOut } from "../write/write-out.tsx";
import { Written } from "../write/written.tsx";
import { NoteField } from "./note-field.tsx";
import classes from "./parts.module.css";
import { SignPart } from "./sign-part.tsx";

/** The measures as they stand now go back to the one who gave them. */
export function HandBack({ part, onClose }: { readonly part: PartView; readonly onClose: () => void }) {
  const t = useTranslate();
  const { body } = useWorkplace();
  const [note, setNote] = useState("");
  const [key, setKey] = useState<OptionalKey>(noKey);
  const writing = useJob("parts", "handBack");
  const close = (
    <Button variant="default" onClick={onClose}>
      {t("app.common.close")}
    </Button>
  );
  if (writing.result !== null) {
    return (
      <Written
        title={t("exchange.handBack.done")}
        written={writing.result}
        next={t("exchange.handBack.next", { receiver: part.colleague })}
        actions={close}
      />
    );
  }
  return (
    <div className={classes.fields}>
      <NoteField value={note} onChange={setNote} />
      <SignPart body={body.code} value={key} disabled={writing.isRunning} onChange={setKey} />
      <WriteOut
        job={writing}
        action={t("exchange.handBack.action")}
        label={t("exchange.handOver.job")}
        missing={lacksKey(key) ? t("exchange.handOver.noKey") : null}
        onWrite={(folder) => void writing.start({ partId: part.partId, note, folder, key: key.access })}
        others={close}
      />
    </div>
  );
}
