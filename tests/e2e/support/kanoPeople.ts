import type { CreatedWorkshop } from "../../../model/api.ts";
import type { KanoAnswer } from "../../../model/kano.ts";
import { type KanoItem, readResults } from "../../../model/resultsDocument.ts";
import type { Product } from "./product.ts";
import { joinAsProgram, openRoom, type Program } from "./program.ts";

export type KanoAnswers = readonly [functional: KanoAnswer, dysfunctional: KanoAnswer];

/** So many people without a window join and answer the newest round; their answers by the title of an item. */
export async function answerKano(
  product: Product,
  workshop: CreatedWorkshop,
  people: number,
  answers: Readonly<Record<string, KanoAnswers | readonly KanoAnswers[]>>,
): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    const program = await joinAsProgram(product, workshop, "participant");
    const { pollId, items } = await newestRound(product, workshop.id, program);
    for (const { id: itemId, title } of items) {
      const of = answers[title];
      if (!of) continue;
      const [functional, dysfunctional] = isOne(of) ? of : (of[person % of.length] ?? []);
      const path = `/polls/${pollId}/ballot`;
      const response = await program.ask("PUT", path, { itemId, functional, dysfunctional });
      if (!response.ok) throw new Error(await response.text());
    }
  }
}

/** Somebody else who facilitates closes the newest round. */
export async function closeRound(product: Product, workshop: CreatedWorkshop): Promise<void> {
  const program = await joinAsProgram(product, workshop, "facilitator");
  const { pollId } = await newestRound(product, workshop.id, program);
  const response = await program.ask("PATCH", `/polls/${pollId}`, { action: "close" });
  if (!response.ok) throw new Error(await response.text());
}

function isOne(answers: KanoAnswers | readonly KanoAnswers[]): answers is KanoAnswers {
  return typeof answers[0] === "string";
}

async function newestRound(
  product: Product,
  workshopId: string,
  program: Program,
): Promise<{ pollId: string; items: readonly KanoItem[] }> {
  const { doc, close } = await openRoom(product, program, { kind: "results", workshopId });
  const poll = readResults(doc).polls.findLast(({ kano }) => kano !== null);
  close();
  if (!poll?.kano) throw new Error("There is no Kano round");
  return { pollId: poll.id, items: poll.kano.items };
}
