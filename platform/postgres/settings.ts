/** What `initdb` is given: real durability, one collation everywhere, no log-in without a password. */
export function initdbArguments(data: string, passwordFile: string): string[] {
  return [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ];
}

/** The server's arguments; they win over `postgresql.conf`. No secret is among them. */
export function serverArguments(data: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // None at all: a socket in a shared folder could be taken by others, and nobody needs one.
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: '128MB',
    max_connections: '100',
    // Two cores and short transactions. It also keeps us off /dev/shm, which is small in containers.
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'off',
    log_destination: 'stderr',
    // Statements and the details of a failed one repeat values of rows: nothing personal goes into the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Nothing of ours reaches the server: no PG* variable, no secret, English messages (`explain` reads them). */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  LC_ALL: 'C',
  TZ: 'UTC',
};
