import { Button } from "@mantine/core";
import { useState } from "react";
import { emptyText } from "#shared/language/language.ts";
import { findBody } from "#shared/plan/plan.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { LocalisedFields } from "../../../components/localised-fields.tsx";
import classes from "../editions.module.css";
import type { ChangeFormProps } from "./add-change.tsx";
import { BodyChoice } from "./choices.tsx";

/** The same body under another name. */
export function RenameBody({ plan, onAdd }: ChangeFormProps) {
  const t = useTranslate();
  const [body, setBody] = useState("");
  const [name, setName] = useState(emptyText);
  const [abbreviation, setAbbreviation] = useState(emptyText);
  const choose = (code: string): void => {
    const found = findBody(plan, code);
    setBody(code);
    setName(found?.name ?? emptyText);
    setAbbreviation(found?.abbreviation ?? emptyText);
  };
  const isWritten = [name.kk, name.ru, abbreviation.kk, abbreviation.ru].every((text) => text.trim() !== "");
  return (
    <>
      <BodyChoice label={t("editions.add.body")} plan={plan} value={body} onChange={choose} />
      <LocalisedFields label={t("editions.fields.body.name")} value={name} onChange={setName} />
      <LocalisedFields label={t("editions.fields.body.abbreviation")} value={abbreviation} onChange={setAbbreviation} />
      <div className={classes.actions}>
        <Button
          disabled={body === "" || !isWritten}
          onClick={() => onAdd({ kind: "renameBody", body, name, abbreviation })}
        >
          {t("editions.add.add")}
        </Button>
      </div>
    </>
  );
}
