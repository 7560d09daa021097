import { Button } from "@mantine/core";
import { useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { goTo } from "../../../app/routing/use-route.ts";
import { Section } from "../../../components/section.tsx";
import { WriteOut } from "../write/write-out.tsx";
import { Written } from "../write/written.tsx";
import classes from "./head.module.css";

/** A report that the preparer has signed, and a head at another workstation: carried there, and back. */
export function WithTheHead({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const writing = useJob("head", "export");
  const [isOpen, setIsOpen] = useState(false);
  const [last] = report.carriedToHead;

  const openReturned = async (): Promise<void> => {
    const [file] = await window.kalqan.shell.pickFiles({ purpose: "package", multiple: false }).catch(() => []);
    if (file !== undefined) goTo("exchange", ["open"], { file });
  };
  if (writing.result !== null) {
    return (
      <Written
        title={t("exchange.head.title")}
        written={writing.result}
        next={t("exchange.head.takeThere")}
        actions={
          <Button component="a" variant="default" href={formatRoute("exchange")} onClick={writing.reset}>
            {t("app.common.close")}
          </Button>
        }
      />
    );
  }
  return (
    <Section guide="head/there" title={t("exchange.head.title")} description={t("exchange.head.text")}>
      {last !== undefined && (
        <p className={classes.last}>
          {t("exchange.head.carried", { at: dateTime(last.at), target: last.target })}
          <span className={classes.file}>{last.fileName}</span>
        </p>
      )}
      {isOpen ? (
        <WriteOut
          job={writing}
          action={t("exchange.head.write")}
          label={t("exchange.head.job")}
          missing={null}
          onWrite={(folder) => void writing.start({ reportId: report.id, folder })}
        />
      ) : (
        <div className={classes.actions}>
          <Button variant={last === undefined ? "filled" : "default"} onClick={() => setIsOpen(true)}>
            {t(last === undefined ? "exchange.head.begin" : "exchange.head.again")}
          </Button>
          <Button variant={last === undefined ? "default" : "filled"} onClick={() => void openReturned()}>
            {t("exchange.head.openReturned")}
          </Button>
        </div>
      )}
    </Section>
  );
}
