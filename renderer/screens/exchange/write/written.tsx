import { IconCircleCheckFilled } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { ResponseOf } from "../../../app/contract/contract-types.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { FactList } from "../../../components/fact-list.tsx";
import { Section } from "../../../components/section.tsx";
import { driveOf } from "../../export/drive-list.ts";
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
  const drive = driveOf(written.path, drives.data ?? []);
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
        <p className={classes.hint}>
          {drive === null
            ? t("exchange.write.doneFolder")
            : t("export.doneDrive", { drive: drive.label || drive.path })}
        </p>
        <FactList
          facts={[
            { name: t("export.file"), value: written.fileName },
            { name: t("export.place"), value: written.path },
            { name: t("export.fileSize"), value: size(written.size) },
          ]}
        />
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
    </Section>
  );
}
