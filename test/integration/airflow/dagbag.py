"""Prints what real Airflow 2 makes of a folder of DAG files, as JSON.

    python dagbag.py FOLDER PREFIX

Each DAG has the shape of a truth entry: file (PREFIX + path), dag_id, schedule, tags, owner,
start_date, catchup, tasks (id, operator, downstream, sql, bash_command) and refs across DAGs.
"""

import contextlib
import datetime
import json
import os
import sys
import warnings

warnings.simplefilter("ignore")


def schedule_of(dag):
    """Cron or preset as written, null, {"timedelta": seconds}, "datasets" or {"timetable": class}."""
    timetable = type(dag.timetable).__name__
    if timetable == "DatasetTriggeredTimetable":
        return "datasets"
    interval = dag.schedule_interval
    if interval is None or isinstance(interval, str) and timetable in {
        "CronDataIntervalTimetable",
        "NullTimetable",
        "OnceTimetable",
        "ContinuousTimetable",
    }:
        return interval
    if isinstance(interval, datetime.timedelta):
        return {"timedelta": interval.total_seconds()}
    return {"timetable": timetable}


def references(task):
    """Cross-DAG references of sensors, markers and triggers."""
    for field in ("external_dag_id", "trigger_dag_id"):
        target = getattr(task, field, None)
        if isinstance(target, str):
            yield {"task": task.task_id, "dag": target}


def task_of(task):
    found = {
        "id": task.task_id,
        "operator": task.task_type,
        "downstream": sorted(task.downstream_task_ids),
    }
    for field in ("sql", "bash_command"):
        value = getattr(task, field, None)
        if isinstance(value, (str, list)):
            found[field] = value
    return found


def main():
    folder, prefix = os.path.realpath(sys.argv[1]), sys.argv[2]
    with contextlib.redirect_stdout(sys.stderr):
        from airflow.models.dagbag import DagBag

        bag = DagBag(folder, include_examples=False, safe_mode=False, read_dags_from_db=False)
    dags = []
    for dag in bag.dags.values():
        path = os.path.relpath(dag.fileloc, folder)
        dags.append(
            {
                "file": f"{prefix}/{path}",
                "airflow": "2.11.2",
                "mode": "strict",
                "dag_id": dag.dag_id,
                "schedule": schedule_of(dag),
                "start_date": dag.start_date.isoformat() if dag.start_date else None,
                "catchup": dag.catchup,
                "tags": sorted(dag.tags),
                "owner": dag.owner,
                "tasks": [task_of(task) for task in dag.tasks],
                "refs": [reference for task in dag.tasks for reference in references(task)],
            }
        )
    json.dump({"dags": dags, "errors": bag.import_errors}, sys.stdout, default=str)


main()
