import { TextInput } from "@mantine/core";
import type { Person } from "#shared/report/entry.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import { KazakhField } from "./kazakh-field.tsx";
import { LocalisedFields } from "./localised-fields.tsx";
import classes from "./person-fields.module.css";

interface PersonFieldsProps {
  /** Who it is: «Орындаушы», «Басшы». */
  readonly legend: string;
  readonly value: Person;
  readonly onChange: (value: Person) => void;
  /** To be found by a link: `<id>-name`, `<id>-phone` … */
  readonly id: string;
}

/** Who prepared the report, or who heads the body: name, position in both languages, telephone, e-mail. */
export function PersonFields({ legend, value, onChange, id }: PersonFieldsProps) {
  const t = useTranslate();
  const write = (field: "name" | "phone" | "email") => (event: { currentTarget: { value: string } }) =>
    onChange({ ...value, [field]: event.currentTarget.value });
  return (
    <fieldset className={classes.person}>
      <legend className={classes.legend}>{legend}</legend>
      <KazakhField>
        <TextInput
          id={`${id}-name`}
          label={t("settingsScreen.name")}
          value={value.name}
          onChange={write("name")}
          maxLength={200}
          autoComplete="off"
        />
      </KazakhField>
      <LocalisedFields
        id={`${id}-position`}
        label={t("settingsScreen.position")}
        value={value.position}
        onChange={(position) => onChange({ ...value, position })}
      />
      <div className={classes.contact}>
        <TextInput
          id={`${id}-phone`}
          label={t("settingsScreen.phone")}
          inputMode="tel"
          value={value.phone}
          onChange={write("phone")}
          maxLength={100}
          autoComplete="off"
        />
        <TextInput
          id={`${id}-email`}
          label={t("settingsScreen.email")}
          inputMode="email"
          value={value.email}
          onChange={write("email")}
          maxLength={200}
          autoComplete="off"
        />
      </div>
    </fieldset>
  );
}
