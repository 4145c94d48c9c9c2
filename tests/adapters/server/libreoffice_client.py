"""Run by the system's Python, which has UNO: ask LibreOffice's LanguageTool checker about a paragraph, print JSON.

Arguments: the address of the protocol (…/v2), a folder for a profile, the paragraph.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from xml.sax.saxutils import quoteattr

import uno
from com.sun.star.lang import Locale

SETTINGS = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"
REGISTRY = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="{path}"><prop oor:name="BaseURL" oor:op="fuse"><value>{url}</value></prop></item>
<item oor:path="{path}"><prop oor:name="IsEnabled" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def main() -> None:
    url, folder, text = sys.argv[1:]
    profile, pipe = Path(folder) / "profile", f"govtext{time.time_ns()}"
    (profile / "user").mkdir(parents=True)
    registry = REGISTRY.format(path=SETTINGS, url=quoteattr(url)[1:-1])
    (profile / "user" / "registrymodifications.xcu").write_text(registry, encoding="utf-8")
    office = subprocess.Popen(
        [
            *("soffice", "--headless", "--norestore", "--nologo", "--nodefault"),
            f"-env:UserInstallation={profile.as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    context = _connected(pipe, office)
    try:
        print(json.dumps(_asked(context, text)))
    finally:
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        desktop.terminate()
        office.wait()


def _connected(pipe: str, office: "subprocess.Popen[bytes]") -> object:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while office.poll() is None:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # not listening yet
            time.sleep(0.2)
    raise SystemExit(f"soffice ended with {office.returncode}")


def _asked(context: object, text: str) -> dict[str, object]:
    name = "org.openoffice.lingu.LanguageToolGrammarChecker"
    checker = context.ServiceManager.createInstanceWithContext(name, context)
    indonesian = Locale("id", "ID", "")
    result = checker.doProofreading("1", text, indonesian, 0, len(text), ())
    errors = [[error.nErrorStart, error.nErrorLength, list(error.aSuggestions)] for error in result.aErrors]
    return {"has_indonesian": checker.hasLocale(indonesian), "errors": errors}


if __name__ == "__main__":
    main()
