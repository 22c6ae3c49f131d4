import { expect } from "vitest";
import { PROBLEM_PREFIX } from "../../../model/api.ts";

/** Checks that an answer is a problem document, and gives its status and the end of its type. */
export async function problemOf(response: Response): Promise<{ status: number; type: string }> {
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as { type: string; status: number };
  expect(problem.status).toBe(response.status);
  return { status: problem.status, type: problem.type.slice(PROBLEM_PREFIX.length) };
}
