import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash, type TablerIcon } from "@tabler/icons-react";
import { useLayoutEffect, useRef, useState } from "react";
import type { AnnexView } from "#shared/api/report-view.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useAct } from "../../../app/contract/use-act.ts";
import { useErrorText } from "../../../app/contract/use-error-text.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Badge } from "../../../components/badge.tsx";
import { useForm } from "../fields/form-context.tsx";
import { annexKind } from "./annex-kind.ts";
import classes from "./annex-row.module.css";
import { RenameField } from "./rename-field.tsx";

interface AnnexRowProps {
  readonly annex: AnnexView;
  readonly index: number;
  readonly count: number;
  readonly isRemoved: boolean;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

/** One annex: its kind, name and size, and what can be done with it. Taken out, its row stays with the way back. */
export function AnnexRow({ annex, index, count, isRemoved, onRemove, onRestore }: AnnexRowProps) {
  const t = useTranslate();
  const { size } = useFormats();
  const textOf = useErrorText();
  const { readOnly } = useForm();
  const [isRenaming, setIsRenaming] = useState(false);
  const move = useAct("annexes", "move");
  const focus = useFocusAfter();

  const place = (position: number): void => {
    move.mutate(
      { annexId: annex.id, position },
      { onSuccess: () => announce(t("reportScreen.annexes.moved", { name: annex.name, position })) },
    );
  };

  if (isRemoved) {
    return (
      <li className={classes.row} data-removed ref={focus.place}>
        <span className={classes.name}>{t("reportScreen.annexes.removed", { name: annex.name })}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            focus.next();
            onRestore();
          }}
        >
          {t("reportScreen.annexes.restore")}
        </Button>
      </li>
    );
  }
  return (
    <li className={classes.row} ref={focus.place}>
      <span className={classes.kind}>{annexKind(annex)}</span>
      {isRenaming ? (
        <RenameField
          annex={annex}
          onDone={() => {
            focus.next();
            setIsRenaming(false);
          }}
        />
      ) : (
        <>
          <span className={classes.name}>{annex.name}</span>
          {annex.odd && <Badge meaning="due">{t("reportScreen.annexes.odd")}</Badge>}
          <span className={classes.size}>{size(annex.size)}</span>
          {!readOnly && (
            <span className={classes.buttons}>
              <RowButton
                name={t("reportScreen.annexes.rename")}
                of={annex.name}
                icon={IconPencil}
                act={() => setIsRenaming(true)}
              />
              <RowButton
                name={t("reportScreen.rows.up")}
                of={annex.name}
                icon={IconArrowUp}
                act={index > 0 ? () => place(index) : null}
              />
              <RowButton
                name={t("reportScreen.rows.down")}
                of={annex.name}
                icon={IconArrowDown}
                act={index < count - 1 ? () => place(index + 2) : null}
              />
              <RowButton
                name={t("reportScreen.rows.remove")}
                of={annex.name}
                icon={IconTrash}
                act={() => {
                  focus.next();
                  onRemove();
                }}
              />
            </span>
          )}
        </>
      )}
      {move.error !== null && (
        <p className={classes.error} role="alert">
          {textOf(move.error)}
        </p>
      )}
    </li>
  );
}

interface RowButtonProps {
  readonly name: string;
  /** The annex it acts on, for those who do not see where it stands. */
  readonly of: string;
  readonly icon: TablerIcon;
  readonly act: (() => void) | null;
}

function RowButton({ name, of, icon: Icon, act }: RowButtonProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={`${name}: ${of}`}
        aria-disabled={act === null}
        data-disabled={act === null || undefined}
        onClick={act ?? undefined}
      >
        <Icon size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}

/** Keeps the focus in the row when what had it gives way to something else. */
function useFocusAfter() {
  const row = useRef<HTMLLIElement | null>(null);
  const isNext = useRef(false);
  useLayoutEffect(() => {
    if (isNext.current) row.current?.querySelector("button")?.focus();
    isNext.current = false;
  });
  return {
    place: (element: HTMLLIElement | null) => {
      row.current = element;
    },
    next: () => {
      isNext.current = true;
    },
  };
}
