"""CPU milliseconds of real Airflow's DagBag for a folder of DAG files: first pass, later pass, files."""

import contextlib
import os
import sys
import time
import warnings

warnings.simplefilter("ignore")

with contextlib.redirect_stdout(sys.stderr):
    from airflow.models.dagbag import DagBag

    folder = sys.argv[1]
    files = [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".py")]
    bag = DagBag(os.devnull, include_examples=False, read_dags_from_db=False)
    passes = []
    for _ in range(3):  # the first pass also loads what the files import
        start = time.process_time()
        for file in files:
            bag.process_file(file, only_if_updated=False, safe_mode=False)
        passes.append(round((time.process_time() - start) * 1000, 1))
print(passes[0], min(passes[1:]), len(files))
