/* Saves the page while one writes and when one leaves it. Without this script the buttons do the same. */
"use strict";

(() => {
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const told = form.querySelector("[data-saved]");
  const PAUSE = 1500;
  // browsers refuse a larger body for a request that outlives its page
  const KEPT_ALIVE = 60000;
  // a page that is still here so long after its button was pressed did not get through
  const PATIENCE = 15000;
  let saved = content();
  let timer = 0;
  let sending = null;
  let leaving = false;

  function content() {
    const data = new FormData(form);
    data.delete("csrf_token");
    data.delete("version");
    return new URLSearchParams(data).toString();
  }

  function say(words, failed) {
    told.textContent = words;
    told.classList.toggle("saved--failed", failed);
  }

  function done(sent, answer) {
    saved = sent;
    // after a conflict the old version stays: the button then leads to the choice
    if (answer.clashes) return say("Phần này vừa được sửa ở nơi khác. Hãy bấm “Lưu và tiếp tục” để chọn nội dung.", true);
    form.elements.version.value = answer.version;
    const now = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
    const refused = Object.values(answer.refused);
    if (refused.length) say("Đã giữ nội dung vừa nhập lúc " + now + ". " + refused.join(" "), true);
    else say("Đã lưu lúc " + now + ".", false);
    document.body.dispatchEvent(new CustomEvent("saved"));
  }

  async function send(last) {
    clearTimeout(timer);
    const sent = content();
    if (leaving || sent === saved || (sending && !last)) return;
    const body = new URLSearchParams(new FormData(form));
    const keepalive = last && body.toString().length < KEPT_ALIVE;
    if (sending) sending.abort();
    const mine = (sending = new AbortController());
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body,
        keepalive,
        signal: mine.signal,
        headers: { "X-Autosave": "1" },
        credentials: "same-origin",
      });
      if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
      done(sent, await answer.json());
    } catch (error) {
      if (error.name !== "AbortError") say("Chưa tự lưu được. Hãy bấm “Lưu và tiếp tục”.", true);
    } finally {
      if (sending === mine) sending = null;
    }
    if (content() !== saved && !leaving) later();
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => send(false), PAUSE);
  }

  form.addEventListener("input", later);
  form.addEventListener("change", () => send(false));
  form.addEventListener("focusout", () => send(false));
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(timer);
    if (sending) sending.abort();
    setTimeout(() => (leaving = false), PATIENCE);
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && send(true));
  window.addEventListener("pagehide", () => send(true));
  // a page that the browser kept in memory has an old version: ask again
  window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
})();
