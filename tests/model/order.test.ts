import fc from "fast-check";
import { expect, test } from "vitest";
import { LONG_ORDER, orderBetween, readOrder, spacedOrders } from "../../model/order.ts";

test("whatever is put where, the list stays in the order in which it was put", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 }), (places) => {
      const orders: string[] = [];
      for (const place of places) {
        const at = place % (orders.length + 1);
        const order = orderBetween(orders[at - 1] ?? null, orders[at] ?? null);
        expect(readOrder(order)).toBe(order);
        orders.splice(at, 0, order);
      }
      expect([...orders].sort()).toEqual(orders);
      expect(new Set(orders).size).toBe(orders.length);
    }),
    { numRuns: 300 },
  );
});

test("a list that only grows at its ends keeps short keys", () => {
  const orders = [orderBetween(null, null)];
  for (let count = 0; count < 250; count += 1) {
    orders.push(orderBetween(orders.at(-1) ?? null, null));
    orders.unshift(orderBetween(null, orders[0] ?? null));
  }
  expect([...orders].sort()).toEqual(orders);
  expect(Math.max(...orders.map(({ length }) => length))).toBeLessThan(LONG_ORDER);
  expect(spacedOrders(500).every((order) => order.length < LONG_ORDER)).toBe(true);
});
