/* Says how much of a long answer's room is used. Without this script only the limit is told. */
"use strict";

(() => {
  const figure = new Intl.NumberFormat("vi-VN");

  for (const counter of document.querySelectorAll("[data-count]")) {
    const field = document.getElementById(counter.dataset.count);
    const counted = "words" in counter.dataset ? "chữ" : "ký tự";
    const limit = Number(counter.dataset.words ?? counter.dataset.limit);
    const length = (text) => (counted === "chữ" ? text.split(/\s+/).filter(Boolean).length : [...text].length);
    const tell = () => {
      const written = length(field.value.normalize("NFC"));
      const over = written - limit;
      counter.textContent =
        over > 0
          ? `Dài quá ${figure.format(over)} ${counted}; tối đa ${figure.format(limit)} ${counted}.`
          : `Đã viết ${figure.format(written)} trên tối đa ${figure.format(limit)} ${counted}.`;
      counter.classList.toggle("counter--over", over > 0);
    };
    field.addEventListener("input", tell);
    tell();
  }
})();
