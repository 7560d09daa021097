import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { isBin } from "#shared/api/signing-view.ts";
import { findBody } from "#shared/plan/body-validity.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { groupedDigits } from "../../../components/signing/key-standing.ts";
import classes from "../editions.module.css";
import type { ChangeFormProps } from "./add-change.tsx";
import { BodyChoice } from "./choices.tsx";

/** A body's BIN: from then on every receiver of the edition knows its signature by it. */
export function SetBin({ plan, onAdd }: ChangeFormProps) {
  const t = useTranslate();
  const [body, setBody] = useState("");
  const [typed, setTyped] = useState("");
  const known = body === "" ? null : findBody(plan, body).bin;
  const bin = typed.replace(/\s/gu, "");
  const isOff = bin.length >= 12 && !isBin(bin);
  return (
    <>
      <BodyChoice label={t("editions.add.body")} plan={plan} value={body} onChange={setBody} />
      <TextInput
        label={t("sign.bin.field")}
        description={
          known === null ? t("sign.bin.fieldText") : t("editions.add.binKnown", { bin: groupedDigits(known) })
        }
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        error={isOff ? t("sign.bin.fieldOff") : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button
          disabled={body === "" || !isBin(bin) || bin === known}
          onClick={() => onAdd({ kind: "bodyBin", body, bin })}
        >
          {t("editions.add.add")}
        </Button>
      </div>
    </>
  );
}
