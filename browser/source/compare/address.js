// What is compared as the address says it: "#only=a,b&differ=1&find=air&order=criteria.size".

import { readFragment } from "../fragment.js";

/** @import { Comparison } from "./table.js" */
/** @import { Wish } from "./view.js" */

/**
 * @param {Comparison} comparison
 * @returns {{ wish: Wish, astray: string[] }} and the ids for which there is no column
 */
export function readWish({ columns, groups }) {
  const settings = readFragment();
  const places = new Map(columns.map(({ id }, place) => [id, place]));
  const named = [...new Set((settings.get("only") ?? "").split(",").filter(Boolean))];
  const found = named.flatMap((id) => places.get(id) ?? []);
  const all = !settings.has("only") || (named.length > 0 && found.length === 0);
  const order = settings.get("order") ?? "";
  const keys = groups.flatMap(({ rows }) => rows.filter((row) => row.ranks).map((row) => row.key));
  return {
    wish: {
      chosen: new Set(all ? places.values() : found),
      order: order === "name" || keys.includes(order.replace(/^-/, "")) ? order : "",
      differ: settings.has("differ"),
      find: settings.get("find") ?? "",
    },
    astray: named.filter((id) => !places.has(id)),
  };
}

/**
 * @param {Comparison} comparison
 * @param {Wish} wish
 */
export function settingsOf({ columns }, { chosen, order, differ, find }) {
  /** @type {[string, string][]} */
  const settings = [];
  const ids = columns.filter((_, place) => chosen.has(place)).map(({ id }) => id);
  if (ids.length < columns.length) settings.push(["only", ids.join(",")]);
  if (differ) settings.push(["differ", "1"]);
  if (find.trim()) settings.push(["find", find.trim()]);
  if (order) settings.push(["order", order]);
  return settings;
}
