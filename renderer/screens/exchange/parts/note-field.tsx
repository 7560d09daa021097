import { Textarea } from "@mantine/core";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { KazakhField } from "../../../components/kazakh-field.tsx";

interface NoteFieldProps {
  readonly value: string;
  readonly onChange: (note: string) => void;
}

/** A word to whoever gets the part. */
export function NoteField({ value, onChange }: NoteFieldProps) {
  const t = useTranslate();
  return (
    <KazakhField>
      <Textarea
        label={t("exchange.part.note")}
        value={value}
        autosize
        minRows={2}
        maxLength={10_000}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </KazakhField>
  );
}
