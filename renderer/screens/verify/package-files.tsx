import { useMemo } from "react";
import type { FileResult, Verification } from "#shared/package/verdict.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Badge } from "../../components/badge.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { signaturesOver } from "./coverage.ts";
import classes from "./verify-screen.module.css";

/** What lies in the package: each file with its size, its digest, and whether every signature covers it. */
export function PackageFiles({ verification }: { readonly verification: Verification }) {
  const t = useTranslate();
  const { size } = useFormats();
  const columns = useMemo(
    (): Column<FileResult>[] => [
      {
        id: "name",
        header: t("verifyScreen.columns.name"),
        sortBy: ({ name }) => name,
        cell: ({ name }) => <span className={classes.entry}>{name}</span>,
      },
      {
        id: "size",
        header: t("verifyScreen.columns.size"),
        align: "end",
        width: "7rem",
        sortBy: (file) => file.size,
        cell: (file) => size(file.size),
      },
      {
        id: "covered",
        header: t("verifyScreen.columns.covered"),
        width: "10rem",
        sortBy: ({ covered }) => Number(covered),
        cell: ({ name, covered }) => {
          const numbers = signaturesOver(verification, name).join(", ");
          return (
            <Badge meaning={covered ? "done" : "error"}>
              {covered && numbers !== ""
                ? t("verifyScreen.coveredBy", { numbers })
                : t(covered ? "verifyScreen.isCovered" : "verifyScreen.notCovered")}
            </Badge>
          );
        },
      },
      {
        id: "digest",
        header: "SHA-256",
        cell: ({ sha256 }) => <span className={classes.digest}>{sha256 ?? "—"}</span>,
      },
    ],
    [t, size, verification],
  );
  return (
    <DataTable
      columns={columns}
      rows={verification.files}
      rowKey={({ name }) => name}
      caption={t("verifyScreen.filesCaption")}
      empty={<p className={classes.sentence}>{t("verifyScreen.noFiles")}</p>}
    />
  );
}
