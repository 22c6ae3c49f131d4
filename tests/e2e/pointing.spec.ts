import { openSteering } from "./support/lookingAt.ts";
import type { MapPage } from "./support/mapPage.ts";
import { pointerOn } from "./support/pointers.ts";
import { PHONE, test } from "./support/room.ts";
import { expect } from "./support/test.ts";

/** Laser pointers, and quiet from everybody's arrows. */
test("a laser pointer is seen by all while it moves, by mouse, pen and finger, and moves no note", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
  const leo = await room.takePart("Leo", PHONE);
  await kim.write("pains", "Bleibt liegen");
  await expect(petra.note("Bleibt liegen")).toHaveCount(1);
  const place = await petra.note("Bleibt liegen").getAttribute("data-x");
  const lit = (who: MapPage, count: string) =>
    expect(who.page.locator("[data-lasers]")).toHaveAttribute("data-lasers", count);
  await petra.page.keyboard.press("l");
  // A pen's goes out as soon as it is lifted, a mouse's when it is switched off.
  const pen = await pointerOn(petra.page, "pen");
  const [from, to] = [await petra.centreOf("Bleibt liegen"), await petra.pointIn("gains", 300, 120)];
  await pen.drag(from, to, { keeps: true });
  for (const person of [petra, kim, leo]) await lit(person, "1");
  await pen.letGo();
  for (const person of [petra, kim, leo]) await lit(person, "0");
  expect(await petra.note("Bleibt liegen").getAttribute("data-x")).toBe(place);
  await petra.dragNote("Bleibt liegen", await petra.pointIn("gains", 300, 120));
  for (const person of [petra, kim, leo]) await lit(person, "1");
  expect(await petra.note("Bleibt liegen").getAttribute("data-x")).toBe(place);
  await petra.page.keyboard.press("Escape");
  for (const person of [petra, kim, leo]) await lit(person, "0");
  // Participants have none.
  await kim.page.keyboard.press("l");
  await expect(kim.page.getByText("Laserpointer an")).toHaveCount(0);

  const nora = await room.facilitate("Nora", PHONE);
  const noras = await openSteering(nora);
  await noras.getByLabel("Laserpointer", { exact: true }).check();
  await nora.page.getByRole("button", { name: "Schließen" }).first().tap();
  const touch = await nora.page.context().newCDPSession(nora.page);
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: 150, y: 300 }] });
  await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: 200, y: 340 }] });
  await lit(kim, "1");
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await lit(kim, "0");
});

test("a laser pointer whose key is held goes out when it is let go, or when the window hears no keys any more", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra", { ownClock: true });
  const kim = await room.takePart("Kim");
  const { keyboard, mouse, clock } = petra.page;
  const lit = (count: string) =>
    expect(kim.page.locator("[data-lasers]")).toHaveAttribute("data-lasers", count);
  const chip = petra.page.getByText("Laserpointer an");
  const hold = async (x: number): Promise<void> => {
    await keyboard.down("l");
    await expect(chip).toBeVisible();
    await mouse.move(x, 400, { steps: 3 });
    await lit("1");
  };
  await hold(500);
  await clock.fastForward(1000);
  // A key that is held repeats.
  await keyboard.down("l");
  await lit("1");
  await keyboard.up("l");
  await lit("0");
  await expect(chip).toHaveCount(0);

  await hold(600);
  await petra.page.evaluate(() => window.dispatchEvent(new Event("blur")));
  await lit("0");
  await expect(chip).toHaveCount(0);
  await keyboard.up("l");
  await expect(chip).toHaveCount(0);

  // Pressed and let go it is a switch, which stays on.
  await keyboard.press("l");
  await mouse.move(700, 400, { steps: 3 });
  await lit("1");
  await petra.page.evaluate(() => window.dispatchEvent(new Event("blur")));
  await mouse.move(720, 420, { steps: 3 });
  await expect(chip).toBeVisible();
  await lit("1");
  await keyboard.press("l");
  await lit("0");
});

test("in calm mode nobody's arrow is seen", async ({ room }) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
  const arrow = kim.page.locator("[aria-hidden=true]").getByText("Petra", { exact: true });
  await petra.page.mouse.move(600, 400, { steps: 4 });
  await expect(arrow.first()).toBeVisible();
  await petra.page.keyboard.press("Shift+R");
  await expect(arrow).toHaveCount(0);
  await petra.page.keyboard.press("Shift+R");
  await petra.page.mouse.move(500, 300, { steps: 4 });
  await expect(arrow.first()).toBeVisible();
});
