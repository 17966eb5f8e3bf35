import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { ofTab } from "../../assets/core/kept.mjs";
import { hold, openChannel } from "../../assets/present/pair.mjs";

const KEPT = "advance-pair";

/* A page that begins with what its tab keeps: its name, the channels that it joined, and the names under which it did. */
const page = (kept) => {
  if (kept) ofTab.write(KEPT, kept);
  const joined = [];
  let settled;
  const settles = new Promise((resolve) => {
    settled = resolve;
  });
  const name = hold((channel) => {
    joined.push(channel);
    settled();
  });
  const close = () => {
    for (const channel of joined) channel.close();
  };
  return { name, joined, settles, close };
};

test("a tab keeps its name past a reload", async () => {
  const reloaded = page("kept");
  await reloaded.settles;
  assert.equal(reloaded.name(), "kept");
  assert.equal(ofTab.read(KEPT), "kept");
  reloaded.close();
});

test("a copy of a tab takes another name and keeps that", async () => {
  const first = page("copied");
  await first.settles;
  const copy = page("copied");
  await copy.settles;
  assert.equal(first.name(), "copied");
  assert.notEqual(copy.name(), "copied");
  assert.equal(ofTab.read(KEPT), copy.name());
  assert.equal(copy.joined.length, 1);
  for (const one of [first, copy]) one.close();
});

test("of two tabs that begin with one name at once, one keeps it", async () => {
  const both = [page("restored"), page("restored")];
  await Promise.all(both.map(({ settles }) => settles));
  const names = both.map(({ name }) => name());
  assert.equal(names.filter((name) => name === "restored").length, 1);
  assert.notEqual(names[0], names[1]);
  for (const one of both) one.close();
});

test("an answer that comes late is heeded too", async () => {
  const woken = openChannel("asleep");
  const asked = new Promise((resolve) => {
    woken.onmessage = ({ data }) => resolve(data.asks);
  });
  const copy = page("asleep");
  const asker = await asked;
  await copy.settles;
  assert.equal(copy.name(), "asleep");
  woken.postMessage({ taken: asker });
  while (copy.joined.length < 2) await pause(5);
  assert.notEqual(copy.name(), "asleep");
  woken.close();
  copy.close();
});

test("what is said while a page waits for an answer is heard once the name is its own", async () => {
  ofTab.write(KEPT, "reloading");
  const heard = [];
  const speaker = openChannel("reloading");
  const settles = new Promise((resolve) => {
    hold((channel) => {
      channel.onmessage = ({ data }) => heard.push(data);
      resolve(channel);
    });
  });
  await pause(20);
  speaker.postMessage({ act: "next" });
  await pause(20);
  assert.deepEqual(heard, []);
  const channel = await settles;
  await pause(20);
  for (const one of [speaker, channel]) one.close();
  assert.deepEqual(
    heard.filter(({ act }) => act),
    [{ act: "next" }],
  );
});
