"""`python -m agendapitch`, for machines where the `agendapitch` command is not on the path."""

from agendapitch.cli.main import main

main()
