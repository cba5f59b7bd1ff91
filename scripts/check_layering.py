#!/usr/bin/env python3
"""Fails where an #include runs against the arrows of docs/architecture.md, or a library leaves its home.

usage: check_layering.py REPOSITORY
"""
import pathlib
import re
import sys

ALLOWED = {
    "base": set(),
    "analyzers": {"base"},
    "corpus": {"base", "analyzers"},
    "indexer": {"base", "analyzers", "corpus"},
    "search": {"base", "analyzers", "corpus"},
    "server": {"base", "analyzers", "corpus", "indexer", "search"},
    "cli": {"base", "analyzers", "corpus", "indexer", "search", "server"},
}
# Which folders may include a library at all. None of them shows it in a header, except those in HEADERS_TOO.
HOMES = {
    "unicode/": {"analyzers"},
    "xapian": {"indexer", "search"},
    "boost/": {"server"},
    "rapidjson/": {"corpus", "server", "cli"},
    "libxml/": {"corpus"},
    "kainjow/": {"server"},
    "spdlog/": {"base"},
    "CLI/": {"cli"},
    "toml++/": {"cli", "server"},
}
HEADERS_TOO = {("cli", "CLI/")}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def violations(root):
    for folder, allowed in ALLOWED.items():
        headers_of_folder = set(root.joinpath(folder).rglob("*.h"))
        for path in sorted(headers_of_folder | set(root.joinpath(folder).rglob("*.cc"))):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                where = f"{path.relative_to(root)}:{number}"
                yield from check(folder, allowed, path, where, *match.groups())


def check(folder, allowed, path, where, bracket, name):
    if bracket == '"':
        top = name.split("/")[0]
        if top in ALLOWED and top != folder and top not in allowed:
            yield f"{where}: {folder} must not include {name}"
        if "/" not in name:
            yield f"{where}: include {name} from the repository root"
        return
    for prefix, homes in HOMES.items():
        if not name.startswith(prefix):
            continue
        if folder not in homes:
            yield f"{where}: <{name}> belongs in {', '.join(sorted(homes))}"
        elif path.suffix == ".h" and is_public(path) and (folder, prefix) not in HEADERS_TOO:
            yield f"{where}: a header that other folders include must not show <{name}>"


def is_public(path):
    # A header that only its own folder includes says so by its name.
    return not path.name.endswith("_internal.h")


def main():
    root = pathlib.Path(sys.argv[1])
    found = list(violations(root))
    print("\n".join(found))
    print(f"{len(found)} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
