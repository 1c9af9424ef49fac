"""Templates of templates/documents, compiled once and rendered in Jinja's sandbox."""

from collections.abc import Mapping
from contextlib import suppress
from contextvars import ContextVar
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import BytecodeCache, StrictUndefined, Template, TemplateError, TemplateSyntaxError, meta, pass_eval_context
from jinja2.bccache import Bucket
from jinja2.nodes import EvalContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from awards.content.cachefolder import Forgotten, keep, recall
from awards.content.folders import Content
from awards.content.problem import ContentError, Problem
from awards.documents import wording
from awards.documents.binding import capitals
from awards.documents.markup import MarkupError, Parsed, parse
from awards.documents.printed import Kept, Values, without_tokens

FOLDER = "templates/documents"
_values: ContextVar[Values] = ContextVar("_values")


@pass_eval_context
def _finalize(context: EvalContext, value: Any) -> Markup:
    """Every printed value becomes a token; taking the context keeps Jinja from doing so at compile time."""
    return _values.get().token(value)


class _Sandbox(ImmutableSandboxedEnvironment):
    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """The program's own values are frozen data: what is not private in them may be read."""
        if type(obj).__module__.startswith("awards."):
            return not attr.startswith("_")
        return super().is_safe_attribute(obj, attr, value)


def _environment() -> ImmutableSandboxedEnvironment:
    """Automatic escaping is on so that what a macro made stays apart from data: it alone is Markup."""
    made = _Sandbox(
        undefined=StrictUndefined,
        finalize=_finalize,
        autoescape=True,
    )
    for name in ("safe", "escape", "e", "forceescape", "xmlattr", "urlize", "tojson", "striptags"):
        made.filters.pop(name, None)
    made.filters |= {
        "upper": capitals,
        "two": wording.counted,
        "number": wording.numbered,
        "long_date": wording.dated,
        "clock": wording.clock,
        "month": wording.month,
        "held": wording.held,
        "first_upper": wording.first_upper,
        "first_lower": wording.first_lower,
        "ended": wording.ended,
        "nowrap": Kept,
    }
    return made


_ENVIRONMENT = _environment()


def render(content: Content, name: str, data: Mapping[str, Any]) -> Parsed:
    """The blocks of one template filled with `data`. Raises ContentError when the template is faulty."""
    template, file = _template(content, name), f"{FOLDER}/{name}"
    values = Values()
    before = _values.set(values)
    try:
        return parse(template.render(data), values)
    except (TemplateError, MarkupError, ArithmeticError, TypeError) as error:
        raise ContentError((Problem(file, 0, "", f"không điền được mẫu: {error}"),)) from error
    finally:
        _values.reset(before)


def check_template(content: Content, name: str, known: frozenset[str]) -> tuple[Problem, ...]:
    """What is wrong with a template before any data: syntax, and names that nothing provides."""
    file = f"{FOLDER}/{name}"
    try:
        _template(content, name)
    except ContentError as error:
        return error.problems
    path = content.file(file)
    source = path.read_text(encoding="utf-8") if path else ""
    unknown = sorted(meta.find_undeclared_variables(_ENVIRONMENT.parse(source)) - known)
    return tuple(Problem(file, 0, name, "không có giá trị nào mang tên này") for name in unknown)


def _template(content: Content, name: str) -> Template:
    file = f"{FOLDER}/{name}"
    path = content.file(file)
    if path is None:
        raise ContentError((Problem(file, 0, "", "không có tệp này"),))
    return _compiled(path, path.stat().st_mtime_ns, file)


@cache
def _compiled(path: Path, changed: int, file: str) -> Template:
    try:
        return _made(without_tokens(path.read_text(encoding="utf-8")), file)
    except TemplateSyntaxError as error:
        raise ContentError((Problem(file, error.lineno, "", f"sai cú pháp Jinja: {error.message}"),)) from error
    except UnicodeDecodeError as error:
        raise ContentError((Problem(file, 0, "", "tệp không phải văn bản UTF-8"),)) from error


def _made(source: str, file: str) -> Template:
    """The template, compiled unless the same source was before."""
    bucket = _KEPT.get_bucket(_ENVIRONMENT, file, None, source)
    if bucket.code is None:
        bucket.code = _ENVIRONMENT.compile(source)
        _KEPT.set_bucket(bucket)
    return Template.from_code(_ENVIRONMENT, bucket.code, _ENVIRONMENT.make_globals(None))


class _KeptTemplates(BytecodeCache):
    """Compiled templates, apart for each version of what compiles them."""

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(Forgotten):
            bucket.bytecode_from_string(recall("templates", self._name(bucket)))

    def dump_bytecode(self, bucket: Bucket) -> None:
        keep("templates", self._name(bucket), bucket.bytecode_to_string())

    def _name(self, bucket: Bucket) -> str:
        return f"{self._compiled_by}-{bucket.key}"

    @cached_property
    def _compiled_by(self) -> str:
        return sha256(Path(__file__).read_bytes() + jinja2.__version__.encode()).hexdigest()[:12]


_KEPT = _KeptTemplates()
