import { Anchor } from "@mantine/core";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import classes from "./receipts.module.css";

/** Who will stand in the receipt as the one that took the reports in, and where that is changed. */
export function OfficerLine() {
  const t = useTranslate();
  const { pick } = useFormats();
  const { preparer } = useWorkplace().settings;
  const name = [preparer.name, pick(preparer.position)].filter((word) => word.trim() !== "").join(", ");
  return (
    <div className={classes.actions}>
      <span>{t("answering.sign.officer", { name: name === "" ? "—" : name })}</span>
      <Anchor href={formatRoute("settings", [], { field: "preparer-name" })}>
        {t("answering.sign.changeOfficer")}
      </Anchor>
    </div>
  );
}
