"""실패 알림."""
from airflow.providers.slack.hooks.slack_webhook import SlackWebhookHook


def notify_failure(context):
    task = context["task_instance"]
    SlackWebhookHook(slack_webhook_conn_id="slack_data").send(
        text=f":red_circle: {task.dag_id}.{task.task_id} 실패 ({context['ds']})"
    )
