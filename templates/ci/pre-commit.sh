#!/bin/sh
# {{made}}
# {{remove}}
git diff --cached --quiet -- {{folder}} && exit 0
if ! command -v samverkan >/dev/null 2>&1; then
  echo '{{missing}}' >&2
  exit 0
fi
samverkan -C {{folder}} --lang {{language}} validate --staged --quiet >&2 && exit 0
echo '{{refused}}' >&2
exit 1
