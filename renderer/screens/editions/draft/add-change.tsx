import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { EditionChange } from "#shared/plan/editions/change.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Section } from "../../../components/section.tsx";
import classes from "../editions.module.css";
import { AddMeasure } from "./add-measure.tsx";
import { ChangeDeadline } from "./change-deadline.tsx";
import { ChangeResponsible } from "./change-responsible.tsx";
import { RemoveMeasure } from "./remove-measure.tsx";
import { RenameBody } from "./rename-body.tsx";
import { Reorganise } from "./reorganise.tsx";
import { SetBin } from "./set-bin.tsx";

/** What every form of a change is given. */
export interface ChangeFormProps {
  /** The plan as the changes before make it. */
  readonly plan: Plan;
  readonly onAdd: (change: EditionChange) => void;
}

const kinds = [
  "deadline",
  "responsible",
  "removeMeasure",
  "addMeasure",
  "renameBody",
  "reorganise",
  "bodyBin",
] as const;
type Kind = (typeof kinds)[number];

/** Which change, and its form. */
export function AddChange({ plan, onAdd }: ChangeFormProps) {
  const t = useTranslate();
  const [kind, setKind] = useState<Kind>("deadline");
  // A form begins anew with each change that was added.
  const [count, setCount] = useState(0);
  const add = (change: EditionChange): void => {
    onAdd(change);
    setCount(count + 1);
  };
  const props = { plan, onAdd: add };
  return (
    <Section title={t("editions.add.title")}>
      <NativeSelect
        label={t("editions.add.kind")}
        value={kind}
        onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? "deadline")}
        data={kinds.map((one) => ({ value: one, label: t(`editions.add.kinds.${one}`) }))}
      />
      <div className={classes.form}>
        <Form key={`${kind}-${count}`} kind={kind} {...props} />
      </div>
    </Section>
  );
}

function Form({ kind, ...props }: ChangeFormProps & { readonly kind: Kind }) {
  switch (kind) {
    case "deadline":
      return <ChangeDeadline {...props} />;
    case "responsible":
      return <ChangeResponsible {...props} />;
    case "bodyBin":
      return <SetBin {...props} />;
    case "removeMeasure":
      return <RemoveMeasure {...props} />;
    case "addMeasure":
      return <AddMeasure {...props} />;
    case "renameBody":
      return <RenameBody {...props} />;
    case "reorganise":
      return <Reorganise {...props} />;
  }
}
