import type { HelpBlock, HelpSection, Words } from "../../i18n/help/helpDocument.ts";
import styles from "./HelpSections.module.css";

/** The sections of a page of help, on screen and on paper. */
export function HelpSections({ sections }: { readonly sections: readonly HelpSection[] }) {
  return sections.map(({ id, title, blocks }) => (
    <section key={id} className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {blocks.map((block) => (
        <Block key={keyOf(block)} block={block} />
      ))}
    </section>
  ));
}

function Block({ block }: { readonly block: HelpBlock }) {
  switch (block.kind) {
    case "text":
      return <p className={styles.text}>{block.text}</p>;
    case "list":
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={keyOfWords(item)}>
              <Said words={item} />
            </li>
          ))}
        </ul>
      );
    case "facts":
      return (
        <dl className={styles.facts}>
          {block.rows.map(({ label, value }) => (
            <div key={label} className={styles.fact}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.value}>
                <Said words={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case "picture":
      return (
        <figure className={styles.picture}>
          <img src={block.source} alt="" className={styles.image} />
          <figcaption className={styles.caption}>{block.caption}</figcaption>
        </figure>
      );
    case "table":
      return <Table head={block.head} rows={block.rows} />;
  }
}

/** On a phone each row becomes a card, with the column's name above each cell. */
function Table({ head, rows }: Pick<Extract<HelpBlock, { kind: "table" }>, "head" | "rows">) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((cell, column) =>
              column === 0 ? (
                <th key={head[column]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={head[column]} data-column={head[column]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ words }: { readonly words: Words }) {
  if (typeof words === "string") return words;
  return <mark className={styles.gap}>{words.gap}</mark>;
}

/** The texts of a page never change while it is shown, and no two blocks of a section begin alike. */
function keyOf(block: HelpBlock): string {
  switch (block.kind) {
    case "text":
      return block.text;
    case "list":
      return keyOfWords(block.items[0] ?? "");
    case "facts":
      return block.rows[0]?.label ?? "";
    case "picture":
      return block.caption;
    case "table":
      return block.head.join();
  }
}

function keyOfWords(words: Words): string {
  return typeof words === "string" ? words : words.gap;
}
