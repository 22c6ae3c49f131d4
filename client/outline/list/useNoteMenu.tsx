import { useTranslations } from "use-intl";
import { EVIDENCE, FACETS_OF, isOneOf, PLACES } from "../../../model/fields.ts";
import { setColour, setFacet } from "../../../model/mapCommands.ts";
import { NOTE_COLOURS } from "../../../model/noteColours.ts";
import { NOTE_SIZES } from "../../../model/noteSize.ts";
import { PALETTES } from "../../../model/palette.ts";
import { REACTIONS } from "../../../model/reaction.ts";
import type { ActionId } from "../../actions/action.ts";
import { actionOf, isEnabled } from "../../actions/actions.ts";
import { markEvidence } from "../../actions/evidenceActions.ts";
import { canReact, hasReacted, react } from "../../actions/reactionActions.ts";
import { evidenceNames, facetNames, fieldTitles } from "../../i18n/names.ts";
import { EvidenceSign } from "../../panels/evidence/EvidenceSign.tsx";
import { usePreferences } from "../../panels/preferencesContext.ts";
import { ReactionSign } from "../../panels/reactions/ReactionSign.tsx";
import type { Editor } from "../../state/editor.ts";
import type { NoteRecord } from "../../state/mapProjection.ts";
import { canChange, isLocked } from "../../tools/changing.ts";
import { resize } from "../../tools/resizing.ts";
import { select } from "../../tools/selecting.ts";
import type { MenuEntry } from "./ListMenu.tsx";
import styles from "./NoteRow.module.css";
import { canMoveInOrder, joinGroup, leaveGroup, moveInOrder, moveToField, newGroup } from "./noteMoves.ts";

interface NoteMenu {
  readonly editor: Editor;
  readonly record: NoteRecord;
  /** the notes under the same heading, in their order */
  readonly among: readonly string[];
  readonly onSource: () => void;
}

const NEW_GROUP = "new";
const NO_FACET = "none";

/** All that can be done with one note of the list, for those who may do it. */
export function useNoteMenu(): (menu: NoteMenu) => readonly (readonly MenuEntry[])[] {
  const t = useTranslations("list.menu");
  const list = useTranslations("list");
  const canvas = useTranslations("canvas");
  const clusterTexts = useTranslations("clusters");
  const actions = useTranslations("actions");
  const sizes = useTranslations("sizes");
  const arranging = useTranslations("arranging");
  const pictures = useTranslations("pictures");
  const reactionTexts = useTranslations("reactions");
  const [{ language, scheme }] = usePreferences();

  const reactions = (editor: Editor, record: NoteRecord): MenuEntry => ({
    kind: "choice",
    key: "react",
    words: reactionTexts("title"),
    options: REACTIONS.map((key) => ({
      key,
      words: reactionTexts(`name.${key}`),
      sign: <ReactionSign reaction={key} />,
    })),
    chosen: new Set(REACTIONS.filter((key) => hasReacted(editor, record, key))),
    choose: (key) => {
      if (isOneOf(REACTIONS, key)) react(editor, [record], key);
    },
  });

  return ({ editor, record, among, onSource }) => {
    const { id, place, colour, size, facet, evidence, hidden } = record.note;
    const mine = canChange(editor, id);
    const isShared = record.seenBy === "everyone";
    const group = editor.clusters.of(id);
    const untitled = clusterTexts("untitled");

    const move: readonly MenuEntry[] = [
      {
        kind: "choice",
        key: "moveTo",
        words: t("moveTo"),
        options: PLACES.map((key) => ({ key, words: fieldTitles(language)[key] })),
        chosen: place.field,
        choose: (key) => {
          if (isOneOf(PLACES, key) && key !== place.field) moveToField(editor, id, key);
        },
      },
      ...(["earlier", "later"] as const).map((step) => ({
        kind: "deed" as const,
        key: step,
        words: t(step),
        isOff: !canMoveInOrder(id, among, step),
        run: () => moveInOrder(editor, id, among, step),
      })),
    ];
    const bundling: readonly MenuEntry[] = isShared
      ? [
          {
            kind: "choice",
            key: "group",
            words: t("group"),
            options: [
              ...editor.clusters
                .in(place.field)
                .map(({ cluster }) => ({ key: cluster.id, words: cluster.title || untitled })),
              { key: NEW_GROUP, words: t("newGroup") },
            ],
            chosen: group?.cluster.id ?? null,
            choose: (key) => {
              if (key === NEW_GROUP) newGroup(editor, id);
              else if (key !== group?.cluster.id) joinGroup(editor, id, key, untitled);
            },
          },
          ...(group
            ? [
                {
                  kind: "deed" as const,
                  key: "leaveGroup",
                  words: t("leaveGroup"),
                  run: () => leaveGroup(editor, id),
                },
              ]
            : []),
        ]
      : [];
    const facets = FACETS_OF[place.field];
    const looks: readonly MenuEntry[] = [
      {
        kind: "choice",
        key: "evidence",
        words: t("evidence"),
        options: EVIDENCE.map((level) => ({
          key: level,
          words: evidenceNames(language)[level],
          sign: <EvidenceSign level={level} />,
        })),
        chosen: evidence,
        choose: (key) => {
          select(editor, [id]);
          if (isOneOf(EVIDENCE, key)) markEvidence(editor, key);
        },
      },
      ...(facets.length === 0
        ? []
        : [
            {
              kind: "choice" as const,
              key: "facet",
              words: t("facet"),
              options: [
                ...facets.map((key) => ({ key: key as string, words: facetNames(language)[key] })),
                { key: NO_FACET, words: list("noFacet") },
              ],
              chosen: facet ?? NO_FACET,
              choose: (key: string) => {
                const next = isOneOf(facets, key) ? key : null;
                editor.session.change((doc, origin) => setFacet(doc, [id], next, origin));
              },
            },
          ]),
      {
        kind: "choice",
        key: "colour",
        words: t("colour"),
        options: NOTE_COLOURS.map((key) => ({
          key,
          words: canvas(`colour.${key}`),
          sign: <span className={styles.paper} style={{ background: PALETTES[scheme].notes[key].fill }} />,
        })),
        chosen: colour,
        choose: (key) => {
          if (!isOneOf(NOTE_COLOURS, key)) return;
          editor.view.setState({ colour: key });
          editor.session.change((doc, origin) => setColour(doc, [id], key, origin));
        },
      },
      ...(place.field === "parking"
        ? []
        : [
            {
              kind: "choice" as const,
              key: "size",
              words: sizes("size"),
              options: NOTE_SIZES.map((key) => ({ key: key as string, words: sizes(`names.${key}`) })),
              chosen: size,
              choose: (key: string) => {
                if (isOneOf(NOTE_SIZES, key)) resize(editor, key, [id]);
              },
            },
          ]),
      { kind: "deed", key: "source", words: t("source"), run: onSource },
    ];
    /** As by its key, which acts on the selected note: this one, since its menu is open. */
    const deed = (action: ActionId, words: string): readonly MenuEntry[] => {
      if (!isEnabled(actionOf(action), editor)) return [];
      const run = (): void => {
        select(editor, [id]);
        if (isEnabled(actionOf(action), editor)) actionOf(action).run(editor);
      };
      return [{ kind: "deed", key: action, words, run }];
    };
    const linkFrom = editor.view.getState().linkFrom;
    const isSecond = linkFrom !== null && linkFrom !== id && editor.map.get(linkFrom) !== undefined;
    const isFacilitator = editor.session.me.role === "facilitator";
    const groups: readonly (readonly MenuEntry[])[] = [
      mine ? [...move, ...bundling] : [],
      mine ? looks : [],
      [
        ...deed("givePoint", t("give")),
        ...deed("takePoint", t("take")),
        ...(canReact(editor, record) ? [reactions(editor, record)] : []),
        ...deed("picture", pictures("action")),
        ...deed("comments", t("comments")),
        ...deed("contradiction", t(isSecond ? "contradictTo" : "contradictFrom")),
        ...deed("outcome", t("outcome")),
        ...deed("persona", t("persona")),
        ...deed("journey", t("journey")),
      ],
      [
        ...deed("duplicateNotes", actions("duplicateNotes")),
        ...deed("lockNotes", arranging(isLocked(record) ? "unlock" : "lock")),
        ...deed("copyLink", actions("copyLink")),
        ...(mine && isShared && isFacilitator ? deed("hideNotes", t(hidden ? "showAgain" : "hide")) : []),
        ...(mine ? deed("deleteNotes", actions("deleteNotes")) : []),
        ...(mine ? deed("eraseNotes", actions("eraseNotes")) : []),
      ],
    ];
    return groups.filter((group_) => group_.length > 0);
  };
}
