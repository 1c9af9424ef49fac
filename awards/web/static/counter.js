/* Says how much of a long answer's room is used. Without this script only the limit is told. */
"use strict";

(() => {
  const figure = new Intl.NumberFormat("vi-VN");

  for (const counter of document.querySelectorAll("[data-count]")) {
    const field = document.getElementById(counter.dataset.count);
    const limit = Number(counter.dataset.limit);
    const tell = () => {
      const written = [...field.value.normalize("NFC")].length;
      const over = written - limit;
      counter.textContent =
        over > 0
          ? `Dài quá ${figure.format(over)} ký tự; tối đa ${figure.format(limit)} ký tự.`
          : `Đã viết ${figure.format(written)} trên tối đa ${figure.format(limit)} ký tự.`;
      counter.classList.toggle("counter--over", over > 0);
    };
    field.addEventListener("input", tell);
    tell();
  }
})();
