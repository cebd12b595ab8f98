/** Arguments that say how a task runs, not what it works on. */
export const running = new Set(
  `task_id dag task_group owner email email_on_retry email_on_failure retries retry_delay start_date
   end_date default_args params trigger_rule pool queue priority_weight weight_rule sla depends_on_past
   wait_for_downstream execution_timeout on_failure_callback on_success_callback on_retry_callback
   on_execute_callback on_skipped_callback resources run_as_user executor executor_config doc doc_md
   image image_pull_policy image_pull_secrets name namespace labels annotations secrets volumes
   volume_mounts container_resources resources_request node_selector affinity tolerations
   service_account_name security_context hostnetwork region location project_id zone inlets outlets
   do_xcom_push get_logs is_delete_operator_pod on_finish_action in_cluster config_file map_index_template
   max_active_tis_per_dag deferrable poll_interval poke_interval timeout mode soft_fail docker_url
   network_mode auto_remove api_version tty cpus mem_limit startup_timeout_seconds`.split(/\s+/),
);

/** Names of arguments that name a connection. */
export const connectionName = /conn_?id$/;
