import { IconCircleCheckFilled } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ResponseOf } from "../../../app/contract/contract-types.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { FactList } from "../../../components/fact-list.tsx";
import { Section } from "../../../components/section.tsx";
import { driveOf } from "../../export/drive-list.ts";
import { EjectButton, useEject } from "../../export/eject-button.tsx";
import { useDrives } from "../../export/use-drives.ts";
import classes from "./write-out.module.css";

interface WrittenProps {
  readonly title: string;
  readonly written: ResponseOf<"exchange", "export">;
  /** What to do with the file now. */
  readonly next: string;
  readonly actions?: ReactNode;
}

/** The file is there and was read back: where, and what to do with it now. */
export function Written({ title, written, next, actions }: WrittenProps) {
  const t = useTranslate();
  const { size } = useFormats();
  const drives = useDrives();
  const present = driveOf(written.path, drives.data ?? []);
  const [seen, setSeen] = useState(present);
  // Once it is pulled out it is on the list no longer; the file was written to it all the same.
  if (present !== null && seen === null) setSeen(present);
  const drive = present ?? seen;
  const ejecting = useEject(drive);
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Section title={title}>
      <div className={classes.written}>
        <div className={classes.head}>
          <IconCircleCheckFilled size={24} aria-hidden="true" />
          <p className={classes.title} ref={heading} tabIndex={-1}>
            {next}
          </p>
        </div>
        <p className={classes.hint} role="status">
          {drive === null
            ? t("exchange.write.doneFolder")
            : t(ejecting.isDone ? "export.eject.done" : "export.doneDrive", { drive: drive.label || drive.path })}
        </p>
        <FactList
          facts={[
            { name: t("export.file"), value: written.fileName },
            { name: t("export.place"), value: written.path },
            { name: t("export.fileSize"), value: size(written.size) },
          ]}
        />
        {ejecting.error !== null && <ErrorState error={ejecting.error} />}
        {(actions !== undefined || ejecting.start !== null) && (
          <div className={classes.actions}>
            {actions}
            <EjectButton ejecting={ejecting} />
          </div>
        )}
      </div>
    </Section>
  );
}
