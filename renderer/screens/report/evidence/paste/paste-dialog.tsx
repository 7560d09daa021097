import { Button, Checkbox, Group, Radio, Textarea } from "@mantine/core";
import { type ClipboardEvent, useState } from "react";
import type { CompletionForm } from "#shared/plan/schema.ts";
import { useTranslate } from "../../../../app/language/use-translate.ts";
import { Dialog } from "../../../../components/dialog.tsx";
import { type EvidenceRow, mostRows } from "../evidence-list.ts";
import { type CopiedTable, copiedTable } from "./clipboard-table.ts";
import { type ColumnMatch, matchColumns } from "./match-columns.ts";
import classes from "./paste-dialog.module.css";
import { PasteNotes } from "./paste-notes.tsx";
import { PastePreview } from "./paste-preview.tsx";
import { readTable } from "./read-table.ts";

/** A table that was copied, and the field in which it was pasted; `table` null = it is still waited for. */
export interface Paste {
  readonly table: CopiedTable | null;
  readonly from: string | null;
}

export type PastePlace = "behind" | "instead";

interface PasteDialogProps {
  readonly form: CompletionForm;
  /** Rows with something in them that stand there already. */
  readonly present: number;
  readonly paste: Paste;
  readonly onInsert: (rows: readonly EvidenceRow[], place: PastePlace) => void;
  readonly onClose: () => void;
}

/** A copied table as it will be taken, before it is: which column goes where, and what could not be read. */
export function PasteDialog({ paste, onClose, ...props }: PasteDialogProps) {
  const t = useTranslate();
  const [table, setTable] = useState(paste.table);
  const [isRefused, setIsRefused] = useState(false);
  const take = (event: ClipboardEvent): void => {
    const copied = copiedTable(event.clipboardData);
    setIsRefused(copied === null);
    if (copied === null) return;
    event.preventDefault();
    setTable(copied);
  };
  return (
    <Dialog opened size="60rem" onClose={onClose} title={t("reportScreen.paste.title")} onPaste={take}>
      {table === null ? (
        <Textarea
          data-autofocus
          label={t("reportScreen.paste.waiting")}
          error={isRefused ? t("reportScreen.paste.noTable") : null}
          rows={4}
          value=""
          onChange={() => undefined}
        />
      ) : (
        <TableToPaste
          key={JSON.stringify(table.rows[0])}
          table={table}
          from={paste.from}
          onClose={onClose}
          {...props}
        />
      )}
    </Dialog>
  );
}

interface TableToPasteProps extends Omit<PasteDialogProps, "paste"> {
  readonly table: CopiedTable;
  readonly from: string | null;
}

function TableToPaste({ form, present, table, from, onInsert, onClose }: TableToPasteProps) {
  const t = useTranslate();
  const [match, setMatch] = useState<ColumnMatch>(() => matchColumns(table.rows, form, from));
  const [place, setPlace] = useState<PastePlace>("behind");
  const read = readTable(table, form, match);
  const room = mostRows - (place === "behind" ? present : 0);
  const count = Math.min(read.rows.length, room);
  return (
    <div className={classes.parts}>
      <PastePreview
        form={form}
        table={table}
        match={match}
        read={read}
        onField={(column, field) =>
          setMatch({
            ...match,
            // A field is filled from one column: the other one gives way.
            fields: match.fields.map((other, at) => (at === column ? field : other === field ? null : other)),
          })
        }
      />
      <Checkbox
        checked={match.hasHeader}
        label={t("reportScreen.paste.header")}
        onChange={(event) => setMatch({ ...match, hasHeader: event.currentTarget.checked })}
      />
      <PasteNotes read={read} hasMerged={table.hasMerged} room={room} />
      {present > 0 && (
        <Radio.Group
          aria-label={t("reportScreen.paste.place")}
          value={place}
          onChange={(value) => setPlace(value === "instead" ? "instead" : "behind")}
        >
          <Group gap="lg">
            <Radio value="behind" label={t("reportScreen.paste.behind")} />
            <Radio value="instead" label={t("reportScreen.paste.instead")} />
          </Group>
        </Radio.Group>
      )}
      <Group justify="end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t("app.common.cancel")}
        </Button>
        <Button data-autofocus disabled={count === 0} onClick={() => onInsert(read.rows.slice(0, count), place)}>
          {t("reportScreen.paste.insert", { count })}
        </Button>
      </Group>
    </div>
  );
}
