#!/bin/sh
# Brings Temporal's two databases to the schema of this server version. Safe to run again: an existing schema is only
# updated, and nothing is ever set up over it.
set -eu

SQL_PASSWORD=$(cat "${POSTGRES_PASSWORD_FILE:?}")
export SQL_PASSWORD
schemas=${TEMPORAL_SCHEMA_DIR:-/etc/temporal/schema/postgresql/v12}

tool() {
  database=$1
  shift
  temporal-sql-tool --plugin postgres12 --ep "${POSTGRES_HOST:?}" -p "${POSTGRES_PORT:-5432}" \
    -u "${POSTGRES_USER:?}" --db "$database" "$@"
}

bring_up() {
  database=$1
  versions=$schemas/$2/versioned
  if words=$(tool "$database" update-schema -d "$versions" 2>&1); then
    echo "$database: schema is up to date"
    return
  fi
  case $words in
    *schema_version*'does not exist'*)
      echo "$database: new, setting up the schema"
      tool "$database" setup-schema -v 0.0
      tool "$database" update-schema -d "$versions"
      ;;
    *)
      echo "$words" >&2
      exit 1
      ;;
  esac
}

bring_up temporal temporal
bring_up temporal_visibility visibility
