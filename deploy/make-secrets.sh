#!/bin/sh
# Makes the secrets that are ours to choose, in deploy/secrets/; what exists is never touched. The folder is closed to
# others; the files in it are readable, since in the containers they belong to other users than here.
set -eu
cd "$(dirname "$0")/secrets"
chmod 700 .

put() {
  if [ -e "$1" ]; then
    echo "$1: exists, left alone"
    return
  fi
  umask 077
  printf '%s' "$2" >"$1.part"
  chmod 444 "$1.part"
  mv "$1.part" "$1"
  echo "$1: made"
}

random() {
  od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n'
}

put postgres_password "$(random)"
put temporal_db_password "$(random)"
put tenggat_db_password "$(random)"
put database_url "postgresql://tenggat:$(cat tenggat_db_password)@postgres:5432/tenggat"
put master_key "$(random)"
put payload_keys "k1:$(random)"
# Empty until the mail server asks for one: then it is replaced by hand.
put smtp_password ''

for name in siasn_consumer_key siasn_consumer_secret siasn_sso_client_id siasn_sso_username siasn_sso_password; do
  [ -s "$name" ] || echo "$name: still to be put here by hand, as BKN gave it" >&2
done
