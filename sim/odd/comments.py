"""What the entries of a declaration mean, as the comments behind them say.

Records, decisions and lines of the books are declared as tables, one entry a line, each with a comment that says what it
is. So the meaning stands where the entry is declared, and is read from there.
"""

from __future__ import annotations

import ast
import inspect
import io
import tokenize
from functools import cache
from itertools import zip_longest
from types import ModuleType

_FOR_TOOLS = ("type:", "fmt:", "noqa")


@cache
def comments(module: ModuleType, declaration: str) -> dict[str, str]:
    """The comment behind each entry of a declaration, by the entry's name; entries without one are left out.

    Args:
        module: where it is declared, at the top.
        declaration: its name, e.g. ``RELATIONSHIP``. An entry is named by the first text on its line.

    Raises:
        ValueError: when the module declares nothing of that name.
    """
    source = inspect.getsource(module)
    behind = _behind(source)
    names: dict[int, ast.Constant] = {}
    value, _ = _declared(ast.parse(source), declaration, module.__name__)
    for node in ast.walk(value):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            first = names.setdefault(node.lineno, node)
            if node.col_offset < first.col_offset:
                names[node.lineno] = node
    return {str(node.value): behind[line] for line, node in sorted(names.items()) if line in behind}


@cache
def meaning(module: ModuleType, declaration: str) -> str:
    """The text that stands after a declaration and says what it is; empty when there is none."""
    _, after = _declared(ast.parse(inspect.getsource(module)), declaration, module.__name__)
    text = after.value if isinstance(after, ast.Expr) else None
    return text.value if isinstance(text, ast.Constant) and isinstance(text.value, str) else ""


def _declared(tree: ast.Module, declaration: str, module: str) -> tuple[ast.expr, ast.stmt | None]:
    """What a name is declared as, and the statement after."""
    for node, after in zip_longest(tree.body, tree.body[1:]):
        if isinstance(node, ast.AnnAssign | ast.Assign) and node.value is not None:
            targets = [node.target] if isinstance(node, ast.AnnAssign) else node.targets
            if any(isinstance(target, ast.Name) and target.id == declaration for target in targets):
                return node.value, after
    raise ValueError(f"{module} declares no {declaration}")


def _behind(source: str) -> dict[int, str]:
    """Comments that stand behind something, by line."""
    found = {}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        text = token.string.lstrip("# ")
        if token.type == tokenize.COMMENT and token.line[: token.start[1]].strip() and not text.startswith(_FOR_TOOLS):
            found[token.start[0]] = text
    return found
