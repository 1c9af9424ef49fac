/* Saves the page while one writes and when one leaves it. Without this script the buttons do the same. */
"use strict";

(() => {
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const told = form.querySelector("[data-saved]");
  const PAUSE = 1500;
  // browsers refuse a larger body for a request that outlives its page
  const KEPT_ALIVE = 60000;
  // a page that is still here, or an answer that is not, so long after its request did not get through
  const PATIENCE = 15000;
  const UNREACHED = "Chưa lưu được: không liên lạc được với chương trình. Hãy để trang này mở; nội dung sẽ được lưu ngay khi chương trình chạy lại.";
  const TOO_LARGE = "Chưa lưu được: nội dung của trang quá lớn. Hãy rút ngắn rồi lưu lại.";
  const FAILED = "Chưa lưu được: chương trình gặp trục trặc. Hãy để trang này mở và thử lại sau ít phút.";
  let saved = content();
  let timer = 0;
  let sending = null;
  let leaving = false;
  let stuck = false;
  let stale = false;

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
    renew();
  }

  function post(body, last) {
    if (sending) sending.abort();
    const mine = (sending = new AbortController());
    const late = setTimeout(() => mine.abort(new Error("late")), PATIENCE);
    const keepalive = last && body.toString().length < KEPT_ALIVE;
    const headers = { "X-Autosave": "1" };
    return fetch(form.action, { method: "POST", body, keepalive, signal: mine.signal, headers, credentials: "same-origin" })
      .then(async (answer) => [answer.status, answer.headers.get("Content-Type") === "application/json" && (await answer.json())])
      .finally(() => {
        clearTimeout(late);
        if (sending === mine) sending = null;
      });
  }

  /* Whether the program was reached: only then may the page be left for its answer. */
  async function send(last) {
    clearTimeout(timer);
    const sent = content();
    if (leaving || sent === saved || (sending && !last)) return !stuck;
    try {
      const [status, answer] = await post(new URLSearchParams(new FormData(form)), last);
      stuck = status === 413 || status >= 500;
      if (answer) done(sent, answer);
      else if (stuck) say(status === 413 ? TOO_LARGE : FAILED, true);
      else say("Chưa tự lưu được. Hãy bấm “Lưu và tiếp tục”.", true);
    } catch (error) {
      // a newer request took over, and answers for both
      if (error.name === "AbortError") return false;
      stuck = true;
      say(UNREACHED, true);
    }
    if (content() !== saved && !leaving) later();
    return !stuck;
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => send(false), PAUSE);
  }

  /* What the program says of the answers, as it stands after saving. The question one is writing in is left alone. */
  async function renew() {
    const answer = await fetch(location.pathname + location.search, { credentials: "same-origin" }).catch(() => null);
    if (!answer || !answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    fresh.querySelectorAll("[autofocus]").forEach((element) => element.removeAttribute("autofocus"));
    stale = false;
    for (const part of document.querySelectorAll("[data-part]")) {
      const now = fresh.getElementById(part.id);
      // a page that was begun just now is not met with reproaches
      const wanted = now && (form.dataset.checked || part.dataset.part !== "finding") && now.innerHTML !== part.innerHTML;
      const question = part.closest(".question, .row");
      const busy = wanted && question && question.contains(document.activeElement);
      if (busy) stale = true;
      else if (wanted) part.replaceChildren(...now.childNodes);
    }
  }

  async function leave(event) {
    if (content() !== saved) {
      // a page that cannot be saved stays: the answer would be an error of the browser, without what was typed
      event.preventDefault();
      if (!(await send(true))) return told.scrollIntoView({ block: "nearest" });
      saved = content();
      return form.requestSubmit(event.submitter);
    }
    leaving = true;
    clearTimeout(timer);
    if (sending) sending.abort();
    setTimeout(() => (leaving = false), PATIENCE);
  }

  form.addEventListener("input", later);
  form.addEventListener("change", () => send(false));
  form.addEventListener("focusout", () => {
    send(false);
    if (stale) setTimeout(renew);
  });
  form.addEventListener("submit", leave);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && send(true));
  window.addEventListener("pagehide", () => send(true));
  window.addEventListener("beforeunload", (event) => stuck && !leaving && content() !== saved && event.preventDefault());
  // a page that the browser kept in memory has an old version: ask again
  window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
})();
