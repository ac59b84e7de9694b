import { expect, test } from "vitest";
import { outcomeOfName } from "./outcome-name.ts";

test("[OUT1] the usual names of winning and losing are known in three languages", () => {
  const won = [
    "Won",
    "closed won",
    "Closed-Won",
    "closedwon",
    "CLOSED (WON)",
    "Deal won",
    "Sold",
    "Closed - Sold",
    "赢单",
    "已成交",
    "已售出",
    "已赢得",
    "Wygrana",
    "Zamknięte - wygrane",
    "Sukces",
  ];
  const lost = [
    "Lost",
    "Closed Lost",
    "closedlost",
    "Closed: Lost",
    "Dead",
    "输单",
    "丢单",
    "已流失",
    "Przegrana",
    "Zamknięte przegrane",
    "Szansa utracona",
    "Porażka",
  ];
  expect(won.map((name) => [name, outcomeOfName(name)])).toEqual(won.map((name) => [name, "won"]));
  expect(lost.map((name) => [name, outcomeOfName(name)])).toEqual(lost.map((name) => [name, "lost"]));
});

test("[OUT2] names that only contain such a word stay stages", () => {
  const stages = [
    "Lost contact",
    "Won over",
    "Sold to partner",
    "Closed",
    "Proposal",
    "Window",
    "winning",
    "Deadline",
    "赢单可能",
    "Wygrana rozmowa",
    "",
    " ",
  ];
  expect(stages.map((name) => [name, outcomeOfName(name)])).toEqual(stages.map((name) => [name, null]));
});
