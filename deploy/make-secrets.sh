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

# The key that signs the log of evidence, as signed notes have it: PRIVATE+KEY+name+id+key. The id is of name and public key.
log_key() {
  name=${TENGGAT_LOG_NAME:-tenggat-log-$(random | cut -c1-16)}
  umask 077
  openssl genpkey -algorithm ed25519 -outform DER -out log_key.der
  id=$({
    printf '%s\n\001' "$name"
    openssl pkey -inform DER -in log_key.der -pubout -outform DER | tail -c 32
  } | openssl dgst -sha256 -r | cut -c1-8)
  seed=$({
    printf '\001'
    tail -c 32 log_key.der
  } | openssl base64 -A)
  rm log_key.der
  printf '%s' "PRIVATE+KEY+$name+$id+$seed"
}

put postgres_password "$(random)"
put temporal_db_password "$(random)"
put tenggat_db_password "$(random)"
put database_url "postgresql://tenggat:$(cat tenggat_db_password)@postgres:5432/tenggat"
put master_key "$(random)"
put payload_keys "k1:$(random)"
[ -e log_key ] || key=$(log_key)
put log_key "${key:-}"
# Empty until the mail server asks for one: then it is replaced by hand.
put smtp_password ''

for name in siasn_consumer_key siasn_consumer_secret siasn_sso_client_id siasn_sso_username siasn_sso_password; do
  [ -s "$name" ] || echo "$name: still to be put here by hand, as BKN gave it" >&2
done
