import { Component, createRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import { evidenceNames, facetNames } from "../i18n/names.ts";
import type { Editor } from "../state/editor.ts";
import type { MapProjection, NoteRecord } from "../state/mapProjection.ts";
import { type NoteFilter, passes } from "../state/noteFilter.ts";
import { countOf } from "../state/reactionMarks.ts";
import { isMarked, NoteMarks } from "./NoteMarks.tsx";
import { saysTheSame, writePlace } from "./noteWords.ts";

interface NoteOutlineProps {
  readonly map: MapProjection;
  readonly id: string;
  readonly language: InterfaceLanguage;
  /** with whose session and vote it is shown; without, the note alone */
  readonly editor?: Editor;
  readonly words: OutlineWords;
  readonly isInFocus?: boolean;
  readonly hasVote?: boolean;
  readonly filter?: NoteFilter | null;
  /** without an editor: what is said of its stack and points */
  readonly marksOf?: (record: NoteRecord) => ReactNode;
}

/** What is said of a note that the canvas shows by its looks. */
export interface OutlineWords {
  readonly hidden: string;
  readonly inFocus: string;
  /** my filter does not let it pass */
  readonly dimmed: string;
}

function Source({ source }: { readonly source: string }) {
  const t = useTranslations("evidence");
  const words = useTranslations("words");
  return <span data-source=""> ({words("labelled", { label: t("source"), text: source })})</span>;
}

/** What its picture shows, for whoever hears it. */
function Picture({ alt }: { readonly alt: string }) {
  const t = useTranslations("canvas.board");
  const words = useTranslations("words");
  const said = alt === "" ? t("picture") : words("labelled", { label: t("picture"), text: alt });
  return <span data-picture=""> ({said})</span>;
}

function CommentCount({ count }: { readonly count: number }) {
  const t = useTranslations("comments");
  return <span data-comments={count}> {t("count", { count })}</span>;
}

function ReactionCount({ count }: { readonly count: number }) {
  const t = useTranslations("comments");
  return <span> {t("reactions", { count })}</span>;
}

/**
 * One note; renders only when what is said of it changes. There may be thousands: as a function with hooks, five thousand of
 * them took 2.7 MB more.
 */
export class NoteOutline extends Component<NoteOutlineProps, { readonly record: NoteRecord | undefined }> {
  override state = { record: this.props.map.get(this.props.id) };
  private readonly line = createRef<HTMLLIElement>();
  private stop: (() => void) | null = null;

  override componentDidMount(): void {
    const { map, id } = this.props;
    this.stop = map.onNote(id, () => this.follow());
    this.follow();
  }

  override shouldComponentUpdate(
    next: NoteOutlineProps,
    { record }: { record: NoteRecord | undefined },
  ): boolean {
    return record !== this.state.record || PROPS.some((name) => next[name] !== this.props[name]);
  }

  override componentDidUpdate({ map, id }: NoteOutlineProps): void {
    if (map === this.props.map && id === this.props.id) return this.follow();
    this.stop?.();
    this.componentDidMount();
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  /** Twenty people move hundreds of notes a second: where one lies is written past React. */
  private follow(): void {
    const now = this.props.map.get(this.props.id);
    if (now && this.line.current) writePlace(this.line.current, now);
    const { record } = this.state;
    if (now !== record && !(now && record && saysTheSame(now, record))) this.setState({ record: now });
  }

  override render(): ReactNode {
    const { id, language, editor, words, isInFocus, hasVote, filter, marksOf } = this.props;
    const { record } = this.state;
    if (!record) return null;
    const { facet, evidence, source, tags, text, image, hidden } = record.note;
    const { comments, reactions, stack } = record;
    return (
      <li ref={this.line} data-note={id} data-in-focus={isInFocus || undefined}>
        {facet !== null && <span>{facetNames(language)[facet]}: </span>}
        <span data-note-text dir="auto">
          {text}
        </span>
        {image && <Picture alt={image.alt} />}
        <span>{` (${evidenceNames(language)[stack?.evidence ?? evidence]})`}</span>
        {source !== "" && <Source source={source} />}
        {tags.length > 0 && <span data-tags=""> #{tags.join(" #")}</span>}
        {hidden ? <span> ({words.hidden})</span> : null}
        {passes(filter ?? null, record) ? null : <span data-dimmed=""> ({words.dimmed})</span>}
        {isInFocus ? <span> ({words.inFocus})</span> : null}
        {editor && (hasVote || isMarked(record)) ? <NoteMarks editor={editor} record={record} /> : null}
        {marksOf?.(record)}
        {comments > 0 && <CommentCount count={comments} />}
        {reactions && <ReactionCount count={countOf(reactions)} />}
      </li>
    );
  }
}

const PROPS = [
  "map",
  "id",
  "language",
  "editor",
  "words",
  "isInFocus",
  "hasVote",
  "filter",
  "marksOf",
] as const satisfies readonly (keyof NoteOutlineProps)[];
