import { ActionIcon, Button, Tooltip, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash, type TablerIcon } from "@tabler/icons-react";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { AnnexView } from "#shared/api/report-view.ts";
import { annexKind } from "#shared/report/annex-kind.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useAct } from "../../../app/contract/use-act.ts";
import { useErrorText } from "../../../app/contract/use-error-text.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Badge } from "../../../components/badge.tsx";
import { isWithin } from "../../../components/writing/is-within.ts";
import { useForm } from "../fields/form-context.tsx";
import classes from "./annex-row.module.css";
import { AnnexViewer } from "./annex-viewer.tsx";
import { RenameField } from "./rename-field.tsx";

interface AnnexRowProps {
  readonly annex: AnnexView;
  readonly index: number;
  readonly count: number;
  readonly isRemoved: boolean;
  /** What another annex of the measure before it has in common with it; null = nothing. */
  readonly twin: "name" | "file" | null;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

/** One annex: its kind, name and size, and what can be done with it. Taken out, its row stays with the way back. */
export function AnnexRow({ annex, index, count, isRemoved, twin, onRemove, onRestore }: AnnexRowProps) {
  const t = useTranslate();
  const { size } = useFormats();
  const textOf = useErrorText();
  const { readOnly } = useForm();
  const [isRenaming, setIsRenaming] = useState(false);
  const [isViewing, setIsViewing] = useState(false);
  const move = useAct("annexes", "move");
  const focus = useFocusAfter();

  const place = (position: number): void => {
    move.mutate(
      { annexId: annex.id, position },
      { onSuccess: () => announce(t("reportScreen.annexes.moved", { name: annex.name, position })) },
    );
  };

  // The row goes along, and the focus with it.
  const press = (event: KeyboardEvent): void => {
    const by = event.code === "ArrowUp" ? -1 : event.code === "ArrowDown" ? 1 : 0;
    const to = index + by;
    if (by === 0 || !event.altKey || event.ctrlKey || readOnly || isRenaming || !isWithin(event)) return;
    event.preventDefault();
    if (to >= 0 && to < count) place(to + 1);
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
    <li className={classes.row} ref={focus.place} onKeyDown={press}>
      <span className={classes.kind}>{annexKind(annex.mediaType)}</span>
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
          <UnstyledButton
            className={classes.name}
            title={annex.name}
            aria-label={`${t("reportScreen.annexes.view")}: ${annex.name}`}
            onClick={() => setIsViewing(true)}
          >
            {annex.name}
          </UnstyledButton>
          {twin !== null && <Badge meaning="due">{t(`reportScreen.annexes.twins.${twin}`)}</Badge>}
          {annex.odd && <Badge meaning="due">{t("reportScreen.annexes.odd")}</Badge>}
          <span className={classes.size}>{size(annex.size)}</span>
          {isViewing && <AnnexViewer annex={annex} onClose={() => setIsViewing(false)} />}
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
      {annex.packageName !== annex.name && !isRenaming && (
        <p className={classes.note}>{t("reportScreen.annexes.nameInPackage", { name: annex.packageName })}</p>
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
