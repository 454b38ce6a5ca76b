#!/bin/sh
# Renews the key under which everything for Temporal is sealed, in deploy/secrets/payload_keys: `add` puts a new one last,
# where every process learns to open by it, and tells its id; `use <id>` puts that one first, where it seals.
set -eu
cd "$(dirname "$0")/secrets"

replace() {
  (umask 077 && cat >payload_keys.part && chmod 444 payload_keys.part && mv payload_keys.part payload_keys)
}

case "${1:-}" in
add)
  id="k$(date -u +%Y%m%d%H%M%S)"
  key="$(od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n')"
  # The file may end without a line break.
  { cat payload_keys && printf '\n%s:%s\n' "$id" "$key"; } | grep : | replace
  echo "$id"
  ;;
use)
  id="${2:?which key: an id of payload_keys}"
  grep -q "^$id:" payload_keys || { echo "$id: no such key in payload_keys" >&2 && exit 1; }
  { grep "^$id:" payload_keys && grep -v "^$id:" payload_keys; } | replace
  ;;
*)
  echo "usage: payload-key.sh add | use <id>" >&2
  exit 2
  ;;
esac
