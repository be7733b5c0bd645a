"""A cluster's executor takes the place of the machine's own processes. Needs the extra `cluster`."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from agendapitch.many.making import make_each, plan_run
from agendapitch.pipeline import Wishes
from agendapitch.workspace import Workspace
from tests.components import missing
from tests.unit.cli.test_for_each import SCRIPT, TABLE


@pytest.mark.component
@pytest.mark.filterwarnings("ignore")  # its own, about ports and closing
def test_dasks_executor_makes_the_decks(tmp_path: Path) -> None:
    if find_spec("distributed") is None:
        missing("the extra `cluster` is not installed; `make components` fetches it")
    distributed = import_module("distributed")
    script, table = tmp_path / "pitch.yaml", tmp_path / "councils.csv"
    script.write_text(SCRIPT, encoding="utf-8")
    table.write_text(TABLE, encoding="utf-8")
    planned = plan_run(Workspace(), script, table, tmp_path / "out", wishes=Wishes())
    local = distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None)
    with local as cluster, distributed.Client(cluster) as client:
        made = list(make_each(planned, executor=client.get_executor(), jobs=2))
    assert [each.trouble for each in made] == ["", "", ""]
    assert len(list((tmp_path / "out").glob("*.pptx"))) == 3
