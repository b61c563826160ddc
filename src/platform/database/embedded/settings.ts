import type { Place } from './place.ts';

/**
 * Settings of the embedded server, for two cores and modest memory. Nothing a query carries is written to its log: error
 * texts, details and parameters may hold patient data, so the log has only the server's own messages.
 */
export function serverSettings(place: Place, port: number, sync: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: place.socketFolder === null ? '127.0.0.1' : '',
    port: String(port),
    unix_socket_directories: place.socketFolder ?? '',
    unix_socket_permissions: '0700',
    password_encryption: 'scram-sha-256',
    max_connections: sync ? '60' : '100',
    shared_buffers: '256MB',
    effective_cache_size: '2GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    max_parallel_workers_per_gather: '1',
    // Our backup is a logical one; nothing streams from the embedded server.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_checkpoints: 'off',
    ...(sync ? {} : throwaway),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** For databases of tests, which may be lost. */
const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '4GB',
};
