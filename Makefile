# Mọi việc thường làm với dự án; gõ `make` để xem. (Everything one does with the project.)

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN = $(VENV)/bin
PIP_INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
PYTEST_WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help run test check bench lock audit docs mutants system

help: ## in danh sách này
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-7s %s\n", $$1, $$2}' Makefile

run: $(VENV)/.run ## cài những gì cần rồi mở trang lập hồ sơ, có sẵn hồ sơ mẫu (không cần quyền root)
	@$(BIN)/awards serve --sample $(if $(PORT),--port $(PORT))

test: system $(VENV)/.test ## cài thêm Chromium, LibreOffice nếu thiếu, rồi chạy mọi phép thử
	$(BIN)/pytest -n $(PYTEST_WORKERS) --dist loadgroup

check: $(VENV)/.dev ## soát mã nguồn (ruff, mypy, import-linter) và các tệp quy tắc
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/awards rules check

bench: system $(VENV)/.test ## đo tốc độ đóng bộ hồ sơ (so với docxtpl và LibreOffice) và xét 10.000 quá trình
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.eligible

docs: $(VENV)/.run ## viết lại docs/findings.md, facts.md, bieu-mau.md, law.md từ các tệp quy tắc và biểu mẫu
	$(BIN)/python docs/generate.py

# mutmut writes beside what it reads, so it is given a copy of what is committed.
# MUTANTS chooses some: make mutants MUTANTS='awards.rulebook.rows.*'
MUTANTS_COPY = /tmp/awards-mutants
mutants: $(VENV)/.dev ## đổi từng chỗ nhỏ của bộ quy tắc để xem phép thử nào nhận ra (chạy lâu; kể lại ở docs/mutants.md)
	git worktree remove --force $(MUTANTS_COPY) 2>/dev/null || true
	git worktree add --force --detach $(MUTANTS_COPY) HEAD
	cd $(MUTANTS_COPY) && HYPOTHESIS_PROFILE=mutants nice -n 10 $(CURDIR)/$(BIN)/mutmut run $(MUTANTS)
	cd $(MUTANTS_COPY) && $(CURDIR)/$(BIN)/mutmut results
	@echo "Xem một chỗ đổi: cd $(MUTANTS_COPY) && $(CURDIR)/$(BIN)/mutmut show <tên>; xong thì: git worktree remove --force $(MUTANTS_COPY)"

audit: $(VENV)/.dev ## tìm lỗ hổng đã công bố của các thư viện đang dùng
	$(BIN)/pip-audit --strict --require-hashes --disable-pip -r requirements/run.txt

# The hashes are those of PyPI alone, whatever this machine's pip is set up with.
COMPILE = PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= $(BIN)/pip-compile --quiet --allow-unsafe --strip-extras \
	--generate-hashes --no-emit-index-url --no-emit-find-links $(LOCK_OPTIONS) setup.cfg

lock: $(VENV)/.dev ## chọn lại phiên bản thư viện và ghi vào requirements/ (LOCK_OPTIONS=--upgrade để nâng)
	$(COMPILE) --build-deps-for editable -o requirements/run.txt
	$(COMPILE) --build-deps-for editable --extra test -c requirements/run.txt -o requirements/test.txt
	$(COMPILE) --build-deps-for editable --extra test --extra dev -c requirements/test.txt -o requirements/dev.txt

system:
	@requirements/debian.sh

$(VENV)/.made: requirements/make_venv.py
	@echo "Tạo môi trường ảo trong $(VENV)/ …"
	@$(PYTHON) requirements/make_venv.py $(VENV)
	@touch $@

# Each stamp says which lock the environment was filled from.
$(VENV)/.run $(VENV)/.test $(VENV)/.dev: $(VENV)/.%: $(VENV)/.made requirements/%.txt setup.cfg pyproject.toml
	@echo "Cài các thư viện đã khóa phiên bản (requirements/$*.txt) …"
	@$(PIP_INSTALL) --require-hashes -r requirements/$*.txt
	@PYTHONWARNINGS=ignore $(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q awards
	@touch $@
