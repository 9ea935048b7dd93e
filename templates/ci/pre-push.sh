#!/bin/sh
# {{made}}
# {{remove}}
# {{pushed}}
head="$(git rev-parse --verify --quiet HEAD)" || exit 0
mine=
while read -r _ sent _; do test "$sent" = "$head" && mine=yes; done
test -n "$mine" || exit 0
upstream="$(git rev-parse --symbolic-full-name '@{upstream}' 2>/dev/null)"
base=
for one in "${upstream#refs/remotes/}" "$1/HEAD" "$1/main" "$1/master"; do
  git rev-parse --verify --quiet "refs/remotes/$one^{commit}" >/dev/null && base="$one" && break
done
if test -z "$base"; then
  echo '{{baseless}}' >&2
  exit 0
fi
git diff --quiet "$base...HEAD" -- {{folder}} 2>/dev/null && exit 0
if ! command -v samverkan >/dev/null 2>&1; then
  echo '{{missing}}' >&2
  exit 0
fi
samverkan -C {{folder}} --lang {{language}} validate --base "$base" --quiet >&2
case $? in
  0) exit 0 ;;
  3) echo '{{unchecked}}' >&2; exit 0 ;;
esac
echo '{{refused}}' >&2
exit 1
