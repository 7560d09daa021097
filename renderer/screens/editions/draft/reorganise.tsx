import { Button, MultiSelect, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { emptyText } from "#shared/language/language.ts";
import { isReporter } from "#shared/plan/body-validity.ts";
import type { EditionChange } from "#shared/plan/editions/change.ts";
import { bodyCodeSchema } from "#shared/plan/schema.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { DateField } from "../../../components/date-field.tsx";
import { LocalisedFields } from "../../../components/localised-fields.tsx";
import classes from "../editions.module.css";
import type { ChangeFormProps } from "./add-change.tsx";
import { BodyChoice } from "./choices.tsx";

const ways = ["new", "known", "nobody"] as const;
type Way = (typeof ways)[number];

/** Bodies exist no more from a day on: gone over into a new one, merged into one that exists, or abolished. */
export function Reorganise({ plan, onAdd }: ChangeFormProps) {
  const t = useTranslate();
  const { pick, compare } = useFormats();
  const [bodies, setBodies] = useState<string[]>([]);
  const [from, setFrom] = useState<string | null>(null);
  const [way, setWay] = useState<Way>("new");
  const [known, setKnown] = useState("");
  const [code, setCode] = useState("");
  const [name, setName] = useState(emptyText);
  const [abbreviation, setAbbreviation] = useState(emptyText);
  const into = intoOf();

  function intoOf(): Extract<EditionChange, { kind: "reorganise" }>["into"] | undefined {
    switch (way) {
      case "nobody":
        return null;
      case "known":
        return known === "" ? undefined : known;
      case "new": {
        const isWritten = [name.kk, name.ru, abbreviation.kk, abbreviation.ru].every((text) => text.trim() !== "");
        const kind = plan.bodies.find((body) => body.code === bodies[0])?.kind ?? "central";
        if (!isWritten || !bodyCodeSchema.safeParse(code).success || kind === "group") return undefined;
        return { code, name, abbreviation, kind };
      }
    }
  }

  return (
    <>
      <MultiSelect
        label={t("editions.add.bodies")}
        searchable
        value={bodies}
        onChange={setBodies}
        data={plan.bodies
          .filter(isReporter)
          .map((body) => ({ value: body.code, label: `${pick(body.abbreviation)} – ${pick(body.name)}` }))
          .sort((a, b) => compare(a.label, b.label))}
      />
      <div className={classes.fields}>
        <DateField
          label={t("editions.add.from")}
          description={t("editions.add.fromText")}
          value={from}
          onChange={setFrom}
        />
        <NativeSelect
          label={t("editions.add.way")}
          value={way}
          onChange={(event) => setWay(ways.find((one) => one === event.currentTarget.value) ?? "new")}
          data={ways.map((one) => ({ value: one, label: t(`editions.add.ways.${one}`) }))}
        />
      </div>
      {way === "known" && <BodyChoice label={t("editions.add.into")} plan={plan} value={known} onChange={setKnown} />}
      {way === "new" && (
        <>
          <TextInput
            label={t("editions.add.code")}
            description={t("editions.add.codeText")}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
          />
          <LocalisedFields label={t("editions.fields.body.name")} value={name} onChange={setName} />
          <LocalisedFields
            label={t("editions.fields.body.abbreviation")}
            value={abbreviation}
            onChange={setAbbreviation}
          />
        </>
      )}
      <div className={classes.actions}>
        <Button
          disabled={bodies.length === 0 || from === null || into === undefined}
          onClick={() => {
            if (from !== null && into !== undefined) onAdd({ kind: "reorganise", bodies, from, into });
          }}
        >
          {t("editions.add.add")}
        </Button>
      </div>
    </>
  );
}
